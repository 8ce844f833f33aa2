package classroom.plot;

import classroom.picture.Picture;
import classroom.picture.Svg;
import classroom.prose.TextWidth;
import classroom.system.KitException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Supplier;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * A picture of numbers: curves and points, or the contour lines of a function of two variables. In a notebook it shows
 * itself as the last value of a cell; {@code Display.show(plot)} in JShell writes a file, and says where.
 *
 * <p>Every method adds to the plot and returns it. NaN and what is infinite leave a gap, and so does what is not
 * positive on a logarithmic axis. Neither fonts nor a display are needed.
 */
public final class Plot {
    private static final int LONG = 70;

    final String title;
    Contours contours;
    final List<Curve> curves = new ArrayList<>();
    final List<Arrow> arrows = new ArrayList<>();
    String xName = "x";
    String yName = "y";
    boolean logX;
    boolean logY;

    /** An arrow that begins at (x, y) and points along (dx, dy). Its length in the picture says nothing. */
    record Arrow(String name, double x, double y, double dx, double dy) {
        String text() {
            return name + ": arrow at " + NumberText.pair(x, y) + " along " + NumberText.pair(dx, dy) + ", length "
                    + NumberText.brief(StrictMath.hypot(dx, dy));
        }
    }

    private Plot(String title, Contours contours) {
        this.title = name(title);
        this.contours = contours;
    }

    /** An empty plot, for curves and points. */
    public static Plot of(String title) {
        return new Plot(title, null);
    }

    /**
     * The lines along which a function has one value, as on a map those of one height. It is called 4,225 times, on a
     * grid. The levels are round numbers; where the function grows by factors they are powers of ten.
     *
     * @throws KitException if a range is empty, or the function has no value anywhere
     */
    public static Plot contours(
            String title, DoubleBinaryOperator f, double xMin, double xMax, double yMin, double yMax) {
        requireRange(title, xMin, xMax);
        requireRange(title, yMin, yMax);
        return contours(
                title, new Contours(xMin, xMax, yMin, yMax, Contours.table(Contours.CELLS, f, xMin, xMax, yMin, yMax)));
    }

    /**
     * The same of a function that computes with arrays: it is called once, with all x and all y. So
     * {@code (x, y) -> sphere(new Variable(x), new Variable(y)).data} takes hardly any time.
     *
     * @param f is given two arrays of one shape, DOUBLE, and gives one of that shape
     * @throws KitException if a range is empty, or the result has another shape or no value anywhere
     */
    public static Plot contoursOfArrays(
            String title, BinaryOperator<INDArray> f, double xMin, double xMax, double yMin, double yMax) {
        requireRange(title, xMin, xMax);
        requireRange(title, yMin, yMax);
        INDArray xs = Nd4j.createFromArray(Contours.table(Contours.FINE, (x, y) -> x, xMin, xMax, yMin, yMax));
        INDArray ys = Nd4j.createFromArray(Contours.table(Contours.FINE, (x, y) -> y, xMin, xMax, yMin, yMax));
        INDArray z = f.apply(xs, ys);
        if (z == null || !Arrays.equals(z.shape(), xs.shape())) {
            throw new KitException("'" + name(title) + "' needs one value for each x and y, in an array of shape "
                    + Arrays.toString(xs.shape()) + ", and the function gives "
                    + (z == null ? "null" : Arrays.toString(z.shape())));
        }
        return contours(title, new Contours(xMin, xMax, yMin, yMax, z.toDoubleMatrix()));
    }

    private static Plot contours(String title, Contours contours) {
        if (Contours.values(contours.z()).findAny().isEmpty()) {
            throw new KitException("'" + name(title) + "' has no contour lines: none of the values is a finite number");
        }
        return new Plot(title, contours);
    }

    /** What is counted along the two axes, with the unit if there is one. */
    public Plot axes(String x, String y) {
        xName = name(x);
        yName = name(y);
        return this;
    }

    /** Both axes count in powers of ten. */
    public Plot log() {
        return logX().logY();
    }

    /** The x axis counts in powers of ten. */
    public Plot logX() {
        requireCurves("logX()");
        logX = true;
        return this;
    }

    /** The y axis counts in powers of ten. */
    public Plot logY() {
        requireCurves("logY()");
        logY = true;
        return this;
    }

