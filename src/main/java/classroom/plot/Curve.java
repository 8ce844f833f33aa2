package classroom.plot;

import classroom.system.KitException;
import java.util.stream.DoubleStream;

/**
 * Points, and whether a line joins them.
 *
 * @param marked whether each point has a mark of its own
 */
record Curve(String name, double[] xs, double[] ys, boolean joined, boolean marked) {
    private static final int SAMPLES = 240;
    /** More marks than this hide each other. */
    private static final int FEW = 40;

    /** Of points that were measured. */
    static Curve of(String name, double[] xs, double[] ys, boolean joined) {
        if (xs == null || ys == null) {
            throw new KitException("'" + name + "' has no " + (xs == null ? "xs" : "ys") + ": they are null");
        }
        if (xs.length != ys.length || xs.length == 0) {
            throw new KitException("'" + name + "' has " + xs.length + " xs and " + ys.length + " ys: a plot needs one"
                    + " y for each x, and at least one");
        }
        return new Curve(name, xs.clone(), ys.clone(), joined, !joined || xs.length <= FEW);
    }

    /** Of points near to each other on an even axis, and on a logarithmic one too. */
    static double[] samples(double from, double to) {
        DoubleStream even =
                DoubleStream.iterate(0, i -> i <= SAMPLES, i -> i + 1).map(i -> from + (to - from) * i / SAMPLES);
        if (from <= 0 || to / from < 10) {
            return even.toArray();
        }
        DoubleStream powers = DoubleStream.iterate(1, i -> i < SAMPLES, i -> i + 1)
                .map(i -> from * StrictMath.pow(to / from, i / SAMPLES));
        return DoubleStream.concat(even, powers).sorted().toArray();
    }
}
