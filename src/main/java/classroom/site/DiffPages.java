package classroom.site;

import classroom.diff.Diff;
import classroom.lesson.Lesson;
import classroom.lesson.Remarks;
import classroom.steps.Step;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The page that compares any two steps. All of it is computed here: a pair of steps is a script of data that the page
 * loads when asked, as a page from a disk may load scripts and nothing else.
 */
final class DiffPages {
    private static final List<String> SCRIPTS =
            List.of("diff.js", "diff-code.js", "diff-page.js", "diff-present.js", "diff-keys.js");
    /** Small files: no escapes for what is no danger in a script of its own. */
    private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

    /** What the pickers say. */
    private record Titled(String step, String title, String adds) {
        static Titled of(Chapter chapter) {
            return new Titled(chapter.step().digits(), chapter.title(), Markdown.inline(chapter.adds()));
        }
    }

    private DiffPages() {}

    /** Writes the page, and its data for all pairs of steps. */
    static void write(SiteFolder folder, List<Chapter> chapters) {
        folder.write("diff.html", page(chapters));
        Stream.concat(Stream.of("diff-page.css"), SCRIPTS.stream())
                .forEach(name -> folder.writeResource(name, "/classroom/site/" + name));
        Remarks remarks = remarks();
        Step.all().parallelStream().forEach(to -> {
            folder.write("data/" + to.id() + ".js", script("step", StepData.of(to)));
            pairsTo(to, remarks).forEach(pair -> folder.write("data/" + pair.name() + ".js", script("pair", pair)));
        });
    }

    /** What the lessons say of what their steps change, step by step. */
    static Remarks remarks() {
        return new Remarks(Step.all().stream()
                .flatMap(step -> Remarks.of(
                        Lesson.read(step),
                        Diff.of(step).changes().stream()
                                .flatMap(change -> change.names().stream())
                                .collect(Collectors.toSet()))
                        .all()
                        .stream())
                .toList());
    }

    /** Each earlier step with this one; the first with nothing. */
    static Stream<PairData> pairsTo(Step to, Remarks remarks) {
        return to.number() == Step.FIRST
                ? Stream.of(PairData.first(remarks))
                : Step.all().stream()
                        .filter(from -> from.compareTo(to) < 0)
                        .map(from -> PairData.of(from, to, remarks));
    }

    private static String script(String call, Object data) {
        return "dezero." + call + "(" + GSON.toJson(data) + ");\n";
    }

    private static String page(List<Chapter> chapters) {
        String steps = new Gson().toJson(chapters.stream().map(Titled::of).toList());
        return Frame.of("Compare")
                .withStyles("diff.css", "diff-page.css")
                .withScripts(SCRIPTS.toArray(String[]::new))
                .around(
                        "diff.html",
                        resource("diff.html").replace("{{site}}", Frame.SITE).replace("{{steps}}", steps));
    }

    private static String resource(String name) {
        try (InputStream in = DiffPages.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name + " is not in the jar", e);
        }
    }
}
