package classroom.plot;

import classroom.picture.Point;
import classroom.picture.Svg;
import java.util.ArrayList;
import java.util.List;

/** Draws an arrow of a fixed length; near the edge it is shorter. */
final class ArrowPen {
    private static final double LONG = 64;
    private static final double SHORT = 28;
    private static final double TIP = 11;

    private final Frame frame;
    private final Svg svg;

    ArrowPen(Frame frame, Svg svg) {
        this.frame = frame;
        this.svg = svg;
    }

    void draw(Arrow arrow) {
        if (!frame.shows(arrow.x(), arrow.y())) {
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
            Point tip = on(start, way, length);
            Point back = on(start, way, length - TIP);
            svg.line(start.x(), start.y(), back.x(), back.y());
            Point aside = new Point(-0.45 * TIP * way.y(), 0.45 * TIP * way.x());
            svg.add(
                    "<polygon points=\"%s,%s %s,%s %s,%s\"/>\n",
                    tip.x(),
                    tip.y(),
                    back.x() + aside.x(),
                    back.y() + aside.y(),
                    back.x() - aside.x(),
                    back.y() - aside.y());
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
            places.add(on(start, way, part));
        }
        return places;
    }

    private Point start(Arrow arrow) {
        return new Point(frame.x(arrow.x()), frame.y(arrow.y()));
    }

    /** Its direction, as the axes bend it, of length 1; of none 0. */
    private Point way(Arrow arrow) {
        double x = arrow.dx() * frame.x.slope(arrow.x()) * frame.width;
        double y = -arrow.dy() * frame.y.slope(arrow.y()) * frame.height;
        double length = Math.hypot(x, y);
        return length == 0 ? new Point(0, 0) : new Point(x / length, y / length);
    }

    private double length(Point start, Point way) {
        double length = way.x() == 0 && way.y() == 0 ? 0 : LONG;
        while (length > SHORT && !frame.holds(start.x() + length * way.x(), start.y() + length * way.y(), 2)) {
            length -= 4;
        }
        return length;
    }

    private static Point on(Point start, Point way, double length) {
        return new Point(start.x() + length * way.x(), start.y() + length * way.y());
    }
}
