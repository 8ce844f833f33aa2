package classroom.display;

import static org.assertj.core.api.Assertions.assertThat;

import classroom.cli.Jdks;
import classroom.jupyter.Kernel;
import classroom.notebook.Notebook;
import classroom.notebook.NotebookCell;
import classroom.notebook.TestKernel;
import classroom.system.Java;
import classroom.system.Kit;
import classroom.system.Program;
import classroom.system.Program.Result;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Values on the pages of the real kernels. */
class DisplayIT {
    private static final String IMPORTS = """
            import classroom.display.Display;
            import org.nd4j.linalg.api.ndarray.INDArray;
            import org.nd4j.linalg.factory.Nd4j;
            """;
    private static final List<NotebookCell> CELLS = List.of(
            NotebookCell.code("array", """
                    double[][] rows = {{1, 2, 3}, {4, 5, 6}};
                    Nd4j.createFromArray(rows)"""),
            NotebookCell.code("of-the-jar", "new step07.Variable(Nd4j.createFromArray(rows))"),
            NotebookCell.code("of-a-cell", """
                    class Variable {
                        public INDArray data = Nd4j.scalar(1.648721270700128);
                    }
                    new Variable()"""),
            NotebookCell.code("edited", """
                    class Variable {
                        public INDArray data = Nd4j.scalar(7.0);
                        @Override
                        public String toString() {
                            return "<b>mine</b>";
                        }
                    }
                    new Variable()"""),
            NotebookCell.code("broken", """
                    class Variable {
                        public INDArray data = Nd4j.scalar(7.0);
                        @Override
                        public String toString() {
                            return "mine: " + data.shape()[0];
                        }
                    }
                    new Variable()"""),
            NotebookCell.code("shown", """
                    System.out.print("before");
                    Display.show(new step07.Variable(Nd4j.scalar(7.0)));
                    System.out.print("after");"""),
            NotebookCell.code("displayed", """
                    display(7, "text/plain");
                    display(new step07.Variable(Nd4j.scalar(7.0)));"""),
            NotebookCell.code("text", "\"<i>text</i>\""),
            NotebookCell.code("diff", "classroom.Steps.diff(7, 8)"),
            NotebookCell.code("graph-of-the-jar", """
                    classroom.graph.Graph.of(step16.Functions.square(new step16.Variable(Nd4j.scalar(7.0))))"""),
            NotebookCell.code("plot", """
                    classroom.plot.Plot plot = classroom.plot.Plot.of("squares");
                    plot.line("x^2", x -> x * x, 0, 2);
                    Display.show(plot);
                    var memory = classroom.plot.ResidentMemory.during(() -> Thread.sleep(20));
                    plot.line("memory", memory.seconds(), memory.megabytes())"""),
            NotebookCell.code("graph-of-a-cell", """
                    class Config {
                        static boolean enableBackprop = true;
                    }
                    class Function {
                        Variable input;
                        boolean records() {
                            return Config.enableBackprop;
                        }
                    }
                    class Variable {
                        Object data = 7.0;
                        Function creator;
                    }
                    Variable y = new Variable();
                    y.creator = new Function();
                    y.creator.input = new Variable();
                    Display.show(classroom.graph.Graph.of(y));
                    Config.enableBackprop = false;
                    classroom.graph.Graph.of(new Variable())"""));

    @Test
    void onJJavaTheyAreShownWithoutACall() throws IOException {
        check(run(Kernel.JJAVA, IMPORTS));
    }

    @Tag("full")
    @Test
    void onIJavaTheyAreShownWithoutACall() throws IOException {
        check(run(Kernel.IJAVA, IMPORTS));
    }

    /** There the classes of the kernels are missing, which are here for the compiler's sake. */
    @Test
    void withoutAKernelItIsPrinted(@TempDir Path folder) throws Exception {
        Path program = Files.writeString(folder.resolve("Show.java"), """
                class Show {
                    public static void main(String[] args) {
                        classroom.display.Display.install();
                        classroom.display.Display.show(org.nd4j.linalg.factory.Nd4j.scalar(7.0));
                    }
                }
                """);
        List<String> command =
                new ArrayList<>(List.of(Jdks.installed().get(0).java().toString()));
        command.addAll(Java.options());
        command.addAll(List.of("-cp", Kit.jar().toString(), program.toString()));

        assertThat(Program.of(command).run()).isEqualTo(new Result(0, "7.0\n", ""));
    }

