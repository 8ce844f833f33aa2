package classroom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the launcher of Windows asks; LauncherIT asks the other one the same. */
class FreshnessTest {
    @TempDir
    private Path home;

    private Path jar;
    private Path source;

    @BeforeEach
    void aJarNewerThanItsSources() throws IOException {
        jar = Files.createFile(home.resolve("dezero.jar"));
        source = Files.createFile(
                Files.createDirectories(home.resolve("main/step01")).resolve("Variable.java"));
        setTime(source, 10);
        setTime(source.getParent(), 10);
        setTime(source.getParent().getParent(), 10);
        setTime(jar, 20);
    }

    private static void setTime(Path file, long seconds) throws IOException {
        Files.setLastModifiedTime(file, FileTime.fromMillis(seconds * 1000));
    }

    private boolean stale() {
        return Freshness.stale(jar, home.resolve("main"));
    }

    @Test
    void aJarNewerThanItsSourcesIsFresh() {
        assertThat(stale()).isFalse();
    }

    @Test
    void aSourceThatIsNewerMakesItStale() throws IOException {
        setTime(source, 30);

        assertThat(stale()).isTrue();
    }

    @Test
    void aSourceThatIsGoneMakesItStale() throws IOException {
        Files.delete(source);

        assertThat(stale()).isTrue();
    }

    @Test
    void aBundleWhichCannotBeBuiltIsNeverStale() throws IOException {
        String before = System.getProperty("dezero.home");
        System.setProperty("dezero.home", home.toString());
        try {
            assertThat(Freshness.stale()).isFalse();
            Files.createFile(home.resolve("pom.xml"));
            assertThat(Freshness.stale()).isTrue();
        } finally {
            if (before == null) {
                System.clearProperty("dezero.home");
            } else {
                System.setProperty("dezero.home", before);
            }
        }
    }

    @Test
    void noJarIsStale() throws IOException {
        Files.delete(jar);

        assertThat(stale()).isTrue();
    }
}
