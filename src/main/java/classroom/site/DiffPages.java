package classroom.site;

import classroom.diff.ClassCode;
import classroom.diff.Diff;
import classroom.diff.JavaHtml;
import classroom.diff.Source;
import classroom.lesson.Lesson;
import classroom.lesson.Remarks;
import classroom.steps.Step;
import classroom.system.Kit;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
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
        static Titled of(StepSummary chapter) {
            return new Titled(chapter.step().digits(), chapter.title(), Markdown.inline(chapter.adds()));
        }
    }

    /** The classes of a step, whole, as the script has them. */
    record StepData(String step, List<ClassHtml> classes) {
        static StepData of(Step step) {
            return new StepData(
                    step.digits(),
                    Source.of(Kit.sources(), step).classes().stream()
                            .map(ClassHtml::of)
                            .toList());
        }
    }

    /** One class; its HTML without its tags is its code. */
    record ClassHtml(String name, String html) {
        static ClassHtml of(ClassCode code) {
            return new ClassHtml(code.name(), String.join("\n", JavaHtml.lines(code.lines())));
        }
    }

    private DiffPages() {}

    /** Writes the page, and its data for all pairs of steps. */
    static void write(SiteFolder folder, List<StepSummary> chapters) {
        folder.write("diff.html", page(chapters));
        Stream.concat(Stream.of("diff-page.css"), SCRIPTS.stream())
                .forEach(name -> folder.write(name, Kit.resource(DiffPages.class, name)));
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

    private static String page(List<StepSummary> chapters) {
        String steps = new Gson().toJson(chapters.stream().map(Titled::of).toList());
        return PageFrame.of("Compare", "diff.html")
                .withStyles("diff.css", "diff-page.css")
                .withScripts(SCRIPTS.toArray(String[]::new))
                .around(Kit.resource(DiffPages.class, "diff.html")
                        .replace("{{site}}", PageFrame.SITE)
                        .replace("{{steps}}", steps));
    }
}
