package classroom.walk;

import classroom.lesson.Cell;
import classroom.lesson.Cell.Kind;
import classroom.lesson.Lesson;
import java.util.ArrayList;
import java.util.List;

/**
 * A place where the learner can think, type and go on: a cell.
 *
 * @param solution of an exercise, otherwise null
 * @param check of an exercise, otherwise null
 */
record Stop(Cell cell, Cell solution, Cell check) {
    static List<Stop> of(Lesson lesson) {
        List<Stop> stops = new ArrayList<>();
        List<Cell> cells = lesson.cells();
        for (int i = 0; i < cells.size(); i++) {
            if (cells.get(i).kind() == Kind.EXERCISE) {
                stops.add(new Stop(cells.get(i), cells.get(i + 1), cells.get(i + 2)));
                i += 2;
            } else if (cells.get(i).kind() != Kind.PAGE) {
                stops.add(new Stop(cells.get(i), null, null));
            }
        }
        return stops;
    }

    boolean isExercise() {
        return cell.kind() == Kind.EXERCISE;
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
            case EXERCISE -> solution.code();
            default -> "";
        };
    }
}
