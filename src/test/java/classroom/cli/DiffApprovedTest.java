package classroom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What {@code ./dezero diff} writes is what somebody has read and approved. {@code mvn test -Dtest=DiffApprovedTest
 * -Dapprove=true} writes it anew, to be read in {@code git diff}.
 */
class DiffApprovedTest {
    private static final Path FOLDER = Path.of("src", "test", "resources", "classroom", "diff");
    private static final String MINE = FOLDER.resolve("mine").toString();

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "inline.txt,   diff 13 14 --inline",
        "columns.txt,  diff 6 7 --color=always",
        "stat.txt,     diff 6 7 --stat",
        "markdown.md,  diff 13 14 --format markdown",
        "json.json,    diff 13 14 --format json",
        "html.html,    diff 13 14 --format html",
        "patch.patch,  diff 6 7 --format patch",
        "mine.txt,     diff --mine MINE 2",
        "mine.html,    diff --mine MINE 2 --format html",
        "lesson.txt,   diff 13 14 --lesson --stat",
    })
    void itIsAsApproved(String file, String command) throws IOException {
        Path approved = FOLDER.resolve("approved").resolve(file);
        String written = written(command.replace("MINE", MINE).split(" "));
        if (Boolean.getBoolean("approve")) {
            Files.writeString(approved, written);
        }
        assertThat(written).isEqualTo(Files.readString(approved));
    }

    /** On stdout, with the line ends of Unix; the style of pages has a file of its own. */
    private static String written(String... arguments) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        System.setOut(new PrintStream(written, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(OutputStream.nullOutputStream()));
        try {
            int differs = List.of(arguments).contains("--mine") ? 1 : 0;
            assertThat(Main.run(arguments)).isEqualTo(differs);
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
        return written.toString(StandardCharsets.UTF_8)
                .replace(System.lineSeparator(), "\n")
                .replace(MINE, "mine")
                .replaceAll("(?s)<style>.*</style>", "<style></style>");
    }
}
