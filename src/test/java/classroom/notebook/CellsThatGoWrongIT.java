package classroom.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import classroom.cli.Jdks;
import classroom.jupyter.Kernel;
import classroom.notebook.CellGenerator.Cell;
import classroom.system.Program;
import classroom.system.Program.Result;
import com.google.gson.Gson;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever a learner runs, and wherever it is interrupted: each cell is answered, and at last the kernel still answers. */
class CellsThatGoWrongIT {
    private static final long SEED = 17;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    @Tag("full")
    void someLeaveAKernelThatAnswers(Kernel kernel) throws IOException, URISyntaxException {
        check(kernel, SEED, 40);
    }

    @ParameterizedTest
    @EnumSource
    @Tag("release")
    void manyLeaveAKernelThatAnswers(Kernel kernel) throws IOException, URISyntaxException {
        check(kernel, SEED + 1, 500);
    }

    private void check(Kernel on, long seed, int count) throws IOException, URISyntaxException {
        List<Cell> cells = new CellGenerator(seed).cells().limit(count).toList();
        Path file = Files.writeString(folder.resolve("cells.json"), new Gson().toJson(cells));
        NotebookRun kernel = TestKernel.on(Jdks.running(), on);
        Path script = Path.of(CellsThatGoWrongIT.class.getResource("/fuzz.py").toURI());
        Result result = Program.of(List.of(
                        kernel.python().toString(),
                        script.toString(),
                        kernel.environment().get("JUPYTER_PATH"),
                        kernel.kernel(),
                        file.toString()))
                .within(7_200)
                .run();

        assertThat(result.code()).as(result.err()).isZero();
        List<String> became = result.out().lines().toList();
        for (int i = 0; i < count; i++) {
            assertThat(became.get(i)).as("cell %d: %s", i, cells.get(i)).isIn("ok", "error");
        }
        assertThat(became).as("the answer to 6 * 7").hasSize(count + 1).endsWith("42");
    }
}
