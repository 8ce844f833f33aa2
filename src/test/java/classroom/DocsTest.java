package classroom;

import static org.assertj.core.api.Assertions.assertThat;

import classroom.system.Kit;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a reader of README.md, docs and .github relies on. */
class DocsTest {
    private static final Pattern LINK = Pattern.compile("]\\((?!https?:)([^)#\\s]*)(?:#([^)\\s]+))?\\)");
    /** A file or a folder, unless it stands for several. */
    private static final Pattern PLACE = Pattern.compile("`(?![^`]*(?:NN|Name))((?:[\\w.-]+/)+[\\w.-]*)`");

    private static final Pattern TESTS = Pattern.compile("-D(?:it\\.)?test='?([\\w./*,]+)");
    private static final Pattern HEADING = Pattern.compile("^#+ (.+)$", Pattern.MULTILINE);

    @Test
    void everyMessageThatAStepThrowsStandsInTheListOfErrors() throws IOException {
        Set<String> messages = ThrownMessages.in(steps());
        String errors = read(docs().resolve("errors.md")).replaceAll("\\s+", " ");
        assertThat(messages)
                .hasSizeGreaterThan(7)
                .allSatisfy(message -> assertThat(errors).containsPattern(message));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyLinkOfAPageLeadsSomewhere(Path page) {
        assertThat(LINK.matcher(read(page)).results()).allSatisfy(link -> {
            Path target = link.group(1).isEmpty() ? page : page.resolveSibling(link.group(1));
            assertThat(target).exists();
            if (link.group(2) != null) {
                assertThat(anchors(target)).contains(link.group(2));
            }
        });
    }

    @Test
    void whatAContributorIsSentToIsThere() throws IOException {
        String page = read(Kit.home().resolve(".github/CONTRIBUTING.md"));
        assertThat(PLACE.matcher(page).results().map(place -> place.group(1)))
                .hasSizeGreaterThan(20)
                .allSatisfy(place -> assertThat(List.of(Kit.home(), Kit.sources()))
                        .anyMatch(folder -> Files.exists(folder.resolve(place))));
        List<String> tests = tests();
        assertThat(TESTS.matcher(page)
                        .results()
                        .flatMap(all -> Stream.of(all.group(1).split(","))))
                .hasSizeGreaterThan(10)
                .allSatisfy(name -> assertThat(tests)
                        .anyMatch(test -> test.matches(
                                "(.*\\.)?" + name.replace("/", "[.]").replace("*", ".*"))));
    }

    private static List<String> tests() throws IOException {
        Path folder = Kit.home().resolve("src/test/java");
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(file -> folder.relativize(file).toString())
                    .filter(name -> name.endsWith(".java"))
                    .map(name -> name.replaceFirst("\\.java$", "").replace(File.separatorChar, '.'))
                    .toList();
        }
    }

    private static List<Path> steps() throws IOException {
        try (Stream<Path> files = Files.walk(Kit.sources())) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> file.getParent().getFileName().toString().matches("step\\d\\d|dezero"))
                    .toList();
        }
    }

    private static Stream<Path> pages() throws IOException {
        Stream.Builder<Path> pages = Stream.builder();
        pages.add(Kit.home().resolve("README.md"));
        for (String folder : List.of("docs", ".github")) {
            try (Stream<Path> files = Files.list(Kit.home().resolve(folder))) {
                files.filter(file -> file.toString().endsWith(".md")).sorted().forEach(pages);
            }
        }
        return pages.build();
    }

    /** As GitHub makes them of headings. */
    private static List<String> anchors(Path page) {
        return HEADING.matcher(read(page))
                .results()
                .map((MatchResult heading) -> heading.group(1)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N} _-]", "")
                        .replace(' ', '-'))
                .toList();
    }

    private static Path docs() {
        return Kit.home().resolve("docs");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(file + " cannot be read", e);
        }
    }
}
