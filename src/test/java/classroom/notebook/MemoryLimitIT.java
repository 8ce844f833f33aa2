package classroom.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import classroom.cli.Jdks;
import classroom.jupyter.Kernel;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What happens in a class when one learner's notebook takes more memory than a kernel has. */
@Tag("full")
class MemoryLimitIT {
    @Test
    void aFullMemoryIsNamedAndThisKernelAndItsNeighbourGoOn() throws IOException {
        NotebookRun kernel = TestKernel.on(Jdks.running(), Kernel.JJAVA);
        CompletableFuture<Notebook> neighbour = CompletableFuture.supplyAsync(() -> kernel.run(new Notebook(List.of(
                NotebookCell.code("imports", "import dezero.Variable;\nimport org.nd4j.linalg.factory.Nd4j;"),
                NotebookCell.code(
                        "work",
                        "Variable sum = new Variable(Nd4j.scalar(0.0));\n"
                                + "for (int i = 0; i < 10_000; i++) sum = sum.add(1.0);\nSystem.out.println(sum);")))));

        Notebook run = kernel.run(new Notebook(List.of(
                NotebookCell.code(
                        "imports",
                        "import org.nd4j.linalg.api.buffer.DataType;\n"
                                + "import org.nd4j.linalg.api.ndarray.INDArray;\nimport org.nd4j.linalg.factory.Nd4j;"),
                NotebookCell.code(
                        "heap",
                        "List<double[]> kept = new ArrayList<>();\n" + "while (true) kept.add(new double[100_000]);"),
                NotebookCell.code("next", "System.out.println(1 + 1);"),
                NotebookCell.code("clear", "kept.clear();"),
                NotebookCell.code(
                        "arrays",
                        "List<INDArray> arrays = new ArrayList<>();\n"
                                + "while (true) arrays.add(Nd4j.zeros(1_000_000));"),
                NotebookCell.code("clear-arrays", "arrays.clear();"),
                NotebookCell.code("last", "System.out.println(Nd4j.scalar(2.0).addi(1).getDouble());"))));

        assertThat(run.cell("heap").failure())
                .contains("OutOfMemoryError: this notebook's Java has filled its ")
                .doesNotContain("classroom");
        assertThat(run.cell("next").printed("stdout")).isEqualTo("2\n");
        assertThat(run.cell("arrays").failure()).contains("OutOfMemoryError", "physicalBytes");
        assertThat(run.cell("last").printed("stdout")).isEqualTo("3.0\n");
        assertThat(neighbour.join().cell("work").printed("stdout")).isEqualTo("variable(10000.0)\n");
    }

    /** Java gives its heap back in steps, and small arrays ask JavaCPP for memory, which knows nothing of the pool. */
    @Test
    void afterArraysAndHeapWereFullAndAreClearedThereIsRoomForArrays() throws IOException {
        Notebook run = TestKernel.on(Jdks.running(), Kernel.JJAVA)
                .run(new Notebook(List.of(
                        NotebookCell.code(
                                "imports",
                                "import org.nd4j.linalg.api.buffer.DataType;\n"
                                        + "import org.nd4j.linalg.api.ndarray.INDArray;\nimport org.nd4j.linalg.factory.Nd4j;"),
                        NotebookCell.code(
                                "arrays",
                                "List<INDArray> arrays = new ArrayList<>();\n"
                                        + "while (true) arrays.add(Nd4j.rand(DataType.DOUBLE, 1000, 1000));"),
                        NotebookCell.code("clear-arrays", "arrays.clear();"),
                        NotebookCell.code(
                                "heap",
                                "List<double[]> kept = new ArrayList<>();\n"
                                        + "while (true) kept.add(new double[1_000_000]);"),
                        NotebookCell.code("clear", "kept.clear();"),
                        NotebookCell.code(
                                "last",
                                "for (int i = 0; i < 300; i++)\n"
                                        + "    Nd4j.rand(DataType.DOUBLE, 1000, 1000).add(1);\n"
                                        + "System.out.println(\"room\");"))));

        assertThat(run.cell("arrays").failure()).contains("OutOfMemoryError", "physicalBytes");
        assertThat(run.cell("heap").failure()).contains("OutOfMemoryError");
        assertThat(run.cell("last").printed("stdout")).isEqualTo("room\n");
    }
}
