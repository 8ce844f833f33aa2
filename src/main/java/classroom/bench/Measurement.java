package classroom.bench;

import java.util.List;

/**
 * What one process measured.
 *
 * @param nanoseconds the mean of each iteration; none if nothing was measured
 * @param first the first number of the result, to compare the contenders by
 * @param idle the bytes resident before; -1 where the system does not say
 * @param peak the most bytes resident while it ran, or -1
 * @param missing why nothing was measured, or null
 */
record Measurement(Task task, int round, List<Double> nanoseconds, Double first, long idle, long peak, String missing) {
    static Measurement missing(Task task, int round, String why) {
        return new Measurement(task, round, List.of(), null, -1, -1, why);
    }

    boolean isThere() {
        return missing == null;
    }

    double median() {
        return Statistics.median(nanoseconds);
    }
}
