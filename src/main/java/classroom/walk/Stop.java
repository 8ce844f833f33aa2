package classroom.walk;

import classroom.lesson.Cell;
import classroom.lesson.Cell.Kind;
import classroom.lesson.Exercise;
import classroom.lesson.Lesson;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A place where the learner can think, type and go on: a cell.
 *
 * @param exercise the one whose task the cell is, otherwise null
 * @param answer the code whose output answers the cell's question, otherwise null
 */
record Stop(Cell cell, Exercise exercise, Cell answer) {
    static List<Stop> of(Lesson lesson) {
        List<Cell> cells = lesson.cells();
        return IntStream.range(0, cells.size())
                .filter(i ->
                        cells.get(i).kind() != Kind.PAGE && !cells.get(i).kind().followsTask())
                .mapToObj(i -> new Stop(
                        cells.get(i),
                        cells.get(i).kind() == Kind.EXERCISE ? lesson.exercise(cells.get(i)) : null,
                        cells.get(i).kind() == Kind.QUESTION && cells.get(i + 1).kind() != Kind.PAGE
                                ? cells.get(i + 1)
                                : null))
                .toList();
    }

    boolean isExercise() {
        return exercise != null;
    }

    boolean isQuestion() {
        return answer != null;
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
