package classroom.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import classroom.cli.Jdks;
import classroom.jupyter.Kernel;
import classroom.steps.Step;
import classroom.system.Kit;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A step loaded by hand, in kernels that know nothing of the kit. */
@Tag("full")
class OwnNotebookIT {
    private static final NotebookCell GRADIENT = NotebookCell.code("gradient", """
            Variable x = new Variable(Nd4j.scalar(0.5));
            Variable y = square(exp(square(x)));
            y.backward();
            System.out.println(x.grad.getDouble());
            y""");

    @ParameterizedTest
    @EnumSource
    void itsCellLoadsTheStepAndCanBeRunAgain(Kernel kernel) throws IOException {
        List<NotebookCell> cells = new ArrayList<>(OwnNotebook.of(Step.of("9")).cells());
        cells.add(GRADIENT);
        cells.add(cells.get(0).withId("again"));
        cells.add(NotebookCell.code("still-there", "y"));

        Notebook run = stranger(TestKernel.on(Jdks.installed().get(0), kernel)).run(new Notebook(cells));

        assertThat(run.cells())
                .allSatisfy(cell -> assertThat(cell.failure()).isNull())
                .allSatisfy(cell -> assertThat(cell.printed("stderr")).isEmpty());
        assertThat(run.cell("gradient").printed("stdout")).isEqualTo("3.297442541400256\n");
        assertThat(run.cell("gradient").value()).isEqualTo("variable(1.648721270700128)");
        assertThat(run.cell("still-there").value()).isEqualTo("variable(1.648721270700128)");
    }

    /** The same kernel as its makers have it: without the kit on its classpath, its repair and its start-up. */
    private static NotebookRun stranger(NotebookRun ours) throws IOException {
        Path spec = Path.of("kernels", ours.kernel(), "kernel.json");
        Path data = Path.of(ours.environment().get("JUPYTER_PATH"));
        Path strange = data.resolveSibling(data.getFileName() + "-strange");
        String without = Files.readString(data.resolve(spec))
                .replace(File.pathSeparator + Kit.jar(), "")
                .replace(Kernel.repair() + File.pathSeparator, "")
                .replace("IJAVA_STARTUP_SCRIPT", "NOT_OURS");
        assertThat(without).doesNotContain(Kit.jar().toString(), Kernel.repair().toString());
        Files.createDirectories(strange.resolve(spec).getParent());
        Files.writeString(strange.resolve(spec), without);
        return new NotebookRun(ours.python(), ours.kernel(), Map.of("JUPYTER_PATH", strange.toString()));
    }
}
