package classroom.graph;

import classroom.graph.GraphModel.Node;
import classroom.graph.GraphModel.Node.Kind;
import classroom.prose.TextWidth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Boxes and arrows for a terminal: a line for each function, or for several in a row, then the values. */
final class GraphText {
    static final int WIDTH = 80;
    private static final String ARROW = " --> ";

    private final GraphModel model;
    private final NodeLabels labels;
    private final List<List<Integer>> before = new ArrayList<>();
    private final List<List<Integer>> after = new ArrayList<>();

    GraphText(GraphModel model, NodeLabels labels) {
        this.model = model;
        this.labels = labels;
        model.nodes().forEach(node -> {
            before.add(new ArrayList<>());
            after.add(new ArrayList<>());
        });
        model.edges().forEach(edge -> {
            after.get(edge.from()).add(edge.to());
            before.get(edge.to()).add(edge.from());
        });
    }

    String draw() {
        List<String> lines = new ArrayList<>();
        Set<Integer> drawn = new TreeSet<>();
        for (Node node : model.nodes()) {
            if (!node.isVariable() && !isDrawnByOthers(node) && drawn.add(node.id())) {
                lines.addAll(TextWidth.fold(row(node.id(), drawn), WIDTH));
            }
        }
        if (!lines.isEmpty()) {
            lines.add("");
        }
        model.nodes().stream()
                .filter(Node::isVariable)
                .forEach(node -> lines.addAll(TextWidth.fold(labels.row(node), WIDTH)));
        if (!model.path().isEmpty()) {
            String marked = model.path().stream().map(this::box).collect(Collectors.joining(" "));
            lines.addAll(TextWidth.fold("marked: " + marked, WIDTH));
        }
        if (!model.notes().isEmpty()) {
            lines.add("");
        }
        model.notes().forEach(note -> lines.addAll(TextWidth.fold(note, WIDTH)));
        return String.join("\n", lines).stripTrailing();
    }

    /** The lines of the functions around a summary show it. */
    private boolean isDrawnByOthers(Node node) {
        return node.kind() == Kind.SUMMARY
                && Stream.concat(before.get(node.id()).stream(), after.get(node.id()).stream())
                        .noneMatch(id -> model.nodes().get(id).isVariable());
    }

    /** From one function on, for as long as there is one way and room. */
    private String row(int function, Set<Integer> drawn) {
        StringBuilder row = new StringBuilder(list(before.get(function)));
        append(row, function);
        while (after.get(function).size() == 1) {
            List<Integer> next = after.get(after.get(function).get(0));
            if (next.size() != 1
                    || before.get(next.get(0)).size() != 1
                    || drawn.contains(next.get(0))
                    || !model.nodes().get(after.get(function).get(0)).isVariable()) {
                break;
            }
            StringBuilder longer = new StringBuilder(row);
            append(longer, next.get(0));
            if (TextWidth.columns(longer.toString()) > WIDTH) {
                break;
            }
            function = next.get(0);
            drawn.add(function);
            row = longer;
        }
        return row.toString();
    }

    private void append(StringBuilder row, int function) {
        row.append(row.isEmpty() ? "" : ARROW).append(box(function));
        if (!after.get(function).isEmpty()) {
            row.append(ARROW).append(list(after.get(function)));
        }
    }

    private String list(List<Integer> ids) {
        return ids.stream().map(this::box).collect(Collectors.joining(", "));
    }

    private String box(int id) {
        Node node = model.nodes().get(id);
        return switch (node.kind()) {
            case VARIABLE -> "(" + labels.name(node) + ")";
            case FUNCTION ->
                "[" + labels.title(node)
                        + labels.generation(node)
                                .map(number -> " gen " + number)
                                .orElse("") + "]";
            case SUMMARY, GONE ->
                "{" + node.thing().toString().lines().findFirst().orElse("") + "}";
        };
    }
}
