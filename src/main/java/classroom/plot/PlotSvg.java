package classroom.plot;

import classroom.picture.Picture;
import classroom.picture.Point;
import classroom.picture.Svg;
import classroom.plot.Scale.Tick;
import classroom.prose.TextWidth;
import java.util.List;

/** The picture for a browser. */
final class PlotSvg {
    private static final double ROW = 18;
    private static final double SAMPLE = 38;
    private static final double EDGE = 16;
    private static final double TITLE_LETTER = 9;

    private final Plot plot;
    private final Frame frame;
    private final double width;
    private final Svg svg = new Svg();
    private double legendX = EDGE;
    private double legendY;

    PlotSvg(Plot plot) {
        this.plot = plot;
        frame = new Frame(plot);
        width = Math.max(frame.whole(), 2 * EDGE + TITLE_LETTER * TextWidth.columns(plot.title));
        legendY = frame.bottom() + 62;
    }

    /** @param text the same for those who cannot see it */
    Picture draw(String text) {
        svg.text("title", width / 2, 24, plot.title);
        axes();
        inside();
        ArrowPen arrows = new ArrowPen(frame, svg);
        plot.arrows.forEach(arrows::draw);
        legend(arrows);
        double height = (legendX == EDGE && plot.arrows.isEmpty() ? legendY - 2 * ROW : legendY) + 14;
        return Picture.of(
                PlotSvg.class, List.of("plot.css"), "dezero-plot", new Point(width, height), plot.title, text, svg);
    }

    private void axes() {
        svg.add("<g class=\"axes\">\n");
        for (Tick tick : frame.x.ticks()) {
            double x = frame.left + frame.width * tick.place();
            svg.line(x, frame.top, x, frame.bottom() + 4);
            svg.text("tick", x, frame.bottom() + 17, tick.label());
        }
        for (Tick tick : frame.y.ticks()) {
            double y = frame.bottom() - frame.height * tick.place();
            svg.line(frame.left - 4, y, frame.right(), y);
            svg.text("tick y", frame.left - 7, y + 4, tick.label());
        }
        svg.add(
                "<rect class=\"frame\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\"/>\n",
                frame.left, frame.top, frame.width, frame.height);
        svg.text("axis", frame.left + frame.width / 2, frame.bottom() + 38, plot.xName);
        svg.add(
                "<text class=\"axis\" transform=\"translate(20 %s) rotate(-90)\">%s</text>\n</g>\n",
                frame.top + frame.height / 2, Svg.xml(plot.yName));
    }

    /** A picture in the picture shows nothing beyond its edge. */
    private void inside() {
        svg.add(
                "<svg x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" viewBox=\"%s %s %s %s\">\n",
                frame.left, frame.top, frame.width, frame.height, frame.left, frame.top, frame.width, frame.height);
        if (plot.contours != null) {
            ArrowPen arrows = new ArrowPen(frame, svg);
            List<Point> taken = plot.arrows.stream()
                    .flatMap(arrow -> arrows.places(arrow).stream())
                    .toList();
            new ContourPen(frame, svg, plot.contours, taken).draw();
        }
        CurvePen curves = new CurvePen(frame, svg);
        for (int i = 0; i < plot.curves.size(); i++) {
            curves.draw(plot.curves.get(i), i);
        }
        svg.add("</svg>\n");
    }

    private void legend(ArrowPen arrows) {
        CurvePen curves = new CurvePen(frame, svg);
        for (int i = 0; i < plot.curves.size(); i++) {
            Curve curve = plot.curves.get(i);
            int number = i;
            entry(curve.name(), () -> curves.sample(curve, number, legendX, legendY - 4));
        }
        for (Arrow arrow : plot.arrows) {
            entry(
                    arrow.name() + ": " + Numbers.pair(arrow.dx(), arrow.dy()),
                    () -> arrows.sample(legendX, legendY - 4));
        }
    }

    private void entry(String name, Runnable sample) {
        double room = SAMPLE + Frame.LETTER * TextWidth.columns(name) + EDGE;
        if (legendX > EDGE && legendX + room > width) {
            legendX = EDGE;
            legendY += ROW;
        }
        sample.run();
        svg.text("name", legendX + SAMPLE, legendY, name);
        legendX += room;
    }
}
