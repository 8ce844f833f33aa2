package classroom.plot;

import java.util.Arrays;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/** What a plot shows, in words. */
final class PlotText {
    private PlotText() {}

    static String of(Plot plot) {
        StringJoiner text = new StringJoiner("\n").add(plot.title).add(axes(plot));
        if (plot.contours != null) {
            text.add(contours(plot.contours));
        }
        plot.curves.forEach(curve -> text.add(curve(curve)));
        plot.arrows.forEach(arrow -> text.add(arrow.text()));
        return text.toString();
    }

    private static String axes(Plot plot) {
        Contours contours = plot.contours;
        if (contours != null) {
            return plot.xName + " from " + Numbers.brief(contours.xMin()) + " to " + Numbers.brief(contours.xMax())
                    + ", " + plot.yName + " from " + Numbers.brief(contours.yMin()) + " to "
                    + Numbers.brief(contours.yMax());
        }
        return plot.yName + " against " + plot.xName
                + (plot.logX && plot.logY
                        ? ", both axes logarithmic"
                        : plot.logX
                                ? ", logarithmic in " + plot.xName
                                : plot.logY ? ", logarithmic in " + plot.yName : "");
    }

    private static String contours(Contours contours) {
        double[] values = Contours.values(contours.z()).sorted().toArray();
        String levels =
                Arrays.stream(contours.levels()).mapToObj(Numbers::brief).collect(Collectors.joining(", "));
        return (levels.isEmpty() ? "no contour lines" : "contour lines at " + levels) + "; values from "
                + Numbers.brief(values[0]) + " to " + Numbers.brief(values[values.length - 1]);
    }

    private static String curve(Curve curve) {
        int last = curve.xs().length - 1;
        String from = Numbers.pair(curve.xs()[0], curve.ys()[0]);
        if (last == 0) {
            return curve.name() + ": " + from;
        }
        var ys = DoubleStream.of(curve.ys()).filter(Numbers::isFinite).summaryStatistics();
        return curve.name() + ": " + (curve.joined() ? "from " : last + 1 + " points, from ") + from + " to "
                + Numbers.pair(curve.xs()[last], curve.ys()[last])
                + (ys.getCount() == 0
                        ? ""
                        : ", lowest " + Numbers.brief(ys.getMin()) + ", highest " + Numbers.brief(ys.getMax()));
    }
}
