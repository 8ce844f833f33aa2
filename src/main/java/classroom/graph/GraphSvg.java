package classroom.graph;

import classroom.graph.GraphModel.Edge;
import classroom.graph.GraphModel.Node;
import classroom.picture.Picture;
import classroom.picture.Point;
import classroom.picture.Svg;
import classroom.prose.TextWidth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Draws a graph as SVG. */
final class GraphSvg {
    /** How long the head of an arrow is. */
    static final double TIP = 8;

    private static final double NOTE = 16;
    private static final double FOR_NOTES = 260;

    private final GraphModel model;
    private final NodeLabels labels;
    private final List<NodeShape> shapes;
    private final Layout layout;
    private final Svg svg = new Svg();

    private GraphSvg(GraphModel model, NodeLabels labels) {
        this.model = model;
        this.labels = labels;
        shapes = model.nodes().stream()
                .map(node -> NodeShape.of(node, labels.lines(node)))
                .toList();
        layout = Layout.of(model, shapes).centred(notes(0).isEmpty() ? 0 : FOR_NOTES);
    }

    /** @param text the same for those who cannot see it */
    static Picture of(GraphModel model, NodeLabels labels, String text) {
        return new GraphSvg(model, labels).draw(text);
    }

    private Picture draw(String text) {
        for (int i = 0; i < model.edges().size(); i++) {
            edge(model.edges().get(i), layout.routes().get(i));
        }
        model.nodes().forEach(this::node);
        layout.labels()
                .forEach(label ->
                        svg.text("field", label.centre().x(), label.centre().y() + 4, label.text()));
        List<String> notes = notes(layout.width());
        for (int i = 0; i < notes.size(); i++) {
            svg.text("note", 14, layout.height() + (i + 0.6) * NOTE, notes.get(i));
        }
        double height = layout.height() + (notes.isEmpty() ? 0 : notes.size() * NOTE + 6);
        String title = (model.references() ? "The references of " : "The graph of ") + labels.name(model.last());
        List<String> styles = model.references() ? List.of("graph.css", "links.css") : List.of("graph.css");
        return Picture.of(GraphSvg.class, styles, "dezero-graph", new Point(layout.width(), height), title, text, svg);
    }

    private void edge(Edge edge, List<Point> route) {
        Point tip = route.get(route.size() - 1);
        Point base = route.get(route.size() - 2);
        String curves =
                route.subList(1, route.size() - 1).stream().map(Svg::pair).collect(Collectors.joining(" "));
        svg.add(
                "<g class=\"edge%s%s\"><path d=\"M%s C %s\"/><polygon points=\"%s\"/></g>\n",
                edge.style() == Edge.Style.PLAIN
                        ? ""
                        : " " + edge.style().name().toLowerCase(Locale.ROOT),
                model.isOnPath(edge) ? " path" : "",
                Svg.pair(route.get(0)),
                curves,
                arrow(base, tip));
    }

    private static String arrow(Point base, Point tip) {
        Point along = tip.less(base).unit();
        Point aside = new Point(-3.5 * along.y(), 3.5 * along.x());
        Point back = tip.plus(along, -TIP);
        return Svg.pair(tip) + " " + Svg.pair(back.plus(aside, 1)) + " " + Svg.pair(back.plus(aside, -1));
    }

    private void node(Node node) {
        Point centre = layout.nodes().get(node.id());
        NodeShape shape = shapes.get(node.id());
        svg.add(
                "<g class=\"%s%s%s\"><title>%s</title>\n",
                node.kind().name().toLowerCase(Locale.ROOT),
                node.isShared() ? " shared" : "",
                model.path().contains(node.id()) ? " path" : "",
                Svg.xml(labels.full(node)));
        if (node.isVariable()) {
            svg.add(
                    "<ellipse cx=\"%s\" cy=\"%s\" rx=\"%s\" ry=\"%s\"/>",
                    centre.x(), centre.y(), shape.width() / 2, shape.height() / 2);
        } else {
            svg.add(
                    "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"3\"/>",
                    centre.x() - shape.width() / 2, centre.y() - shape.height() / 2, shape.width(), shape.height());
        }
        double top = centre.y() - shape.textHeight() / 2;
        for (int i = 0; i < shape.lines().size(); i++) {
            NodeLabels.LabelLine line = shape.lines().get(i);
            svg.text(line.kind(), centre.x(), top + shape.tops().get(i) + 0.82 * NodeShape.size(line), line.text());
        }
        svg.add("</g>\n");
    }

    /** Folded to the width of the picture. */
    private List<String> notes(double width) {
        List<String> all = new ArrayList<>();
        if (!model.path().isEmpty()) {
            all.add("In colour: the chosen way.");
        }
        if (model.nodes().stream().anyMatch(Node::isShared)) {
            all.add("Thick outline: used more than once.");
        }
        all.addAll(model.notes());
        int columns = (int) Math.max(24, (width - 28) / 7);
        return all.stream()
                .flatMap(note -> TextWidth.fold(note, columns).stream())
                .toList();
    }
}
