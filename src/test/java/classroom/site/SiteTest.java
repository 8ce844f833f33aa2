package classroom.site;

import static org.assertj.core.api.Assertions.assertThat;

import classroom.lesson.Cell;
import classroom.lesson.Lesson;
import classroom.notebook.Notebooks;
import classroom.steps.Step;
import classroom.system.Language;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** All the files of the site. */
@Tag("full")
class SiteTest {
    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"([^\"]*)\"");
    private static final Pattern ID = Pattern.compile(" id=\"([^\"]*)\"");
    private static final Pattern OUTSIDE = Pattern.compile("(?:src|href|url|import)[=(\\s]+[\"']?(?:https?:)?//");
    private static final String FOLD = "<details class=\"answer\">";
    private static final int FIRST_VIEW = 1_500_000;

    @TempDir
    private static Path site;

    @BeforeAll
    static void write() {
        assertThat(Site.write(site)).isEqualTo(site.resolve("index.html"));
    }

    static List<Step> steps() {
        return Step.all();
    }

    static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.walk(site)) {
            return files.filter(file -> file.toString().endsWith(".html"))
                    .map(site::relativize)
                    .sorted()
                    .toList();
        }
    }

    private static String read(String name) throws IOException {
        return Files.readString(site.resolve(name));
    }

    @ParameterizedTest
    @MethodSource("steps")
    void everyStepHasACardALessonAndItsNotebook(Step step) throws IOException {
        String lesson = "lessons/" + step.id() + ".html";
        String notebook = "notebooks/" + step.id() + ".ipynb";

        assertThat(read("index.html"))
                .containsOnlyOnce("<li class=\"card\" id=\"" + step.id() + "\">")
                .contains("href=\"" + lesson + "\"", "href=\"" + notebook + "\"");
        assertThat(read(lesson)).contains("<h1>Step " + step.number() + ": ", "href=\"../" + notebook + "\"");
        assertThat(site.resolve(notebook)).hasSameBinaryContentAs(Notebooks.file(step));
    }

    @ParameterizedTest
    @MethodSource("translated")
    void everyPageOfALessonLeadsToItselfInTheOtherLanguages(String code, Step step) throws IOException {
        String lesson = "lessons/" + step.id() + ".html";

        assertThat(read(code + "/" + lesson))
                .contains("<html lang=\"" + code + "\">", "href=\"../../" + lesson + "\" lang=\"en\"")
                .doesNotContain("<h1>Step ");
        assertThat(read(lesson)).contains("href=\"../" + code + "/" + lesson + "\" lang=\"" + code + "\"");
    }

    static Stream<Arguments> translated() {
        return Language.all().stream()
                .filter(language -> !language.isEnglish())
                .flatMap(language -> steps().stream().map(step -> Arguments.of(language.code(), step)));
    }

    @ParameterizedTest
    @MethodSource("steps")
    void whatAQuestionAsksForIsFoldedBelowItsCode(Step step) throws IOException {
        String html = read("lessons/" + step.id() + ".html");
        List<Cell> cells = Lesson.read(step).cells();

        for (int i = 0; i < cells.size(); i++) {
            if (cells.get(i).kind() == Cell.Kind.QUESTION) {
                String question = " id=\"" + cells.get(i).name() + "\"";
                String code = " id=\"" + cells.get(i + 1).name() + "\"";
                String shown = html.substring(html.indexOf(question), html.indexOf(FOLD, html.indexOf(question)));
                assertThat(shown).as(question).containsOnlyOnce(code).doesNotContain("class=\"out", "// =&gt;");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("steps")
    void everyStepLeadsToWhatItChanges(Step step) throws IOException {
        String way = "diff.html#%02d-%02d".formatted(step.number() - 1, step.number());

        assertThat(read("index.html")).contains("href=\"" + way + "\"");
        assertThat(read("lessons/" + step.id() + ".html")).contains("href=\"../" + way + "\"");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyLinkOfAPageLeadsSomewhere(Path page) throws IOException {
        List<String> links = LINK.matcher(read(page.toString()))
                .results()
                .map(link -> link.group(1))
                .filter(link -> !link.startsWith("data:"))
                .toList(); // a picture that the page itself holds

        assertThat(links).isNotEmpty().allSatisfy(link -> {
            URI target = site.resolve(page).toUri().resolve(link);
            Path file = Path.of(URI.create(target.toString().replaceFirst("#.*", "")));
            assertThat(file).isRegularFile().startsWith(site);
            if (link.matches(".*diff\\.html#.*")) {
                assertThat(site.resolve("data/" + target.getFragment() + ".js")).isRegularFile();
            } else if (target.getFragment() != null) {
                assertThat(ids(Files.readString(file))).contains(target.getFragment());
            }
        });
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aNameOnAPageIsGivenOnce(Path page) throws IOException {
        assertThat(ids(read(page.toString()))).doesNotHaveDuplicates();
    }

    private static List<String> ids(String html) {
        return ID.matcher(html).results().map((MatchResult id) -> id.group(1)).toList();
    }

    @Test
    void nothingIsFetchedFromElsewhere() throws IOException {
        try (Stream<Path> files = Files.walk(site)) {
            assertThat(files.filter(file -> file.toString().matches(".*\\.(html|css|js)"))
                            .toList())
                    .hasSizeGreaterThan(Step.LAST)
                    .allSatisfy(file -> assertThat(Files.readString(file)).doesNotContainPattern(OUTSIDE));
        }
    }

    @Test
    void theFirstViewIsLight() throws IOException {
        assertThat(Files.size(site.resolve("index.html")) + Files.size(site.resolve("style.css")))
                .isLessThan(FIRST_VIEW);
    }

    @Test
    void onceMoreItIsTheSame(@TempDir Path other) throws IOException {
        Site.write(other);

        try (Stream<Path> files = Files.walk(site)) {
            assertThat(files.filter(Files::isRegularFile).toList())
                    .allSatisfy(file -> assertThat(
                                    other.resolve(site.relativize(file).toString()))
                            .hasSameBinaryContentAs(file));
        }
    }
}