    /**
     * A line through points, in their order.
     *
     * @throws KitException if there are not as many ys as xs, or none
     */
    public Plot line(String name, double[] xs, double[] ys) {
        curves.add(Curve.of(name(name), xs, ys, true));
        return this;
    }

    /**
     * A line through points, in their order.
     *
     * @throws KitException if there are not as many ys as xs, or none, or one is null
     */
    public Plot line(String name, List<? extends Number> xs, List<? extends Number> ys) {
        return line(name, array(name, xs), array(name, ys));
    }

    /** A function from one x to another. @throws KitException if the range is empty */
    public Plot line(String name, DoubleUnaryOperator f, double from, double to) {
        requireRange(name, from, to);
        double[] xs = Curve.samples(from, to);
        curves.add(new Curve(name(name), xs, Arrays.stream(xs).map(f).toArray(), true, false));
        return this;
    }

    /** Points without a line. @throws KitException if there are not as many ys as xs, or none */
    public Plot points(String name, double[] xs, double[] ys) {
        curves.add(Curve.of(name(name), xs, ys, false));
        return this;
    }

    /** One point. */
    public Plot point(String name, double x, double y) {
        return points(name, new double[] {x}, new double[] {y});
    }

    /**
     * An arrow that begins at (x, y) and points along (dx, dy), such as a gradient. It shows the direction; the numbers
     * stand below the picture.
     *
     * @throws KitException if one of the numbers is not finite
     */
    public Plot arrow(String name, double x, double y, double dx, double dy) {
        if (!NumberText.isFinite(x)
                || !NumberText.isFinite(y)
                || !NumberText.isFinite(dx)
                || !NumberText.isFinite(dy)) {
            throw new KitException("'" + name(name) + "': an arrow needs four finite numbers, not " + x + ", " + y
                    + ", " + dx + ", " + dy);
        }
        arrows.add(new Arrow(name(name), x, y, dx, dy));
        return this;
    }

    /** Contour lines at these values instead. @throws KitException if there are none, or a level is not finite */
    public Plot levels(double... levels) {
        if (contours == null
                || levels == null
                || levels.length == 0
                || !Arrays.stream(levels).allMatch(NumberText::isFinite)) {
            throw new KitException("levels(...) gives a plot made by Plot.contours its values, finite numbers");
        }
        contours = contours.at(Arrays.stream(levels).distinct().sorted().toArray());
        return this;
    }

    /** A picture for a browser, with a style of its own for bright and dark pages and for paper. */
    public String svg() {
        return picture().svg();
    }

    /** The title, what the axes span, and a line for each curve, each set of contour lines, each arrow. */
    public String text() {
        return PlotText.of(this);
    }

    /** For a notebook: {@link #svg()} on a page, and still a picture where scripts are not trusted. */
    public String html() {
        return picture().html();
    }

    /**
     * Writes it into a file.
     *
     * @param file that ends in .svg, or in .txt for the text
     * @return where the file is
     * @throws KitException if it has another ending or cannot be written
     */
    public Path save(String file) {
        Map<String, Supplier<String>> formats = new LinkedHashMap<>();
        formats.put("svg", this::svg);
        formats.put("txt", () -> text() + "\n");
        return Picture.save(file, formats);
    }

    private Picture picture() {
        return new PlotSvg(this).draw(text());
    }

    /** {@link #text()}. */
    @Override
    public String toString() {
        return text();
    }

    /** One line, as wide as a picture at most. */
    private static String name(String name) {
        return TextWidth.cut(Svg.plain(String.valueOf(name)), LONG);
    }

    private static void requireRange(String name, double from, double to) {
        if (!NumberText.isFinite(from) || !NumberText.isFinite(to) || !(from < to)) {
            throw new KitException("'" + name(name) + "': the range from " + from + " to " + to + " is empty or"
                    + " endless; the smaller end comes first");
        }
    }

    private void requireCurves(String call) {
        if (contours != null) {
            throw new KitException(call + " is for curves: the axes of contour lines are even");
        }
    }

    private static double[] array(String name, List<? extends Number> numbers) {
        if (numbers == null || numbers.stream().anyMatch(number -> number == null)) {
            throw new KitException("'" + name(name) + "' has null among its numbers");
        }
        return numbers.stream().mapToDouble(Number::doubleValue).toArray();
    }
}
