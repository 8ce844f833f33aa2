package classroom.bench;

import java.util.Collection;
import java.util.List;

/** The few figures of the tables. */
final class Statistics {
    private Statistics() {
    }

    /** The one in the middle, or the mean of the two. */
    static double median(Collection<Double> values) {
        return quantile(values, 0.5);
    }

    /**
     * The value below which this share of all lies; between two of them in proportion.
     *
     * @param share from 0 to 1
     */
    static double quantile(Collection<Double> values, double share) {
        List<Double> sorted = values.stream().sorted().toList();
        double place = share * (sorted.size() - 1);
        int below = (int) Math.floor(place);
        int above = (int) Math.ceil(place);
        return sorted.get(below) + (place - below) * (sorted.get(above) - sorted.get(below));
    }
}
