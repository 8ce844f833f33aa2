package classroom;

import classroom.diff.Diff;
import classroom.steps.Step;
import classroom.system.KitException;

/** What changed between two steps, for the cell of a notebook: {@code classroom.Steps.diff(7, 8)}. */
public final class Steps {
    private Steps() {}

    /**
     * What changed from one step to another. In a notebook it shows itself as the last value of a cell; elsewhere one
     * prints it.
     *
     * @throws KitException if there is no such step
     */
    public static Diff diff(int from, int to) {
        return Diff.between(Step.of(from), Step.of(to));
    }
}
