package classroom.lesson;

import classroom.lesson.Cell.Kind;
import java.util.List;

/**
 * A task and all that belongs to it.
 *
 * @param task its prose, and the code to start from
 * @param hints the first one gives less away
 * @param check what a right solution makes it print
 * @param hidden a second check, which knows other numbers
 */
public record Exercise(Cell task, List<Cell> hints, Cell solution, Cell check, Cell hidden) {
    public Exercise {
        hints = List.copyOf(hints);
    }

    /** @param cells all of its cells */
    static Exercise of(List<Cell> cells) {
        return new Exercise(
                one(cells, Kind.EXERCISE),
                cells.stream().filter(cell -> cell.kind() == Kind.HINT).toList(),
                one(cells, Kind.SOLUTION),
                one(cells, Kind.CHECK),
                one(cells, Kind.HIDDEN));
    }

    private static Cell one(List<Cell> cells, Kind kind) {
        return cells.stream().filter(cell -> cell.kind() == kind).findAny().orElseThrow();
    }

    public String name() {
        return task.name();
    }

    /** The code that the learner begins with. */
    public String starter() {
        return task.code();
    }
}
