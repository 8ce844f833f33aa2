package step17;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import support.Edited;

/** Outputs are held weakly, so backward() must hold its own Variable to the end. */
@Tag("full")
class CollectedTooEarlyTest {
    @Test
    void aCollectionInTheMiddleOfBackwardTakesNothing() throws Exception {
        assertThat(failures(System.getProperty("java.class.path"))).isEqualTo("0 of 100");
    }

    @Test
    void withoutTheFenceItTakesTheVariableItself(@TempDir Path folder) throws Exception {
        Edited.step("step17")
                .replace("Variable.java", "Reference.reachabilityFence(this);", "")
                .compile(folder);
        assertThat(failures(folder + File.pathSeparator + System.getProperty("java.class.path")))
                .isEqualTo("100 of 100");
    }

    /** What the program prints in a process of its own, with a small heap and methods compiled when they are due. */
    private static String failures(String classpath) throws IOException, InterruptedException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Process process = new ProcessBuilder(
                        java.toString(),
                        "@src/main/resources/classroom/java.options",
                        "-Xbatch",
                        "-Xmx32m",
                        "-Dorg.bytedeco.javacpp.cachedir=" + System.getProperty("org.bytedeco.javacpp.cachedir"),
                        "-cp",
                        classpath,
                        CollectedTooEarly.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertThat(process.waitFor()).isZero();
        return printed;
    }
}
