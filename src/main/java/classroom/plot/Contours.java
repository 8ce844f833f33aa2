package classroom.plot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.DoubleStream;

/**
 * The values of a function on a grid, and the lines along which it has one value (marching squares: on every side of a
 * square of the grid whose ends lie on both sides of the value there is a point of the line).
 *
 * @param z z[j][i] is the value in column i of row j
 */
record Contours(double xMin, double xMax, double yMin, double yMax, double[][] z, double[] levels) {
    /** Squares of the grid in each direction, where the function is called for each of their corners. */
    static final int CELLS = 64;
    /** The same where it takes all at once: fine enough for a valley as narrow as Goldstein-Price's. */
    static final int FINE = 320;

    private static final int ABOUT = 10;
    private static final double MANY_TIMES = 1e3;
    private static final double HUGE = 1e4;

    /** A point on the grid, in columns and rows. */
    record Spot(double column, double row) {}

    Contours(double xMin, double xMax, double yMin, double yMax, double[][] z) {
        this(xMin, xMax, yMin, yMax, z, levels(z));
    }

    static double[][] table(int cells, DoubleBinaryOperator f, double xMin, double xMax, double yMin, double yMax) {
        double[][] z = new double[cells + 1][cells + 1];
        for (int j = 0; j <= cells; j++) {
            for (int i = 0; i <= cells; i++) {
                z[j][i] = f.applyAsDouble(xMin + (xMax - xMin) * i / cells, yMin + (yMax - yMin) * j / cells);
            }
        }
        return z;
    }

    private int cells() {
        return z.length - 1;
    }

    Contours at(double[] chosen) {
        return new Contours(xMin, xMax, yMin, yMax, z, chosen);
    }

    /** Round values. If most of the function is flat beside its heights, they grow by factors. */
    private static double[] levels(double[][] z) {
        double[] values = values(z).sorted().toArray();
        if (values.length == 0 || values[values.length - 1] - values[0] <= Scale.TINY) {
            return new double[0];
        }
        double low = values[values.length / 50];
        double high = values[values.length - 1];
        return low <= 0 || high / low < MANY_TIMES ? Scale.round(values[0], high, ABOUT) : powers(low, high);
    }

    private static double[] powers(double low, double high) {
        List<Double> levels = new ArrayList<>();
        for (int power = (int) Math.floor(StrictMath.log10(low)); levels.size() < ABOUT; power++) {
            levels.add(Double.parseDouble("1e" + power));
            if (high / low < HUGE) {
                levels.add(Double.parseDouble("3e" + power));
            }
        }
        return levels.stream()
                .mapToDouble(level -> level)
                .filter(level -> level < high)
                .toArray();
    }

    static DoubleStream values(double[][] z) {
        return Arrays.stream(z).flatMapToDouble(Arrays::stream).filter(NumberText::isFinite);
    }

    double x(Spot spot) {
        return xMin + (xMax - xMin) * spot.column() / cells();
    }

    double y(Spot spot) {
        return yMin + (yMax - yMin) * spot.row() / cells();
    }

    /** The lines of one level. */
    List<List<Spot>> lines(double level) {
        Map<Spot, List<Spot>> neighbours = new LinkedHashMap<>();
        for (int j = 0; j < cells(); j++) {
            for (int i = 0; i < cells(); i++) {
                List<Spot> spots = spots(i, j, level);
                for (int k = 0; k < spots.size(); k += 2) {
                    join(spots.get(k), spots.get(k + 1), neighbours);
                }
            }
        }
        List<List<Spot>> lines = new ArrayList<>();
        neighbours.keySet().stream()
                .filter(spot -> neighbours.get(spot).size() == 1)
                .toList()
                .forEach(end -> follow(end, neighbours, lines));
        neighbours.keySet().forEach(spot -> follow(spot, neighbours, lines));
        return lines;
    }

    private static void join(Spot a, Spot b, Map<Spot, List<Spot>> neighbours) {
        if (!a.equals(b)) {
            neighbours.computeIfAbsent(a, spot -> new ArrayList<>()).add(b);
            neighbours.computeIfAbsent(b, spot -> new ArrayList<>()).add(a);
        }
    }

    /** Takes away the line that begins at a spot, if one does. */
    private static void follow(Spot start, Map<Spot, List<Spot>> neighbours, List<List<Spot>> lines) {
        List<Spot> line = new ArrayList<>(List.of(start));
        for (Spot at = start; !neighbours.get(at).isEmpty(); at = line.get(line.size() - 1)) {
            Spot next = neighbours.get(at).remove(0);
            neighbours.get(next).remove(at);
            line.add(next);
        }
        if (line.size() > 1) {
            lines.add(line);
        }
    }

    /** Where the line goes in and out of one square, pair by pair. */
    private List<Spot> spots(int i, int j, double level) {
        int[][] corners = {{i, j}, {i + 1, j}, {i + 1, j + 1}, {i, j + 1}};
        List<Spot> spots = new ArrayList<>();
        double sum = 0;
        for (int k = 0; k < 4; k++) {
            int[] a = corners[k];
            int[] b = corners[(k + 1) % 4];
            double za = z[a[1]][a[0]];
            double zb = z[b[1]][b[0]];
            sum += za;
            if (!NumberText.isFinite(za)) {
                return List.of();
            }
            if (za < level != zb < level) {
                // From the same end for both squares that share the side, so that both find the same point.
                spots.add(a[0] + a[1] < b[0] + b[1] ? between(a, b, level) : between(b, a, level));
            }
        }
        boolean lowFirst = z[j][i] < level;
        if (spots.size() == 4 && sum / 4 < level != lowFirst) { // a saddle whose middle cuts off the first corner
            spots.add(spots.remove(0));
        }
        return spots;
    }

    private Spot between(int[] a, int[] b, double level) {
        double part = part(z[a[1]][a[0]], z[b[1]][b[0]], level);
        return new Spot(a[0] + part * (b[0] - a[0]), a[1] + part * (b[1] - a[1]));
    }

    /** Of heights that grow by factors the logarithm is nearer to a straight line. */
    private static double part(double from, double to, double level) {
        return from > 0 && to > 0 && level > 0
                ? StrictMath.log(level / from) / StrictMath.log(to / from)
                : (level - from) / (to - from);
    }
}
