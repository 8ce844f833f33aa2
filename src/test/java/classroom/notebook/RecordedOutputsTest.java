package classroom.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecordedOutputsTest {
    private static JsonObject stream(String text) {
        return json("{'output_type': 'stream', 'name': 'stdout', 'text': '" + text + "'}");
    }

    private static JsonObject json(String text) {
        return JsonParser.parseString(text).getAsJsonObject();
    }

    private static Notebook notebook(NotebookCell... cells) {
        return new Notebook(List.of(cells));
    }

    @Test
    void theSolutionRunsBeforeTheCheckThatItStandsBehind() {
        Notebook notebook = notebook(
                NotebookCell.markdown("cube", "A task."),
                NotebookCell.code("cube-start", "a", LessonNotebook.EXERCISE),
                NotebookCell.code("cube-check", "b", LessonNotebook.CHECK),
                NotebookCell.code("cube-solution", "c", LessonNotebook.SOLUTION));

        assertThat(RecordedOutputs.inRunOrder(notebook).cells().stream().map(NotebookCell::id))
                .containsExactly("cube-start", "cube-solution", "cube-check");
    }

    @Test
    void theSameOutputInOtherPiecesIsKeptTheSame() {
        Notebook notebook = notebook(NotebookCell.code("one", "x"));
        NotebookCell pieces = notebook.cell("one").withOutputs(List.of(stream("1\\n2"), stream("3\\n")));
        NotebookCell whole = notebook.cell("one").withOutputs(List.of(stream("1\\n23\\n")));

        assertThat(RecordedOutputs.keep(notebook, notebook(pieces)).json())
                .isEqualTo(RecordedOutputs.keep(notebook, notebook(whole)).json());
    }

    @Test
    void theNumberOfTheRunIsNotKept() {
        Notebook notebook = notebook(NotebookCell.code("one", "x"));
        JsonObject value = json("{'output_type': 'execute_result', 'execution_count': 7, 'data': {}}");

        Notebook kept =
                RecordedOutputs.keep(notebook, notebook(notebook.cell("one").withOutputs(List.of(value))));

        assertThat(kept.cell("one").outputs().get(0).get("execution_count").isJsonNull())
                .isTrue();
    }

    @Test
    void whatAnExercisePrintsBeforeItIsSolvedIsNotKept() {
        Notebook notebook = notebook(NotebookCell.code("cube-start", "x", LessonNotebook.EXERCISE));
        Notebook run = notebook(notebook.cell("cube-start").withOutputs(List.of(stream("no"))));

        assertThat(RecordedOutputs.keep(notebook, run).cell("cube-start").outputs())
                .isEmpty();
    }

    @Test
    void aCellThatVariesKeepsItsNumbersAndAnotherTakesTheNewOnes() {
        Notebook earlier = notebook(
                NotebookCell.code("time", "x", LessonNotebook.VARIES).withOutputs(List.of(stream("17 ms"))),
                NotebookCell.code("sum", "y").withOutputs(List.of(stream("4"))));
        Notebook recorded = notebook(
                earlier.cell("time").withOutputs(List.of(stream("18 ms"))),
                earlier.cell("sum").withOutputs(List.of(stream("5"))));

        Notebook kept = RecordedOutputs.keepVarying(recorded, earlier);

        assertThat(kept.cell("time").printed("stdout")).isEqualTo("17 ms");
        assertThat(kept.cell("sum").printed("stdout")).isEqualTo("5");
    }

    @Test
    void aCellThatVariesTakesItsFirstNumbersFromTheRun() {
        Notebook earlier = notebook(NotebookCell.code("time", "x", LessonNotebook.VARIES));
        Notebook recorded = notebook(earlier.cell("time").withOutputs(List.of(stream("18 ms"))));

        assertThat(RecordedOutputs.keepVarying(recorded, earlier).cell("time").printed("stdout"))
                .isEqualTo("18 ms");
    }

    @Test
    void anEditedCellLosesItsOutputs() {
        Notebook earlier = notebook(
                NotebookCell.code("sum", "1 + 1").withOutputs(List.of(stream("2"))),
                NotebookCell.code("same", "3").withOutputs(List.of(stream("3"))));
        Notebook edited = notebook(NotebookCell.code("sum", "2 + 2"), NotebookCell.code("same", "3"));

        Notebook carried = RecordedOutputs.carryOver(edited, earlier);

        assertThat(carried.cell("sum").outputs()).isEmpty();
        assertThat(carried.cell("same").printed("stdout")).isEqualTo("3");
    }
}
