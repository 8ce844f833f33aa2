package classroom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import classroom.system.Kit;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What can be said of dezero.cmd without Windows: that it keeps pace with the launcher beside it. */
class WindowsLauncherTest {
    private String windows;
    private String unix;

    @BeforeEach
    void read() throws IOException {
        windows = Files.readString(Kit.home().resolve("dezero.cmd"));
        unix = Files.readString(Kit.home().resolve("dezero"));
    }

    private static Set<String> all(String pattern, String text) {
        return Pattern.compile(pattern, Pattern.MULTILINE)
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }

    @Test
    void itsLinesEndAsWindowsWantsThem() {
        assertThat(windows.replace("\r\n", "")).doesNotContain("\n");
    }

    @Test
    void itStartsTheSameClassWithTheSameSettings() {
        assertThat(all("-D[a-z][\\w.]+", windows))
                .containsAll(all("-D[a-z][\\w.]+", unix))
                .contains("-Ddezero.check");
        assertThat(windows).contains("java.options", "classroom.cli.Main %*");
    }

    @Test
    void itBuildsWithTheSameWordsAndTheSameCommand() {
        for (String words : List.of(
                "it is not built yet",
                "its sources have changed",
                "the kit needs 17 or newer. Point JAVA_HOME at such a JDK",
                "Maven is not found: install Maven (the command mvn)",
                "package",
                "parts of this bundle are missing in ",
                ": unpack it again")) {
            assertThat(windows).contains(words);
            assertThat(unix).contains(words);
        }
    }

    @Test
    void everyPlaceItJumpsToExists() {
        Set<String> places = all("(?<=^:)\\w+", windows);

        assertThat(all("(?<=goto )\\w+", windows)).isEqualTo(places);
    }

    @Test
    void itUnderstandsTheCodeThatAsksForABuild() {
        assertThat(windows).contains("if not %errorlevel% == " + Main.STALE + " exit /b %errorlevel%");
    }
}
