package classroom;

import static org.assertj.core.api.Assertions.assertThat;

import classroom.system.Kit;
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

/** What a reader of README.md and docs relies on. */
class DocsTest {
    private static final Pattern LINK = Pattern.compile("]\\((?!https?:)([^)#\\s]*)(?:#([^)\\s]+))?\\)");
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

    private static List<Path> steps() throws IOException {
        try (Stream<Path> files = Files.walk(Kit.sources())) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> file.getParent().getFileName().toString().matches("step\\d\\d|dezero"))
                    .toList();
        }
    }

    private static Stream<Path> pages() throws IOException {
        try (Stream<Path> files = Files.list(docs())) {
            return Stream.concat(
                    Stream.of(Kit.home().resolve("README.md")),
                    files.filter(file -> file.toString().endsWith(".md")).sorted().toList().stream());
        }
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
