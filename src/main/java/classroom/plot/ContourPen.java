package classroom.plot;

import classroom.picture.Point;
import classroom.picture.Svg;
import classroom.plot.Contours.Spot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Draws contour lines, from blue where the function is low to brown where it is high, each with its value. */
final class ContourPen {
    private static final int[][] BRIGHT = {{0x1d, 0x4e, 0xd8}, {0x9d, 0x3d, 0x9a}, {0xb4, 0x53, 0x09}};
    private static final int[][] DARK = {{0x7f, 0xab, 0xf5}, {0xd7, 0x9b, 0xe6}, {0xf2, 0xb1, 0x4c}};
    private static final double[] PLACES = {0.5, 0.3, 0.7, 0.4, 0.6, 0.15, 0.85, 0.2, 0.8};
    private static final double ABOVE = 12;

    private final PlotArea area;
    private final Svg svg;
    private final Contours contours;
    /** Where something stands already. */
    private final List<Point> taken;

    ContourPen(PlotArea area, Svg svg, Contours contours, List<Point> taken) {
        this.area = area;
        this.svg = svg;
        this.contours = contours;
        this.taken = new ArrayList<>(taken);
    }

    void draw() {
        List<Runnable> labels = new ArrayList<>();
        for (int i = 0; i < contours.levels().length; i++) {
            double level = contours.levels()[i];
            double part = contours.levels().length == 1 ? 0 : i / (contours.levels().length - 1.0);
            List<List<Point>> lines = new ArrayList<>(contours.lines(level).stream()
                    .map(line -> line.stream().map(this::dot).toList())
                    .toList());
            svg.add(
                    "<g class=\"level\" style=\"stroke:%s;stroke:light-dark(%s,%s)\"><title>%s</title>\n",
                    colour(BRIGHT, part), colour(BRIGHT, part), colour(DARK, part), NumberText.brief(level));
            lines.forEach(svg::polyline);
            svg.add("</g>\n");
            lines.sort(
                    Comparator.comparingInt((List<Point> line) -> line.size()).reversed());
            labels.add(() -> label(NumberText.brief(level), lines));
        }
        labels.forEach(Runnable::run); // above all lines
    }

    private Point dot(Spot spot) {
        return new Point(area.x(contours.x(spot)), area.y(contours.y(spot)));
    }

    /** On the longest line, where nothing stands. */
    private void label(String label, List<List<Point>> lines) {
        double half = label.length() * PlotArea.LETTER / 2;
        for (List<Point> line : lines) {
            for (double place : PLACES) {
                Point dot = line.get((int) (place * (line.size() - 1)));
                if (area.holds(dot, half + 4)
                        && taken.stream()
                                .noneMatch(other -> Math.abs(other.x() - dot.x()) < half + 24
                                        && Math.abs(other.y() - dot.y()) < ABOVE + 6)) {
                    taken.add(dot);
                    svg.text("value", dot.x(), dot.y() + 3.5, label);
                    return;
                }
            }
        }
    }

    /** A colour between three. */
    private static String colour(int[][] colours, double part) {
        int first = part < 0.5 ? 0 : 1;
        double rest = 2 * part - first;
        StringBuilder colour = new StringBuilder("#");
        for (int i = 0; i < 3; i++) {
            long mixed = Math.round(colours[first][i] + rest * (colours[first + 1][i] - colours[first][i]));
            colour.append(String.format(Locale.ROOT, "%02x", mixed));
        }
        return colour.toString();
    }
}
