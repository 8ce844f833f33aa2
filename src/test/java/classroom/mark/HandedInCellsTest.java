package classroom.mark;

import static org.assertj.core.api.Assertions.assertThat;

import classroom.lesson.Exercise;
import classroom.notebook.ClassSource;
import classroom.notebook.Edition;
import classroom.notebook.LessonNotebook;
import classroom.notebook.Notebook;
import classroom.notebook.NotebookCell;
import classroom.steps.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HandedInCellsTest {
    private static final KitNotebook KIT = KitNotebook.of(Step.of(7));
    private static final Exercise HOW_MANY = KIT.lesson().exercises().get(1);
    private static final String START = "how-many-start";
    private static final String ANSWER = "int functionsBehind(Variable y) { return 3; }";

    private static HandedInCells of(UnaryOperator<List<NotebookCell>> edit) {
        return new HandedInCells(
                KIT, new Notebook(edit.apply(new ArrayList<>(KIT.practice().cells()))));
    }

    private static HandedInCells with(String id, String source) {
        return of(cells -> cells.stream()
                .map(cell -> cell.id().equals(id) ? cell.withSource(source) : cell)
                .toList());
    }

    private static List<NotebookCell> without(String id, List<NotebookCell> cells) {
        return cells.stream().filter(cell -> !cell.id().equals(id)).toList();
    }

    private static List<NotebookCell> and(List<NotebookCell> cells, NotebookCell... more) {
        return Stream.concat(cells.stream(), Stream.of(more)).toList();
    }

    @Test
    void asItBeganNothingIsDoneAndNothingIsSaid() {
        HandedInCells begun = of(cells -> cells);

        assertThat(KIT.lesson().exercises()).allMatch(begun::isUntouched);
        assertThat(begun.remarks()).isEmpty();
    }

    @Test
    void aCommentIsNoAnswerAndNoChange() {
        HandedInCells commented = with(
                START,
                KIT.start(HOW_MANY)
                        .source()
                        .replace("// your turn", "// I do not know  \n\n")
                        .replace("\n", "\r\n"));

        assertThat(commented.isUntouched(HOW_MANY)).isTrue();
    }

    @Test
    void anAnswerIsTheChangedCellOrOneThatWasAdded() {
        HandedInCells changed = with(START, ANSWER);
        HandedInCells added = of(cells -> and(cells, NotebookCell.code("4711", ANSWER)));

        assertThat(changed.isUntouched(HOW_MANY)).isFalse();
        assertThat(changed.isAsBegun(HOW_MANY)).isFalse();
        assertThat(added.isUntouched(HOW_MANY)).isFalse();
        assertThat(added.isAsBegun(HOW_MANY)).isTrue();
        assertThat(added.answers(HOW_MANY)).extracting(NotebookCell::id).containsExactly(START, "4711");
    }

    @Test
    void theSolutionThatTheKitFoldsIntoANotebookIsNoAnswer() {
        Notebook read = LessonNotebook.of(Step.of(7), ClassSource.LIVE, Edition.READ);
        Notebook withoutIds =
                new Notebook(read.cells().stream().map(cell -> cell.withId("")).toList());

        assertThat(KIT.lesson().exercises())
                .allMatch(new HandedInCells(KIT, read)::isUntouched)
                .allMatch(new HandedInCells(KIT, withoutIds)::isAsBegun);
        assertThat(new HandedInCells(KIT, withoutIds).answers(HOW_MANY))
                .noneMatch(cell -> cell.source().contains(HOW_MANY.solution().code()));
    }

    @Test
    void whatIsDeletedDoubledOrChangedIsSaid() {
        assertThat(of(cells -> without(START, cells)).remarks())
                .containsExactly("how-many: its cell is deleted or empty");
        assertThat(of(cells -> without("how-many-check", cells)).remarks())
                .containsExactly("how-many: its check is deleted or empty");
        assertThat(of(cells -> without("classes", cells)).remarks())
                .containsExactly("classes is deleted or empty, and the kit's counts");
        assertThat(of(cells -> and(cells, NotebookCell.code("4711", ANSWER))).remarks())
                .containsExactly("how-many: there are two cells, and the last one counts");
        assertThat(of(cells -> and(cells, NotebookCell.code(START, ANSWER))).remarks())
                .containsExactly("how-many: there are two cells, and the last one counts");
        assertThat(with("how-many-check", "// check how-many\nSystem.out.println(3);")
                        .remarks())
                .containsExactly("how-many: its check was changed");
    }

    @Test
    void ofManyClassesInACellTheChangedOnesAreNamed() {
        String classes = KIT.practice().cell("classes").source();

        assertThat(with("classes", classes.replace("x.mul(x)", "x.mul(2)")).remarks())
                .containsExactly("changed: Square");
        assertThat(with("classes", classes.replace("class Square", "clas Square"))
                        .remarks())
                .singleElement()
                .asString()
                .contains("Square");
    }

    @Test
    void aCellWithoutItsIdIsFoundByItsName() {
        HandedInCells stripped = of(cells -> cells.stream()
                .map(cell -> cell.id().equals(START) ? cell.withSource(ANSWER) : cell)
                .map(cell -> cell.withId(""))
                .toList());

        assertThat(stripped.remarks()).isEmpty();
        assertThat(stripped.of(KIT.start(HOW_MANY)).map(NotebookCell::source)).contains(ANSWER);
        assertThat(stripped.isUntouched(HOW_MANY)).isFalse();
    }
}
