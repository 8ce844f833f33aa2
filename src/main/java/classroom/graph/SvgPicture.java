package classroom.graph;

import classroom.graph.Layout.Point;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The picture for a browser. It uses no ids, so several can stand on one page. */
final class SvgPicture {
    private static final double NOTE = 16;
    static final double TIP = 8;
    private static final double FOR_NOTES = 260;
    /** A page that is narrower still scrolls. */
    private static final double SMALLEST = 0.7;

    private final Model model;
    private final Labels labels;
    private final List<Shape> shapes;
    private final Layout layout;
    private final StringBuilder svg = new StringBuilder();

    private SvgPicture(Model model, Labels labels) {
        this.model = model;
        this.labels = labels;
        shapes = model.nodes().stream().map(node -> Shape.of(node, labels.lines(node))).toList();
        Layout laidOut = Layout.of(model, shapes);
        double room = notes(0).isEmpty() ? 0 : Math.max(0, FOR_NOTES - laidOut.width()) / 2;
        Layout moved = laidOut.moved(point -> new Point(point.x() + room, point.y()));
        layout = new Layout(moved.nodes(), moved.routes(), moved.labels(),
                laidOut.width() + 2 * room, laidOut.height());
    }

    /** @param text the same for those who cannot see it */
    static String of(Model model, Labels labels, String text) {
        return new SvgPicture(model, labels).draw(text);
    }

    private String draw(String text) {
        List<String> notes = notes(layout.width());
        double width = layout.width();
        double height = layout.height() + (notes.isEmpty() ? 0 : notes.size() * NOTE + 6);
        add("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"dezero-graph\" role=\"img\" width=\"%s\" height=\"%s\""
                + " viewBox=\"0 0 %s %s\" style=\"max-width:100%%;min-width:%spx;height:auto\">\n", number(width),
                number(height), number(width), number(height), number(SMALLEST * width));
        Node last = model.nodes().get(model.nodes().size() - 1);
        add("<title>%s</title>\n<desc>%s</desc>\n<style>%s</style>\n",
                Text.xml((model.references() ? "The references of " : "The graph of ") + labels.name(last)),
                Text.xml(text), css("graph.css") + (model.references() ? css("links.css") : ""));
        add("<rect class=\"sheet\" width=\"%s\" height=\"%s\" rx=\"8\"/>\n", number(width), number(height));
        for (int i = 0; i < model.edges().size(); i++) {
            edge(model.edges().get(i), layout.routes().get(i));
        }
        model.nodes().forEach(this::node);
        layout.labels().forEach(label -> add("<text class=\"field\" x=\"%s\" y=\"%s\">%s</text>\n",
                number(label.centre().x()), number(label.centre().y() + 4), Text.xml(label.text())));
        for (int i = 0; i < notes.size(); i++) {
            add("<text class=\"note\" x=\"14\" y=\"%s\">%s</text>\n", number(layout.height() + (i + 0.6) * NOTE),
                    Text.xml(notes.get(i)));
        }
        return svg.append("</svg>\n").toString();
    }

    private void edge(Edge edge, List<Point> route) {
        StringBuilder way = new StringBuilder("M" + pair(route.get(0)) + " C");
        for (int i = 1; i < route.size() - 1; i++) {
            way.append(' ').append(pair(route.get(i)));
        }
        Point tip = route.get(route.size() - 1);
        Point base = route.get(route.size() - 2);
        String style = edge.style() == Edge.Style.PLAIN ? "" : " " + edge.style().name().toLowerCase(Locale.ROOT);
        String classes = "edge" + style + (model.isOnPath(edge) ? " path" : "");
        add("<g class=\"%s\"><path d=\"%s\"/><polygon points=\"%s\"/></g>\n", classes, way, arrow(base, tip));
    }

    private static String arrow(Point base, Point tip) {
        Point along = tip.less(base);
        double length = Math.max(0.1, Math.hypot(along.x(), along.y()));
        double x = along.x() / length;
        double y = along.y() / length;
        Point back = new Point(tip.x() - TIP * x, tip.y() - TIP * y);
        return pair(tip) + " " + pair(new Point(back.x() - 3.5 * y, back.y() + 3.5 * x)) + " "
                + pair(new Point(back.x() + 3.5 * y, back.y() - 3.5 * x));
    }

    private void node(Node node) {
        Point centre = layout.nodes().get(node.id());
        Shape shape = shapes.get(node.id());
        add("<g class=\"%s%s%s\"><title>%s</title>\n", node.kind().name().toLowerCase(Locale.ROOT),
                node.isShared() ? " shared" : "", model.path().contains(node.id()) ? " path" : "",
                Text.xml(labels.full(node)));
        if (node.isVariable()) {
            add("<ellipse cx=\"%s\" cy=\"%s\" rx=\"%s\" ry=\"%s\"/>", number(centre.x()), number(centre.y()),
                    number(shape.width() / 2), number(shape.height() / 2));
        } else {
            add("<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"3\"/>", number(centre.x() - shape.width() / 2),
                    number(centre.y() - shape.height() / 2), number(shape.width()), number(shape.height()));
        }
        double top = centre.y() - shape.textHeight() / 2;
        for (int i = 0; i < shape.lines().size(); i++) {
            Labels.Line line = shape.lines().get(i);
            add("<text class=\"%s\" x=\"%s\" y=\"%s\">%s</text>", line.kind(), number(centre.x()),
                    number(top + shape.tops().get(i) + 0.82 * Shape.size(line)), Text.xml(line.text()));
        }
        svg.append("</g>\n");
    }

    /** Folded to the width of the picture. */
    private List<String> notes(double width) {
        List<String> all = new ArrayList<>(model.notes());
        if (model.nodes().stream().anyMatch(Node::isShared)) {
            all.add(0, "Thick outline: used more than once.");
        }
        if (!model.path().isEmpty()) {
            all.add(0, "In colour: the chosen way.");
        }
        int columns = (int) Math.max(24, (width - 28) / 7);
        List<String> lines = new ArrayList<>();
        all.forEach(note -> lines.addAll(Text.fold(note, columns)));
        return lines;
    }

    private static String css(String name) {
        try (InputStream css = SvgPicture.class.getResourceAsStream(name)) {
            return Text.xml(new String(css.readAllBytes(), StandardCharsets.UTF_8)).replace("&quot;", "\"");
        } catch (IOException e) {
            throw new UncheckedIOException(name + " is not in the jar", e);
        }
    }

    private void add(String format, Object... values) {
        svg.append(format.formatted(values));
    }

    private static String pair(Point point) {
        return number(point.x()) + "," + number(point.y());
    }

    private static String number(double number) {
        String text = String.format(Locale.ROOT, "%.1f", number);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }
}
