package classroom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import classroom.system.Kit;
import classroom.system.Program;
import classroom.system.Program.Result;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What makes a command start at once; which classes were loaded, and where from, the JVM itself tells. */
class StartIT {
    @TempDir
    private Path folder;

    @Test
    void aDiffTakesItsClassesFromTheArchiveAndNoneOfNd4j() throws IOException {
        Path loaded = folder.resolve("loaded");

        Result result = Dezero.in(Kit.home())
                .with("_JAVA_OPTIONS", "-Xlog:class+load:file=" + loaded)
                .run("diff", "7", "8");

        assertThat(result.code()).isZero();
        assertThat(Files.readString(loaded))
                .doesNotContain("org.nd4j", "org.bytedeco")
                .containsPattern("classroom\\.diff\\.Diff source: shared objects file \\(top\\)");
    }

    @Test
    void aLessonTakesJShellTheCompilerAndNd4jFromTheArchive() throws IOException {
        Path loaded = folder.resolve("loaded");

        Result result = Dezero.in(Kit.home())
                .with("_JAVA_OPTIONS", "-Xlog:class+load:file=" + loaded)
                .run("run", "1");

        assertThat(result.code()).isZero();
        assertThat(fromTheArchive(loaded))
                .contains("jdk.jshell.JShell", "com.sun.tools.javac.comp.Attr", "org.nd4j.linalg.factory.Nd4j");
    }

    @Test
    void aProgramOfOnesOwnTakesNd4jFromTheArchive() throws IOException {
        Path loaded = folder.resolve("loaded");
        List<String> command = new ArrayList<>(
                Dezero.in(Kit.home()).run("java-options").out().lines().toList());
        command.addAll(List.of(
                "-Xlog:class+load:file=" + loaded,
                "-cp",
                Kit.jar() + File.pathSeparator + Files.createDirectory(folder.resolve("mine")),
                "classroom.cli.doctor.MachineChecks$NativeProbe"));

        Result result = Program.of(Jdks.running().java()).run(command.toArray(String[]::new));

        assertThat(result.code()).isZero();
        assertThat(fromTheArchive(loaded)).contains("org.nd4j.linalg.factory.Nd4j");
    }

    private static List<String> fromTheArchive(Path loaded) throws IOException {
        Pattern line = Pattern.compile("\\S+\\s+(\\S+) source: shared objects file \\(top\\)");
        return line.matcher(Files.readString(loaded))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    @Test
    void anArchiveThatDoesNotFitIsPassedOverWithoutAWord() {
        for (Jdks.Jdk jdk : Jdks.installed()) {
            Result result = Dezero.in(Kit.home())
                    .with("JAVA_HOME", jdk.home().toString())
                    .run("--version");

            assertThat(result.err()).isEmpty();
            assertThat(result.out()).startsWith("dezero ");
        }
    }
}