    private static Notebook run(Kernel kernel, String first) throws IOException {
        List<NotebookCell> cells = new ArrayList<>(List.of(NotebookCell.code("imports", first)));
        cells.addAll(CELLS);
        return TestKernel.on(Jdks.installed().get(0), kernel).run(new Notebook(cells));
    }

    private static void check(Notebook run) {
        assertThat(run.cells())
                .allSatisfy(cell -> assertThat(cell.failure()).isNull())
                .allSatisfy(cell -> assertThat(cell.printed("stderr")).isEmpty());
        assertThat(run.cell("array").value()).isEqualTo("[[1. 2. 3.]\n [4. 5. 6.]]");
        assertThat(run.cell("of-the-jar").value()).isEqualTo("variable([[1. 2. 3.]\n          [4. 5. 6.]])");
        assertThat(run.cell("of-a-cell").value()).isEqualTo("variable(1.648721270700128)");
        assertThat(run.cell("edited").value()).isEqualTo("<b>mine</b>");
        assertThat(run.cell("broken").value()).startsWith("variable(7.0)\nIts own toString() failed: ");
        assertThat(run.cell("text").value()).isEqualTo("<i>text</i>");
        assertThat(types(run.cell("displayed"))).as("and no id").containsExactly("display_data", "display_data");
        assertThat(types(run.cell("shown"))).containsExactly("stream", "display_data", "stream");
        assertThat(run.cells().stream().flatMap(cell -> cell.outputs().stream()).filter(output -> output.has("data")))
                .hasSize(15)
                .allSatisfy(output ->
                        assertThat(output.getAsJsonObject("data").keySet()).contains("text/plain"))
                .filteredOn(output -> output.getAsJsonObject("data").size() > 1)
                .hasSize(6)
                .first()
                .extracting(DisplayIT::html)
                .asString()
                .startsWith("<div class=\"dezero-diff\"><style>")
                .contains("<code>Variable.backward()</code>");
        checkGraphs(run);
        checkPlots(run.cell("plot"));
        assertThat(run.cell("diff").value()).startsWith("step 07 to step 08\n\nVariable.backward()");
    }

    private static void checkGraphs(Notebook run) {
        assertThat(run.cell("graph-of-the-jar").outputs())
                .singleElement()
                .extracting(DisplayIT::html)
                .asString()
                .startsWith("<div class=\"dezero-graph-output\"");
        assertThat(run.cell("graph-of-the-jar").value()).startsWith("(x) --> [Square gen 0] --> (y)\n");
        assertThat(run.cell("graph-of-a-cell").outputs())
                .hasSize(2)
                .extracting(DisplayIT::html)
                .allSatisfy(html -> assertThat(html).contains("data:image/svg+xml,"));
        assertThat(run.cell("graph-of-a-cell").outputs().get(0)).asString().contains("(x) --> [Function] --> (y)");
        assertThat(run.cell("graph-of-a-cell").value()).contains("computed under noGrad");
    }

    private static void checkPlots(NotebookCell plot) {
        assertThat(plot.outputs())
                .hasSize(2)
                .extracting(DisplayIT::html)
                .allSatisfy(html -> assertThat(html)
                        .startsWith("<div class=\"dezero-plot-output\"")
                        .contains("data:image/svg+xml,"));
        assertThat(plot.printed("stdout")).as("no file where there is a page").isEmpty();
        assertThat(plot.outputs().get(0)).asString().contains("x^2: from (0, 0) to (2, 4), lowest 0, highest 4");
        assertThat(plot.value()).startsWith("squares\ny against x\nx^2: from").contains("\nmemory: from (");
    }

    private static String html(JsonObject output) {
        JsonElement html = output.getAsJsonObject("data").get("text/html");
        return html.isJsonArray()
                ? html.getAsJsonArray().asList().stream()
                        .map(JsonElement::getAsString)
                        .collect(Collectors.joining())
                : html.getAsString();
    }

    private static List<String> types(NotebookCell cell) {
        return cell.outputs().stream()
                .map(output -> output.get("output_type").getAsString())
                .toList();
    }
}
