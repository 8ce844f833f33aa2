package classroom.notebook;

import classroom.lesson.Cell;
import classroom.lesson.Cell.Kind;
import classroom.lesson.CheckCell;
import classroom.lesson.Lesson;
import classroom.lesson.Mismatch;
import classroom.lesson.Session.Outcome;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What is wrong with the outputs of a notebook: they must be what its lesson promises, and nothing else. */
public final class OutputMismatches {
    private final Lesson lesson;
    private final Map<String, Cell> promises = new HashMap<>();

    private OutputMismatches(Lesson lesson) {
        this.lesson = lesson;
        for (Cell cell : lesson.cells()) {
            if (cell.kind() == Kind.CODE || cell.kind() == Kind.ERROR || cell.kind() == Kind.PAGE) {
                promises.put(cell.name(), cell);
            }
        }
        lesson.exercises().forEach(exercise -> promises.put(LessonNotebook.check(exercise), exercise.check()));
    }

    /** @return one line or more for each fault, empty if all is well; an exercise's own code may print anything */
    public static List<String> in(Lesson lesson, Notebook notebook) {
        OutputMismatches faults = new OutputMismatches(lesson);
        return notebook.cells().stream()
                .filter(NotebookCell::isCode)
                .filter(cell -> !cell.has(LessonNotebook.EXERCISE))
                .flatMap(faults::of)
                .toList();
    }

    private Stream<String> of(NotebookCell page) {
        Cell promise = promises.getOrDefault(page.id(), new Cell(Kind.CODE, page.id(), 0, List.of()));
        Outcome outcome = new Outcome(shown(promise, page), page.value(), page.failure());
        Stream<String> differences = Mismatch.between(lesson.step(), promise, outcome).stream()
                .map(one -> "promised " + one.expected() + ", came " + one.actual());
        Stream<String> errors = Stream.of(page.printed("stderr"))
                .filter(text -> !text.isEmpty())
                .map(text -> "on stderr: " + text);
        Stream<String> values =
                Stream.ofNullable(page.value()).map(value -> "shows a value that nobody asked for: " + value);
        Stream<String> pictures = Stream.of(promise)
                .filter(cell -> cell.kind() == Kind.PAGE && !page.hasPicture())
                .map(cell -> "shows no picture");
        return Stream.of(differences, errors, values, pictures)
                .flatMap(all -> all)
                .map(fault -> lesson.step().id() + ", cell " + page.id() + ": " + fault);
    }

    /**
     * What JShell would have printed: it has no judge of checks. What a picture of a page alone says is promised
     * nowhere.
     */
    private static String shown(Cell promise, NotebookCell page) {
        if (promise.kind() == Kind.CHECK) {
            return page.printed("stdout").replaceFirst(CheckCell.right() + "\\R$", "");
        }
        return promise.kind() == Kind.PAGE ? page.printed("stdout") : page.printedOrShown();
    }
}
