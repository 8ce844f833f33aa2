package classroom.mark;

import classroom.lesson.Exercise;
import classroom.lesson.Lesson;
import classroom.notebook.ClassSource;
import classroom.notebook.Edition;
import classroom.notebook.LessonNotebook;
import classroom.notebook.Notebook;
import classroom.notebook.NotebookCell;
import classroom.steps.Step;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A step's lesson and the notebook that learners work in: what a hand-in began as. */
record KitNotebook(Lesson lesson, Notebook practice, Set<String> ids) {
    static KitNotebook of(Step step) {
        Notebook practice = LessonNotebook.of(step, ClassSource.LIVE, Edition.PRACTICE);
        Notebook read = LessonNotebook.of(step, ClassSource.LIVE, Edition.READ);
        Set<String> ids = Stream.of(practice, read)
                .flatMap(notebook -> notebook.cells().stream())
                .map(NotebookCell::id)
                .collect(Collectors.toSet());
        return new KitNotebook(Lesson.english(step), practice, ids);
    }

    /** As one who knows everything would hand it in. */
    Notebook solved() {
        Map<String, String> solutions = lesson.exercises().stream()
                .collect(Collectors.toMap(
                        exercise -> start(exercise).id(),
                        exercise -> exercise.solution().code()));
        return new Notebook(practice.cells().stream()
                .map(cell -> cell.withSource(solutions.getOrDefault(cell.id(), cell.source())))
                .toList());
    }

    NotebookCell start(Exercise exercise) {
        return practice.cell(exercise.name() + "-start");
    }

    NotebookCell check(Exercise exercise) {
        return practice.cell(exercise.name() + "-check");
    }

    /** The cells with imports and classes. */
    Stream<NotebookCell> setUp() {
        return practice.cells().stream().filter(KitNotebook::isSetUp);
    }

    /** Those that stand before an exercise. */
    List<NotebookCell> setUpOf(Exercise exercise) {
        return practice.cells().stream()
                .takeWhile(cell -> !cell.id().equals(start(exercise).id()))
                .filter(KitNotebook::isSetUp)
                .toList();
    }

    private static boolean isSetUp(NotebookCell cell) {
        return cell.isCode() && (cell.id().equals(Lesson.IMPORTS) || cell.has("classes") || cell.has("class"));
    }
}
