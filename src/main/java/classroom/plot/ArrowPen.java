package classroom.plot;

import classroom.picture.Point;
import classroom.picture.Svg;
import classroom.plot.Plot.Arrow;
import java.util.ArrayList;
import java.util.List;

/** Draws an arrow of a fixed length; near the edge it is shorter. */
final class ArrowPen {
    private static final double LONG = 64;
    private static final double SHORT = 28;
    private static final double TIP = 11;

    private final PlotArea area;
    private final Svg svg;

    ArrowPen(PlotArea area, Svg svg) {
        this.area = area;
        this.svg = svg;
    }

    void draw(Arrow arrow) {
        if (!area.shows(arrow.x(), arrow.y())) {
            return;
        }
        Point start = start(arrow);
        Point way = way(arrow);
        svg.add("<g class=\"arrow\"><title>%s</title>\n", Svg.xml(arrow.text()));
        draw(start, way, length(start, way));
        svg.add("</g>\n");
    }

    private void draw(Point start, Point way, double length) {
        svg.add("<circle cx=\"%s\" cy=\"%s\" r=\"4\"/>\n", start.x(), start.y());
        if (length > 0) {
            Point tip = start.plus(way, length);
            Point back = start.plus(way, length - TIP);
            svg.line(start.x(), start.y(), back.x(), back.y());
            Point aside = new Point(-0.45 * TIP * way.y(), 0.45 * TIP * way.x());
            svg.add(
                    "<polygon points=\"%s %s %s\"/>\n",
                    Svg.pair(tip), Svg.pair(back.plus(aside, 1)), Svg.pair(back.plus(aside, -1)));
        }
    }

    /** What stands beside the name. */
    void sample(double x, double y) {
        svg.add("<g class=\"arrow\">\n");
        draw(new Point(x, y), new Point(1, 0), 28);
        svg.add("</g>\n");
    }

    /** Where it stands, so that nothing else comes there. */
    List<Point> places(Arrow arrow) {
        Point start = start(arrow);
        Point way = way(arrow);
        List<Point> places = new ArrayList<>(List.of(start));
        for (double part = 12; part <= length(start, way); part += 12) {
            places.add(start.plus(way, part));
        }
        return places;
    }

    private Point start(Arrow arrow) {
        return new Point(area.x(arrow.x()), area.y(arrow.y()));
    }

    /** Its direction, as the axes bend it, of length 1; of none 0. */
    private Point way(Arrow arrow) {
        double x = arrow.dx() * area.x.slope(arrow.x()) * area.width;
        double y = -arrow.dy() * area.y.slope(arrow.y()) * area.height;
        double length = Math.hypot(x, y);
        return length == 0 ? new Point(0, 0) : new Point(x / length, y / length);
    }

    private double length(Point start, Point way) {
        double length = way.x() == 0 && way.y() == 0 ? 0 : LONG;
        while (length > SHORT && !area.holds(start.plus(way, length), 2)) {
            length -= 4;
        }
        return length;
    }
}
