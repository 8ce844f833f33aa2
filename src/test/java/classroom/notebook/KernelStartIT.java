package classroom.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import classroom.cli.Jdks;
import classroom.jupyter.Kernel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What makes a kernel start quickly; which classes were loaded, and where from, the JVM itself tells. */
class KernelStartIT {
    @TempDir
    private Path folder;

    @Test
    void theKernelTakesItsClassesFromItsArchive() throws IOException {
        Path loaded = folder.resolve("loaded");
        NotebookRun kernel = TestKernel.on(Jdks.running(), Kernel.JJAVA);
        Map<String, String> environment = new HashMap<>(kernel.environment());
        environment.put("_JAVA_OPTIONS", "-Xlog:class+load:file=" + loaded);

        new NotebookRun(kernel.python(), kernel.kernel(), environment)
                .run(new Notebook(List.of(
                        NotebookCell.code("nd4j", "System.out.println(org.nd4j.linalg.factory.Nd4j.scalar(1.0));"))));

        assertThat(Files.readString(loaded))
                .contains(
                        fromTheArchive("org.dflib.jjava.kernel.JavaKernel"),
                        fromTheArchive("com.sun.tools.javac.comp.Attr"),
                        fromTheArchive("org.nd4j.linalg.factory.Nd4j"));
    }

    private static String fromTheArchive(String name) {
        return name + " source: shared objects file (top)";
    }
}
