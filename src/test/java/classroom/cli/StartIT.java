package classroom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import classroom.Kit;
import classroom.cli.Program.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What makes a command start at once; which classes were loaded, and where from, the JVM itself tells. */
class StartIT {
    @TempDir
    private Path folder;

    @Test
    void aDiffTakesItsClassesFromTheArchiveAndNoneOfNd4j() throws IOException {
        Path loaded = folder.resolve("loaded");

        Result result = Program.dezero(Kit.home()).with("_JAVA_OPTIONS", "-Xlog:class+load:file=" + loaded)
                .run("diff", "7", "8");

        assertThat(result.code()).isZero();
        assertThat(Files.readString(loaded)).doesNotContain("org.nd4j", "org.bytedeco")
                .containsPattern("classroom\\.diff\\.Difference source: shared objects file \\(top\\)");
    }

    @Test
    void anArchiveThatDoesNotFitIsPassedOverWithoutAWord() {
        for (Jdks.Jdk jdk : Jdks.installed()) {
            Result result = Program.dezero(Kit.home()).with("JAVA_HOME", jdk.home().toString()).run("--version");

            assertThat(result.err()).isEmpty();
            assertThat(result.out()).startsWith("dezero ");
        }
    }
}
