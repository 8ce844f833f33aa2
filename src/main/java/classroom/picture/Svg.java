package classroom.picture;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes SVG, with numbers of one decimal: the same bytes everywhere. No ids, so that several fit on one page. */
public final class Svg {
    private final StringBuilder svg = new StringBuilder();

    /** What has no part of its own, as in {@link String#formatted}. Text in it has to be {@link #xml}. */
    public void add(String format, Object... values) {
        Object[] texts = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            texts[i] = values[i] instanceof Double number ? number(number) : values[i];
        }
        svg.append(format.formatted(texts));
    }

    public void text(String kind, double x, double y, String text) {
        add("<text class=\"%s\" x=\"%s\" y=\"%s\">%s</text>\n", kind, x, y, xml(text));
    }

    public void line(double x1, double y1, double x2, double y2) {
        add("<line x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\"/>\n", x1, y1, x2, y2);
    }

    public void polyline(List<Point> points) {
        add("<polyline points=\"%s\"/>\n", points.stream().map(Svg::pair).collect(Collectors.joining(" ")));
    }

    public static String pair(Point point) {
        return number(point.x()) + "," + number(point.y());
    }

    public static String number(double number) {
        String text = String.format(Locale.ROOT, "%.1f", number);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    /** Text as it stands in an element or in an attribute. */
    public static String xml(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** One line, without the characters that XML refuses. */
    public static String plain(String text) {
        return plainLines(text).replaceAll("\\s+", " ").strip();
    }

    /** Several lines, without the characters that XML refuses. */
    public static String plainLines(String text) {
        StringBuilder plain = new StringBuilder();
        text.codePoints().map(c -> isXml(c) ? c : ' ').forEach(plain::appendCodePoint);
        return plain.toString();
    }

    private static boolean isXml(int c) {
        return c == '\n'
                || c == '\t'
                || (c >= 0x20 && c < 0x7f)
                || (c > 0x9f && c < 0xd800)
                || (c >= 0xe000 && c < 0xfffe)
                || c >= 0x10000;
    }

    @Override
    public String toString() {
        return svg.toString();
    }
}
