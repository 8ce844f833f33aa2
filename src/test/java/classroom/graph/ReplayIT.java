package classroom.graph;

import static org.assertj.core.api.Assertions.assertThat;

import classroom.cli.Jdks;
import classroom.jupyter.Kernel;
import classroom.notebook.ClassSource;
import classroom.notebook.Edition;
import classroom.notebook.LessonNotebook;
import classroom.notebook.Notebook;
import classroom.notebook.NotebookCell;
import classroom.notebook.TestKernel;
import classroom.steps.Step;
import com.google.gson.JsonElement;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Replays in the real kernels. */
class ReplayIT {
    private static final String DIAMOND = """
            var a = square(new Variable(Nd4j.scalar(2.0)));
            var y = add(square(a), square(a));
            classroom.graph.Replay.of(y)""";

    @Test
    void onJJavaTheClassesOfTheCellsAreRecordedAlsoAfterAnEdit() throws IOException {
        List<NotebookCell> live =
                LessonNotebook.of(Step.of(14), ClassSource.LIVE, Edition.READ).cells();
        List<NotebookCell> classes = live.stream()
                .filter(cell -> List.of("imports", "classes").contains(cell.id()))
                .toList();
        NotebookCell edited = NotebookCell.code(
                "edited",
                classes.get(1)
                        .source()
                        .replace("x.grad = x.grad.add(gxs[i]);", "x.grad = x.grad.add(gxs[i].mul(10.0));"));

        Notebook run = run(
                Kernel.JJAVA,
                Stream.of(
                                classes.stream(),
                                Stream.of(
                                        NotebookCell.code("replay", DIAMOND),
                                        edited,
                                        NotebookCell.code("again", DIAMOND)))
                        .flatMap(cells -> cells)
                        .toList());

        assertThat(run.cell("replay").value())
                .startsWith("The way back from y, as backward() of your Variable went it: 5")
                .contains("x 96.0 (was 32.0)");
        assertThat(html(run.cell("replay")))
                .startsWith("<div class=\"dezero-replay\"")
                .contains("\\u003c/svg", "96.0");
        assertThat(run.cell("again").value()).contains("a 88.0 (was 8.0)");
    }

    @Tag("full")
    @Test
    void onIJavaThoseOfTheJarAre() throws IOException {
        Notebook run =
                run(Kernel.IJAVA, List.of(NotebookCell.code("imports", """
                import static step16.Functions.*;
                import org.nd4j.linalg.factory.Nd4j;
                import step16.Variable;
                classroom.display.Display.install();"""), NotebookCell.code("replay", DIAMOND)));

        assertThat(run.cell("replay").value()).contains("x 64.0 (new)");
        assertThat(html(run.cell("replay"))).startsWith("<div class=\"dezero-replay\"");
    }

    private static Notebook run(Kernel kernel, List<NotebookCell> cells) throws IOException {
        Notebook run = TestKernel.on(Jdks.installed().get(0), kernel).run(new Notebook(cells));
        assertThat(run.cells())
                .allSatisfy(cell -> assertThat(cell.failure()).isNull())
                .allSatisfy(cell -> assertThat(cell.printed("stderr")).isEmpty());
        return run;
    }

    private static String html(NotebookCell cell) {
        JsonElement html = cell.outputs().get(0).getAsJsonObject("data").get("text/html");
        return html.isJsonArray()
                ? html.getAsJsonArray().asList().stream()
                        .map(JsonElement::getAsString)
                        .collect(Collectors.joining())
                : html.getAsString();
    }
}
