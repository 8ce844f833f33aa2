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
            return plot.xName + " from " + NumberText.brief(contours.xMin()) + " to "
                    + NumberText.brief(contours.xMax())
                    + ", " + plot.yName + " from " + NumberText.brief(contours.yMin()) + " to "
                    + NumberText.brief(contours.yMax());
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
                Arrays.stream(contours.levels()).mapToObj(NumberText::brief).collect(Collectors.joining(", "));
        return (levels.isEmpty() ? "no contour lines" : "contour lines at " + levels) + "; values from "
                + NumberText.brief(values[0]) + " to " + NumberText.brief(values[values.length - 1]);
    }

    private static String curve(Curve curve) {
        int last = curve.xs().length - 1;
        String from = NumberText.pair(curve.xs()[0], curve.ys()[0]);
        if (last == 0) {
            return curve.name() + ": " + from;
        }
        var ys = DoubleStream.of(curve.ys()).filter(NumberText::isFinite).summaryStatistics();
        return curve.name() + ": " + (curve.joined() ? "from " : last + 1 + " points, from ") + from + " to "
                + NumberText.pair(curve.xs()[last], curve.ys()[last])
                + (ys.getCount() == 0
                        ? ""
                        : ", lowest " + NumberText.brief(ys.getMin()) + ", highest " + NumberText.brief(ys.getMax()));
    }
}
