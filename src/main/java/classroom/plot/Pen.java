package classroom.plot;

import classroom.graph.Text;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes SVG, with numbers of one decimal: the same bytes everywhere. */
final class Pen {
    private final StringBuilder svg = new StringBuilder();

    /** A place in the picture, in pixels. */
    record Dot(double x, double y) {
        double distance(Dot other) {
            return Math.hypot(x - other.x, y - other.y);
        }
    }

    void add(String format, Object... values) {
        Object[] texts = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            texts[i] = values[i] instanceof Double number ? number(number) : values[i];
        }
        svg.append(format.formatted(texts));
    }

    void text(String kind, double x, double y, String text) {
        add("<text class=\"%s\" x=\"%s\" y=\"%s\">%s</text>\n", kind, x, y, Text.xml(text));
    }

    void line(double x1, double y1, double x2, double y2) {
        add("<line x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\"/>\n", x1, y1, x2, y2);
    }

    void polyline(List<Dot> dots) {
        add("<polyline points=\"%s\"/>\n", dots.stream().map(dot -> number(dot.x) + "," + number(dot.y))
                .collect(Collectors.joining(" ")));
    }

    static String number(double number) {
        String text = String.format(Locale.ROOT, "%.1f", number);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    @Override
    public String toString() {
        return svg.toString();
    }
}
