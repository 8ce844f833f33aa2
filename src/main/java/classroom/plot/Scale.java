package classroom.plot;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;

/** An axis: where a value stands on it, from 0 to 1, and which values are written beside it. */
final class Scale {
    private static final int TICKS = 6;
    /** What differs by less is one number to a double, almost. */
    private static final double TOO_NEAR = 1e-12;
    /** A part of it may be 0. */
    static final double TINY = 1e-300;

    private final boolean log;
    private final double low;
    private final double high;

    /** @param low the low end; of a logarithmic axis its logarithm */
    private Scale(boolean log, double low, double high) {
        this.log = log;
        this.low = low;
        this.high = high;
    }

    /** A value that is written beside the axis. */
    record Tick(double place, String label) {}

    /** An axis that is a little longer than the values need, those that it can show. */
    static Scale around(boolean log, DoubleStream values) {
        var range = values.filter(value -> shows(log, value))
                .map(value -> log ? StrictMath.log10(value) : value)
                .summaryStatistics();
        double size = Math.max(Math.abs(range.getMin()), Math.abs(range.getMax()));
        double width = range.getMax() - range.getMin();
        double more = width > TOO_NEAR * size && width > TINY ? 0.04 * width : size < TINY || log ? 0.5 : 0.1 * size;
        boolean fromZero = !log && range.getMin() == 0 && width > 0;
        return new Scale(log, fromZero ? 0 : range.getMin() - more, range.getMax() + more);
    }

    static Scale exactly(double low, double high) {
        return new Scale(false, low, high);
    }

    static boolean shows(boolean log, double value) {
        return NumberText.isFinite(value) && (!log || value > 0);
    }

    boolean shows(double value) {
        return shows(log, value);
    }

    double place(double value) {
        return ((log ? StrictMath.log10(value) : value) - low) / (high - low);
    }

    /** How much further on the axis a value stands that is larger by 1: here, and if there were no curve in it. */
    double slope(double value) {
        return 1 / (high - low) / (log ? value * StrictMath.log(10) : 1);
    }

    List<Tick> ticks() {
        if (!log || high - low < 1.2) {
            return log ? within() : even(low, high);
        }
        List<Tick> ticks = new ArrayList<>();
        int step = (int) Math.ceil((high - low) / 9);
        for (int power = step * (int) Math.ceil(low / step); power <= high; power += step) {
            ticks.add(new Tick((power - low) / (high - low), NumberText.text(BigDecimal.ONE.scaleByPowerOfTen(power))));
        }
        return ticks;
    }

    /** Of a logarithmic axis that spans hardly one power of ten: round numbers. */
    private List<Tick> within() {
        return even(StrictMath.pow(10, low), StrictMath.pow(10, high));
    }

    private List<Tick> even(double from, double to) {
        List<Tick> ticks = new ArrayList<>();
        BigDecimal step = step((to - from) / TICKS);
        long first = (long) Math.ceil(from / step.doubleValue() - 1e-9);
        for (long i = first; i * step.doubleValue() <= to + 1e-9 * (to - from); i++) {
            BigDecimal value = step.multiply(BigDecimal.valueOf(i));
            ticks.add(new Tick(place(value.doubleValue()), NumberText.text(value)));
        }
        return ticks;
    }

    /** 1, 2 or 5 times a power of ten, near to what is asked for. */
    private static BigDecimal step(double about) {
        int power = (int) Math.floor(StrictMath.log10(about));
        double first = about / StrictMath.pow(10, power);
        return BigDecimal.valueOf(first < 1.5 ? 1 : first < 3.5 ? 2 : first < 7.5 ? 5 : 10)
                .scaleByPowerOfTen(power);
    }

    /** Round values between two ends. */
    static double[] round(double from, double to, int about) {
        BigDecimal step = step((to - from) / about);
        // A double that counts stands still at 2^53: what differs by little may be that many steps from 0.
        long first = (long) Math.ceil(from / step.doubleValue());
        return LongStream.iterate(first, i -> i * step.doubleValue() < to, i -> i + 1)
                .mapToDouble(i -> step.multiply(BigDecimal.valueOf(i)).doubleValue())
                .filter(level -> level > from)
                .distinct()
                .toArray();
    }
}
