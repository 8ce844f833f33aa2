package classroom.walk;

import classroom.lesson.Cell;
import classroom.lesson.Cell.Kind;
import classroom.lesson.Exercise;
import classroom.lesson.Lesson;
import java.util.List;

/**
 * A place where the learner can think, type and go on: a cell.
 *
 * @param exercise the one whose task the cell is, otherwise null
 */
record Stop(Cell cell, Exercise exercise) {
    static List<Stop> of(Lesson lesson) {
        return lesson.cells().stream()
                .filter(cell -> cell.kind() != Kind.PAGE && !cell.kind().followsTask())
                .map(cell -> new Stop(cell, cell.kind() == Kind.EXERCISE ? lesson.exercise(cell) : null))
                .toList();
    }

    boolean isExercise() {
        return exercise != null;
    }

    /** Whether there is nothing to think about: imports are read in passing. */
    boolean isPassing() {
        return cell.kind() == Kind.CODE
                && cell.code().lines().allMatch(line -> line.isBlank() || line.startsWith("import "));
    }

    /** What later cells may build on. */
    String foundation() {
        return switch (cell.kind()) {
            case CODE -> cell.code();
            case EXERCISE -> exercise.solution().code();
            default -> "";
        };
    }
}
