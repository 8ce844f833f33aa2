package classroom;

import classroom.diff.Difference;
import java.util.List;
import java.util.stream.IntStream;

/** The catalogue of the 24 steps. */
public final class Steps {
    public static final int FIRST = 1;
    public static final int LAST = 24;

    private Steps() {
    }

    public static List<Step> all() {
        return IntStream.rangeClosed(FIRST, LAST).mapToObj(Step::new).toList();
    }

    /** @throws KitException if there is no such step */
    public static Step of(int number) {
        if (number < FIRST || number > LAST) {
            throw new KitException("there is no step " + number + ": the steps are " + FIRST + " to " + LAST);
        }
        return new Step(number);
    }

    /** The step that a user wrote as {@code 7}, {@code 07} or {@code step07}. */
    public static Step of(String text) {
        String digits = text.strip().toLowerCase().replaceFirst("^step", "");
        if (!digits.matches("\\d{1,4}")) {
            throw new KitException("'" + text + "' is not a step: write a number from " + FIRST + " to " + LAST
                    + ", such as 7 or 07");
        }
        return of(Integer.parseInt(digits));
    }

    /**
     * What changed from one step to another. In a notebook it shows itself as the last value of a cell; elsewhere one
     * prints it.
     *
     * @throws KitException if there is no such step
     */
    public static Difference diff(int from, int to) {
        return Difference.between(of(from), of(to));
    }
}
