package classroom.plot;

import classroom.picture.Picture;
import classroom.picture.Point;
import classroom.picture.Svg;
import classroom.plot.Plot.Arrow;
import classroom.plot.Scale.Tick;
import classroom.prose.TextWidth;
import java.util.List;

/** Draws a plot as SVG. */
final class PlotSvg {
    private static final double ROW = 18;
    private static final double SAMPLE = 38;
    private static final double EDGE = 16;
    private static final double TITLE_LETTER = 9;

    private final Plot plot;
    private final PlotArea area;
    private final double width;
    private final Svg svg = new Svg();
    private double legendX = EDGE;
    private double legendY;

    PlotSvg(Plot plot) {
        this.plot = plot;
        area = new PlotArea(plot);
        width = Math.max(area.whole(), 2 * EDGE + TITLE_LETTER * TextWidth.columns(plot.title));
        legendY = area.bottom() + 62;
    }

    /** @param text the same for those who cannot see it */
    Picture draw(String text) {
        svg.text("title", width / 2, 24, plot.title);
        axes();
        inside();
        ArrowPen arrows = new ArrowPen(area, svg);
        plot.arrows.forEach(arrows::draw);
        legend(arrows);
        double height = (legendX == EDGE && plot.arrows.isEmpty() ? legendY - 2 * ROW : legendY) + 14;
        return Picture.of(
                PlotSvg.class, List.of("plot.css"), "dezero-plot", new Point(width, height), plot.title, text, svg);
    }

    private void axes() {
        svg.add("<g class=\"axes\">\n");
        for (Tick tick : area.x.ticks()) {
            double x = area.left + area.width * tick.place();
            svg.line(x, area.top, x, area.bottom() + 4);
            svg.text("tick", x, area.bottom() + 17, tick.label());
        }
        for (Tick tick : area.y.ticks()) {
            double y = area.bottom() - area.height * tick.place();
            svg.line(area.left - 4, y, area.right(), y);
            svg.text("tick y", area.left - 7, y + 4, tick.label());
        }
        svg.add(
                "<rect class=\"frame\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\"/>\n",
                area.left, area.top, area.width, area.height);
        svg.text("axis", area.left + area.width / 2, area.bottom() + 38, plot.xName);
        svg.add(
                "<text class=\"axis\" transform=\"translate(20 %s) rotate(-90)\">%s</text>\n</g>\n",
                area.top + area.height / 2, Svg.xml(plot.yName));
    }

    /** A picture in the picture shows nothing beyond its edge. */
    private void inside() {
        svg.add(
                "<svg x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" viewBox=\"%s %s %s %s\">\n",
                area.left, area.top, area.width, area.height, area.left, area.top, area.width, area.height);
        if (plot.contours != null) {
            ArrowPen arrows = new ArrowPen(area, svg);
            List<Point> taken = plot.arrows.stream()
                    .flatMap(arrow -> arrows.places(arrow).stream())
                    .toList();
            new ContourPen(area, svg, plot.contours, taken).draw();
        }
        CurvePen curves = new CurvePen(area, svg);
        for (int i = 0; i < plot.curves.size(); i++) {
            curves.draw(plot.curves.get(i), i);
        }
        svg.add("</svg>\n");
    }

    private void legend(ArrowPen arrows) {
        CurvePen curves = new CurvePen(area, svg);
        for (int i = 0; i < plot.curves.size(); i++) {
            Curve curve = plot.curves.get(i);
            int number = i;
            entry(curve.name(), () -> curves.sample(curve, number, legendX, legendY - 4));
        }
        for (Arrow arrow : plot.arrows) {
            entry(
                    arrow.name() + ": " + NumberText.pair(arrow.dx(), arrow.dy()),
                    () -> arrows.sample(legendX, legendY - 4));
        }
    }

    private void entry(String name, Runnable sample) {
        double room = SAMPLE + PlotArea.LETTER * TextWidth.columns(name) + EDGE;
        if (legendX > EDGE && legendX + room > width) {
            legendX = EDGE;
            legendY += ROW;
        }
        sample.run();
        svg.text("name", legendX + SAMPLE, legendY, name);
        legendX += room;
    }
}
