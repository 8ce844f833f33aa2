package classroom.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import classroom.cli.Jdks;
import classroom.cli.Jdks.Jdk;
import classroom.jupyter.Kernel;
import classroom.jupyter.Kernels;
import classroom.jupyter.PythonNeeded;
import classroom.jupyter.Venv;
import classroom.steps.Step;
import classroom.system.Kit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** The kit's kernels as the kit installs them, on any of the machine's JDKs. */
public final class TestKernel {
    private static final String AGAIN = "_2";
    private static final Map<List<Object>, NotebookRun> READY = new HashMap<>();

    private TestKernel() {}

    /** The kernel, made ready once: a kernelspec that is written again may be read while it is half there. */
    public static synchronized NotebookRun on(Jdk jdk, Kernel kernel) throws IOException {
        NotebookRun ready = READY.get(List.of(jdk, kernel));
        if (ready == null) {
            ready = prepare(jdk, kernel);
            READY.put(List.of(jdk, kernel), ready);
        }
        return ready;
    }

    private static NotebookRun prepare(Jdk jdk, Kernel kernel) throws IOException {
        PythonNeeded.orSkip();
        Venv.ready();
        Kernels.install(kernel, Venv.data());
        Path spec = Path.of("kernels", kernel.spec(), "kernel.json");
        Path data = Kit.home()
                .resolve("target")
                .resolve("kernels-" + jdk.feature() + "-" + System.getProperty("surefire.forkNumber", "1"));
        String installed = Files.readString(Venv.data().resolve(spec));
        String running = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        assertThat(installed).contains("\"" + running + "\"");
        Files.createDirectories(data.resolve(spec).getParent());
        Files.writeString(data.resolve(spec), installed.replace("\"" + running + "\"", "\"" + jdk.java() + "\""));
        return new NotebookRun(Venv.python(), kernel.spec(), Map.of("JUPYTER_PATH", data.toString()));
    }

    /** The steps on a JDK, for a table of cases. */
    static Stream<Arguments> cases(Jdk jdk, int... steps) {
        return IntStream.of(steps).mapToObj(step -> arguments(jdk, Step.of(step)));
    }

    /** The same on every other JDK than the one that runs. */
    static Stream<Arguments> casesOnOthers(int... steps) {
        return Jdks.others().stream().flatMap(jdk -> cases(jdk, steps));
    }

    /** Each cell followed by itself. */
    static Notebook twice(Notebook notebook) {
        List<NotebookCell> cells = new ArrayList<>();
        for (NotebookCell cell : notebook.cells()) {
            cells.add(cell);
            cells.add(cell.withId(cell.id() + AGAIN));
        }
        return new Notebook(cells);
    }

    static Notebook first(Notebook run) {
        return new Notebook(
                run.cells().stream().filter(cell -> !cell.id().endsWith(AGAIN)).toList());
    }

    /** Of a notebook with every cell twice, the second runs, under the names of the first. */
    static Notebook second(Notebook run) {
        return new Notebook(run.cells().stream()
                .filter(cell -> cell.id().endsWith(AGAIN))
                .map(cell -> cell.withId(cell.id().substring(0, cell.id().length() - AGAIN.length())))
                .toList());
    }
}
