package classroom.plot;

import classroom.picture.Point;
import classroom.system.KitException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The part of a plot inside its axes: where it lies in the picture, in pixels, and where a value lies in it. */
final class PlotArea {
    private static final double WIDTH = 600;
    static final double LETTER = 7;
    private static final double HEIGHT = 300;
    private static final double SQUARE = 380;
    private static final double RIGHT = 20;

    final double left;
    final double top;
    final double width;
    final double height;
    final Scale x;
    final Scale y;

    /** @throws KitException if there is nothing to draw */
    PlotArea(Plot plot) {
        Contours contours = plot.contours;
        if (contours != null) {
            x = Scale.exactly(contours.xMin(), contours.xMax());
            y = Scale.exactly(contours.yMin(), contours.yMax());
        } else {
            requireSomething(plot);
            x = Scale.around(plot.logX, shown(plot).mapToDouble(point -> point[0]));
            y = Scale.around(plot.logY, shown(plot).mapToDouble(point -> point[1]));
        }
        top = 40;
        left = 44
                + LETTER
                        * y.ticks().stream()
                                .mapToInt(tick -> tick.label().length())
                                .max()
                                .orElse(0);
        double room = WIDTH - left - RIGHT;
        double ratio = contours == null ? 0 : (contours.xMax() - contours.xMin()) / (contours.yMax() - contours.yMin());
        // What is nearly as wide as high is drawn true, so that a gradient stands upright on its contour line.
        boolean isTrue = ratio > 0.4 && ratio < 2.5;
        height = isTrue ? Math.min(SQUARE, room / ratio) : HEIGHT;
        width = isTrue ? height * ratio : room;
    }

    private static void requireSomething(Plot plot) {
        if (plot.curves.isEmpty()) {
            throw new KitException("the plot '" + plot.title + "' is empty: add a line(...) or points(...) first");
        }
        if (shown(plot).findAny().isEmpty()) {
            throw new KitException("the plot '" + plot.title + "' has nothing to show: all its numbers are NaN,"
                    + " infinite, or not positive on a logarithmic axis");
        }
    }

    private static Stream<double[]> shown(Plot plot) {
        List<double[]> points = new ArrayList<>();
        for (Curve curve : plot.curves) {
            for (int i = 0; i < curve.xs().length; i++) {
                if (Scale.shows(plot.logX, curve.xs()[i]) && Scale.shows(plot.logY, curve.ys()[i])) {
                    points.add(new double[] {curve.xs()[i], curve.ys()[i]});
                }
            }
        }
        return points.stream();
    }

    boolean shows(double a, double b) {
        return x.shows(a) && y.shows(b);
    }

    double x(double value) {
        return left + width * x.place(value);
    }

    double y(double value) {
        return top + height * (1 - y.place(value));
    }

    double right() {
        return left + width;
    }

    double whole() {
        return right() + RIGHT;
    }

    double bottom() {
        return top + height;
    }

    /** Whether a place in the picture is inside, and as far from the edge. */
    boolean holds(Point place, double margin) {
        return place.x() >= left + margin
                && place.x() <= right() - margin
                && place.y() >= top + margin
                && place.y() <= bottom() - margin;
    }
}
