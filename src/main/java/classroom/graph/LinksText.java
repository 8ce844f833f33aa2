package classroom.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The references for a terminal, a line for each field: {@code y.creator -> Square}. From the result back. */
final class LinksText {
    private static final int WIDTH = 80;

    private final Model model;
    private final Labels labels;
    private final Fields fields;

    LinksText(Model model, Labels labels, Fields fields) {
        this.model = model;
        this.labels = labels;
        this.fields = fields;
    }

    String draw(Object result) {
        Map<String, String> rows = new LinkedHashMap<>();
        for (Node node : inOrder(result)) {
            Links.names(node, fields).forEach(field -> rows.put(labels.name(node) + "." + field, held(node, field)));
        }
        int longest = rows.keySet().stream().mapToInt(Text::columns).max().orElse(0);
        List<String> lines = new ArrayList<>();
        rows.forEach((from, to) -> lines.addAll(Text.fold(
                from + " ".repeat(longest - Text.columns(from)) + " -> " + to, WIDTH)));
        if (lines.isEmpty()) {
            model.notes().forEach(note -> lines.addAll(Text.fold(note, WIDTH)));
        }
        return String.join("\n", lines);
    }

    /** The result first, then one way after the other, each to its end. */
    private List<Node> inOrder(Object result) {
        Set<Integer> order = new LinkedHashSet<>();
        Deque<Integer> open = new ArrayDeque<>();
        model.nodes().forEach(node -> open.push(node.id()));
        model.nodes().stream().filter(node -> node.thing() == result).forEach(node -> open.push(node.id()));
        while (!open.isEmpty()) {
            int id = open.pop();
            if (order.add(id)) {
                List<Integer> next = model.edges().stream().filter(edge -> edge.tail() == id).map(Edge::tip).toList();
                for (int i = next.size() - 1; i >= 0; i--) {
                    open.push(next.get(i));
                }
            }
        }
        return order.stream().map(model.nodes()::get).toList();
    }

    private String held(Node node, String field) {
        String held = model.edges().stream().filter(edge -> edge.tail() == node.id() && edge.field().equals(field))
                .map(edge -> (edge.style() == Edge.Style.WEAK ? "weak " : "")
                        + labels.name(model.nodes().get(edge.tip())))
                .collect(Collectors.joining(", "));
        return fields.isSeveral(node.thing(), field) ? "[" + held + "]" : held.isEmpty() ? "null" : held;
    }
}
