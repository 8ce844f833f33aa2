package classroom.plot;

import classroom.picture.Point;
import classroom.picture.Svg;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Draws curves: each in a colour of its own, with dashes of its own and with marks of its own. */
final class CurvePen {
    /** Circle, square, triangle, diamond, cross, triangle upside down: round the place of the point. */
    private static final List<String> MARKS = List.of(
            "m-3.5,0a3.5,3.5 0 1,0 7,0a3.5,3.5 0 1,0 -7,0",
            "m-3.2,-3.2h6.4v6.4h-6.4z",
            "m0,-4.2l4,7h-8z",
            "m0,-4.8l4,4.8l-4,4.8l-4,-4.8z",
            "m-3.2,-3.2l6.4,6.4m0,-6.4l-6.4,6.4",
            "m0,4.2l4,-7h-8z");

    private static final int MANY = 500;

    private final PlotArea area;
    private final Svg svg;

    CurvePen(PlotArea area, Svg svg) {
        this.area = area;
        this.svg = svg;
    }

    /** @param number which of the plot's curves it is */
    void draw(Curve curve, int number) {
        svg.add("<g class=\"curve c%s\">\n", number % MARKS.size());
        if (curve.joined()) {
            List<Point> piece = new ArrayList<>();
            for (int i = 0; i <= curve.xs().length; i++) {
                if (i < curve.xs().length && area.shows(curve.xs()[i], curve.ys()[i])) {
                    piece.add(dot(curve, i));
                } else if (!piece.isEmpty()) {
                    svg.polyline(piece.size() == 1 ? List.of(piece.get(0), piece.get(0)) : thin(piece));
                    piece.clear();
                }
            }
        }
        if (curve.marked()) {
            marks(curve, number);
        }
        svg.add("</g>\n");
    }

    private void marks(Curve curve, int number) {
        for (int i = 0; i < curve.xs().length; i++) {
            if (area.shows(curve.xs()[i], curve.ys()[i])) {
                svg.add(
                        "<path class=\"mark\" d=\"%s\"><title>%s</title></path>\n",
                        mark(dot(curve, i), number),
                        Svg.xml(curve.name() + " " + NumberText.pair(curve.xs()[i], curve.ys()[i])));
            }
        }
    }

    /** What stands beside the name. */
    void sample(Curve curve, int number, double x, double y) {
        svg.add("<g class=\"curve c%s\">", number % MARKS.size());
        if (curve.joined()) {
            svg.polyline(List.of(new Point(x, y), new Point(x + 28, y)));
        }
        if (curve.marked()) {
            svg.add("<path class=\"mark\" d=\"%s\"/>", mark(new Point(x + 14, y), number));
        }
        svg.add("</g>\n");
    }

    private Point dot(Curve curve, int i) {
        return new Point(area.x(curve.xs()[i]), area.y(curve.ys()[i]));
    }

    private static String mark(Point dot, int number) {
        return "M" + Svg.number(dot.x()) + "," + Svg.number(dot.y()) + MARKS.get(number % MARKS.size());
    }

    /** Of many points that stand in one column of pixels, one after the other: first, lowest, highest, last. */
    private static List<Point> thin(List<Point> dots) {
        if (dots.size() <= MANY) {
            return dots;
        }
        List<Point> few = new ArrayList<>();
        for (int from = 0, to; from < dots.size(); from = to) {
            double column = Math.floor(dots.get(from).x());
            to = from + 1;
            while (to < dots.size() && Math.floor(dots.get(to).x()) == column) {
                to++;
            }
            List<Point> same = dots.subList(from, to);
            Point lowest =
                    same.stream().max(Comparator.comparingDouble(Point::y)).orElseThrow();
            Point highest =
                    same.stream().min(Comparator.comparingDouble(Point::y)).orElseThrow();
            boolean fallsFirst = same.indexOf(lowest) < same.indexOf(highest);
            few.addAll(List.of(
                            same.get(0),
                            fallsFirst ? lowest : highest,
                            fallsFirst ? highest : lowest,
                            same.get(same.size() - 1))
                    .stream()
                    .distinct()
                    .toList());
        }
        return few;
    }
}
