package classroom.graph;

import classroom.graph.GraphModel.Edge;
import classroom.graph.GraphModel.Node;
import classroom.graph.GraphModel.Node.Kind;
import classroom.picture.Svg;
import java.util.List;
import java.util.StringJoiner;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** The languages of other programs that draw graphs. */
final class DotAndMermaid {
    private final GraphModel model;
    private final NodeLabels labels;

    DotAndMermaid(GraphModel model, NodeLabels labels) {
        this.model = model;
        this.labels = labels;
    }

    String dot() {
        StringBuilder dot =
                new StringBuilder("digraph {\n  rankdir=").append(direction()).append('\n');
        model.notes().forEach(note -> dot.append("  // ").append(note).append('\n'));
        for (Node node : model.nodes()) {
            dot.append("  ")
                    .append(id(node.id()))
                    .append(" [shape=")
                    .append(node.isVariable() ? "ellipse" : "box")
                    .append(", label=\"")
                    .append(joined(node, "\\n", DotAndMermaid::dotText))
                    .append("\", tooltip=\"")
                    .append(dotText(labels.full(node)).replace("\n", "\\n"))
                    .append('"')
                    .append(node.isShared() || model.path().contains(node.id()) ? ", penwidth=2.5" : "")
                    .append("]\n");
        }
        model.edges()
                .forEach(edge -> dot.append("  ")
                        .append(id(edge.tail()))
                        .append(" -> ")
                        .append(id(edge.tip()))
                        .append(dotStyle(edge))
                        .append('\n'));
        return dot.append("}\n").toString();
    }

    String mermaid() {
        StringBuilder mermaid =
                new StringBuilder("flowchart ").append(direction()).append('\n');
        model.notes().forEach(note -> mermaid.append("  %% ").append(note).append('\n'));
        for (Node node : model.nodes()) {
            mermaid.append("  ")
                    .append(id(node.id()))
                    .append(node.isVariable() ? "([\"" : "[\"")
                    .append(joined(node, "<br/>", DotAndMermaid::mermaidText))
                    .append(node.isVariable() ? "\"])" : "\"]")
                    .append(node.isShared() || model.path().contains(node.id()) ? ":::marked" : "")
                    .append('\n');
        }
        model.edges()
                .forEach(edge -> mermaid.append("  ")
                        .append(id(edge.tail()))
                        .append(mermaidArrow(edge))
                        .append(id(edge.tip()))
                        .append('\n'));
        return mermaid.append("  classDef marked stroke-width:3px\n").toString();
    }

    /** A reference leads back to what was computed before: so this still stands left of what was made of it. */
    private String direction() {
        return model.references() ? "RL" : "LR";
    }

    private String dotStyle(Edge edge) {
        StringJoiner style = new StringJoiner(", ", " [", "]").setEmptyValue("");
        if (model.references()) {
            style.add("label=\"" + edge.label() + "\"");
            if (!edge.back()) {
                style.add("constraint=false");
            }
        }
        switch (edge.style()) {
            case STALE, WEAK -> style.add("style=dotted");
            case CREATOR -> style.add("style=dashed");
            case PLAIN -> {
                if (model.isOnPath(edge)) {
                    style.add("penwidth=2.5");
                }
            }
        }
        return style.toString();
    }

    private String mermaidArrow(Edge edge) {
        String arrow = edge.style() != Edge.Style.PLAIN ? " -.->" : model.isOnPath(edge) ? " ==>" : " -->";
        return arrow + (edge.label().isEmpty() ? " " : "|" + edge.label() + "| ");
    }

    private String id(int id) {
        Kind kind = model.nodes().get(id).kind();
        return (kind == Kind.VARIABLE ? "v" : kind == Kind.FUNCTION ? "f" : "s") + id;
    }

    private String joined(Node node, String between, UnaryOperator<String> escape) {
        return labels.lines(node).stream()
                .map(NodeLabels.LabelLine::text)
                .map(escape)
                .collect(Collectors.joining(between));
    }

    /** Graphviz knows the entities of HTML. So no name can look like an arrow, either. */
    private static String dotText(String text) {
        return Svg.xml(text).replace("\\", "\\\\");
    }

    private static String mermaidText(String text) {
        String escaped = text.replace("#", "#35;").replace("&", "#amp;").replace("\"", "#quot;");
        for (char c : List.of('<', '>', '`', '\\', '*', '_')) {
            escaped = escaped.replace(String.valueOf(c), "#" + (int) c + ";");
        }
        return escaped;
    }
}
