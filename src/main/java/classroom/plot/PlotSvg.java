package classroom.plot;

import classroom.graph.Text;
import classroom.plot.Pen.Dot;
import classroom.plot.Scale.Tick;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The picture for a browser. It uses no ids, so several can stand on one page. */
final class PlotSvg {
    private static final double ROW = 18;
    private static final double SAMPLE = 38;
    private static final double EDGE = 16;
    private static final double TITLE_LETTER = 9;

    private final Plot plot;
    private final Frame frame;
    private final double width;
    private final Pen pen = new Pen();
    private double legendX = EDGE;
    private double legendY;

    PlotSvg(Plot plot) {
        this.plot = plot;
        frame = new Frame(plot);
        width = Math.max(frame.whole(), 2 * EDGE + TITLE_LETTER * Text.columns(plot.title));
        legendY = frame.bottom() + 62;
    }

    /** @param text the same for those who cannot see it */
    String draw(String text) {
        axes();
        inside();
        ArrowPen arrows = new ArrowPen(frame, pen);
        plot.arrows.forEach(arrows::draw);
        legend(arrows);
        double height = (legendX == EDGE && plot.arrows.isEmpty() ? legendY - 2 * ROW : legendY) + 14;
        return head(height, text) + pen + "</svg>\n";
    }

    private String head(double height, String text) {
        Pen head = new Pen();
        head.add("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"dezero-plot\" role=\"img\" width=\"%s\""
                + " height=\"%s\" viewBox=\"0 0 %s %s\" style=\"max-width:100%%;min-width:%spx;height:auto\">\n",
                width, height, width, height, 0.7 * width);
        head.add("<title>%s</title>\n<desc>%s</desc>\n<style>%s</style>\n", Text.xml(plot.title), Text.xml(text),
                css());
        head.add("<rect class=\"sheet\" width=\"%s\" height=\"%s\" rx=\"8\"/>\n", width, height);
        head.text("title", width / 2, 24, plot.title);
        return head.toString();
    }

    private void axes() {
        pen.add("<g class=\"axes\">\n");
        for (Tick tick : frame.x.ticks()) {
            double x = frame.left + frame.width * tick.place();
            pen.line(x, frame.top, x, frame.bottom() + 4);
            pen.text("tick", x, frame.bottom() + 17, tick.label());
        }
        for (Tick tick : frame.y.ticks()) {
            double y = frame.bottom() - frame.height * tick.place();
            pen.line(frame.left - 4, y, frame.right(), y);
            pen.text("tick y", frame.left - 7, y + 4, tick.label());
        }
        pen.add("<rect class=\"frame\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\"/>\n", frame.left, frame.top,
                frame.width, frame.height);
        pen.text("axis", frame.left + frame.width / 2, frame.bottom() + 38, plot.xName);
        pen.add("<text class=\"axis\" transform=\"translate(20 %s) rotate(-90)\">%s</text>\n</g>\n",
                frame.top + frame.height / 2, Text.xml(plot.yName));
    }

    /** A picture in the picture shows nothing beyond its edge. */
    private void inside() {
        pen.add("<svg x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" viewBox=\"%s %s %s %s\">\n", frame.left, frame.top,
                frame.width, frame.height, frame.left, frame.top, frame.width, frame.height);
        if (plot.contours != null) {
            ArrowPen arrows = new ArrowPen(frame, pen);
            List<Dot> taken = plot.arrows.stream().flatMap(arrow -> arrows.places(arrow).stream()).toList();
            new ContourPen(frame, pen, plot.contours, taken).draw();
        }
        CurvePen curves = new CurvePen(frame, pen);
        for (int i = 0; i < plot.curves.size(); i++) {
            curves.draw(plot.curves.get(i), i);
        }
        pen.add("</svg>\n");
    }

    private void legend(ArrowPen arrows) {
        CurvePen curves = new CurvePen(frame, pen);
        for (int i = 0; i < plot.curves.size(); i++) {
            Curve curve = plot.curves.get(i);
            int number = i;
            entry(curve.name(), () -> curves.sample(curve, number, legendX, legendY - 4));
        }
        for (Arrow arrow : plot.arrows) {
            entry(arrow.name() + ": " + Numbers.pair(arrow.dx(), arrow.dy()),
                    () -> arrows.sample(legendX, legendY - 4));
        }
    }

    private void entry(String name, Runnable sample) {
        double room = SAMPLE + Frame.LETTER * Text.columns(name) + EDGE;
        if (legendX > EDGE && legendX + room > width) {
            legendX = EDGE;
            legendY += ROW;
        }
        sample.run();
        pen.text("name", legendX + SAMPLE, legendY, name);
        legendX += room;
    }

    private static String css() {
        try (InputStream css = PlotSvg.class.getResourceAsStream("plot.css")) {
            return Text.xml(new String(css.readAllBytes(), StandardCharsets.UTF_8)).replace("&quot;", "\"");
        } catch (IOException e) {
            throw new UncheckedIOException("plot.css is not in the jar", e);
        }
    }
}
