package classroom.plot;

import classroom.graph.Text;
import classroom.plot.Pen.Dot;
import java.util.ArrayList;
import java.util.List;

/** Draws an arrow of a fixed length; near the edge it is shorter. */
final class ArrowPen {
    private static final double LONG = 64;
    private static final double SHORT = 28;
    private static final double TIP = 11;

    private final Frame frame;
    private final Pen pen;

    ArrowPen(Frame frame, Pen pen) {
        this.frame = frame;
        this.pen = pen;
    }

    void draw(Arrow arrow) {
        if (!frame.shows(arrow.x(), arrow.y())) {
            return;
        }
        Dot start = start(arrow);
        Dot way = way(arrow);
        pen.add("<g class=\"arrow\"><title>%s</title>\n", Text.xml(arrow.text()));
        draw(start, way, length(start, way));
        pen.add("</g>\n");
    }

    private void draw(Dot start, Dot way, double length) {
        pen.add("<circle cx=\"%s\" cy=\"%s\" r=\"4\"/>\n", start.x(), start.y());
        if (length > 0) {
            Dot tip = on(start, way, length);
            Dot back = on(start, way, length - TIP);
            pen.line(start.x(), start.y(), back.x(), back.y());
            Dot aside = new Dot(-0.45 * TIP * way.y(), 0.45 * TIP * way.x());
            pen.add("<polygon points=\"%s,%s %s,%s %s,%s\"/>\n", tip.x(), tip.y(), back.x() + aside.x(),
                    back.y() + aside.y(), back.x() - aside.x(), back.y() - aside.y());
        }
    }

    /** What stands beside the name. */
    void sample(double x, double y) {
        pen.add("<g class=\"arrow\">\n");
        draw(new Dot(x, y), new Dot(1, 0), 28);
        pen.add("</g>\n");
    }

    /** Where it stands, so that nothing else comes there. */
    List<Dot> places(Arrow arrow) {
        Dot start = start(arrow);
        Dot way = way(arrow);
        List<Dot> places = new ArrayList<>(List.of(start));
        for (double part = 12; part <= length(start, way); part += 12) {
            places.add(on(start, way, part));
        }
        return places;
    }

    private Dot start(Arrow arrow) {
        return new Dot(frame.x(arrow.x()), frame.y(arrow.y()));
    }

    /** Its direction, as the axes bend it, of length 1; of none 0. */
    private Dot way(Arrow arrow) {
        double x = arrow.dx() * frame.x.slope(arrow.x()) * frame.width;
        double y = -arrow.dy() * frame.y.slope(arrow.y()) * frame.height;
        double length = Math.hypot(x, y);
        return length == 0 ? new Dot(0, 0) : new Dot(x / length, y / length);
    }

    private double length(Dot start, Dot way) {
        double length = way.x() == 0 && way.y() == 0 ? 0 : LONG;
        while (length > SHORT && !frame.holds(start.x() + length * way.x(), start.y() + length * way.y(), 2)) {
            length -= 4;
        }
        return length;
    }

    private static Dot on(Dot start, Dot way, double length) {
        return new Dot(start.x() + length * way.x(), start.y() + length * way.y());
    }
}
