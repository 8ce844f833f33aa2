package classroom.jupyter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import classroom.system.KitException;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands in Jupyter's data folder. That the kernels run is tested with notebooks. */
class KernelsIT {
    private static final String OF_PIP = "{\"argv\": [\"java\", \"-jar\", \"jjava.jar\"], \"metadata\": {}}";

    @TempDir
    private Path data;

    private Path folder;
    private Path file;

    @BeforeEach
    void theKernelThatPipInstalls() throws IOException {
        folder = Files.createDirectories(data.resolve("kernels").resolve("java"));
        file = Files.writeString(folder.resolve("kernel.json"), OF_PIP);
        Files.writeString(folder.resolve("jjava.jar"), "a jar");
    }

    @Test
    void theKernelOfPipIsNotOurs() {
        assertThat(Kernels.list(data)).isEmpty();
    }

    @Test
    void oursTakesItsPlace() throws IOException {
        Kernels.install(Kernel.JJAVA, data);

        JsonObject spec = spec();
        assertThat(spec.get("display_name").getAsString()).isEqualTo("Java (DeZero)");
        assertThat(spec.get("language").getAsString()).isEqualTo("java");
        assertThat(spec.get("interrupt_mode").getAsString()).isEqualTo("message");
        assertThat(Kernels.list(data)).singleElement().satisfies(installed -> {
            assertThat(installed.kernel()).isEqualTo(Kernel.JJAVA);
            assertThat(installed.missing()).isEmpty();
        });
    }

    @Test
    void itStartsTheJavaThatRunsNowWithEveryJarInItsPlace() throws IOException {
        Kernels.install(Kernel.JJAVA, data);

        List<String> command = command();
        assertThat(Path.of(command.get(0))).isExecutable().hasParent(Path.of(System.getProperty("java.home"), "bin"));
        assertThat(command).contains("-ea").endsWith("org.dflib.jjava.distro.JJava", "{connection_file}");
        List<Path> classpath = classpath(command);
        assertThat(classpath).allSatisfy(jar -> assertThat(jar).isAbsolute().isRegularFile());
        assertThat(classpath)
                .extracting(jar -> jar.getFileName().toString())
                .containsExactly("dezero-kernel-repair.jar", "jjava.jar", "dezero.jar");
    }

    @Test
    void installingTwiceChangesNoByte() throws IOException {
        Kernels.install(Kernel.JJAVA, data);
        String once = Files.readString(file);

        Kernels.install(Kernel.JJAVA, data);

        assertThat(file).content().isEqualTo(once);
    }

    @Test
    void withoutTheJarOfPipThereIsNoKernel() throws IOException {
        Files.delete(folder.resolve("jjava.jar"));

        assertThatThrownBy(() -> Kernels.install(Kernel.JJAVA, data))
                .isInstanceOf(KitException.class)
                .hasMessage("no jjava.jar in " + folder + ": ./dezero lab lets pip put it there");
        assertThat(file).content().isEqualTo(OF_PIP);
    }

    @Test
    void aJarThatIsGoneIsMissing() throws IOException {
        Kernels.install(Kernel.JJAVA, data);
        Files.delete(folder.resolve("jjava.jar"));

        assertThat(Kernels.list(data).get(0).missing()).containsExactly(folder.resolve("jjava.jar"));
    }

    @Test
    void ijavaComesWithMavenAndStandsBesideIt() throws IOException {
        Kernels.install(Kernel.IJAVA, data);

        assertThat(Kernels.list(data)).singleElement().satisfies(installed -> {
            assertThat(installed.kernel()).isEqualTo(Kernel.IJAVA);
            assertThat(installed.missing()).isEmpty();
        });
        assertThat(file).content().isEqualTo(OF_PIP);
    }

    @Test
    void removedIsWhatWasInstalledAndNothingElse() throws IOException {
        Kernels.install(Kernel.JJAVA, data);
        Kernels.install(Kernel.IJAVA, data);

        Kernels.remove(Kernel.IJAVA, data);
        Kernels.remove(Kernel.JJAVA, data);

        assertThat(Kernels.list(data)).isEmpty();
        assertThat(data.resolve("kernels").resolve("java-ijava")).doesNotExist();
        assertThat(folder).isDirectoryContaining("glob:**/jjava.jar").isDirectoryNotContaining("glob:**/kernel.json");
    }

    @Test
    void theKernelOfPipIsNotRemoved() {
        assertThatThrownBy(() -> Kernels.remove(Kernel.JJAVA, data))
                .isInstanceOf(KitException.class)
                .hasMessage("the kernel jjava is not installed in " + data);
        assertThat(file).content().isEqualTo(OF_PIP);
    }

    private JsonObject spec() throws IOException {
        return JsonParser.parseString(Files.readString(file)).getAsJsonObject();
    }

    private List<String> command() throws IOException {
        JsonArray argv = spec().getAsJsonArray("argv");
        return argv.asList().stream().map(argument -> argument.getAsString()).toList();
    }

    private static List<Path> classpath(List<String> command) {
        return Arrays.stream(command.get(command.indexOf("-cp") + 1).split(File.pathSeparator))
                .map(Path::of)
                .toList();
    }
}
