package classroom.graph;

import classroom.graph.GraphModel.Edge;
import classroom.graph.GraphModel.Edge.Style;
import classroom.graph.GraphModel.Node;
import classroom.graph.GraphModel.Node.Kind;
import classroom.prose.TextWidth;
import classroom.system.KitException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The references that Variables and functions hold of each other, in their own fields, at this moment. */
final class References {
    private static final List<String> OF_FUNCTIONS = List.of("input", "inputs", "output", "outputs");

    private final Fields fields;
    private final List<Node> nodes = new ArrayList<>();
    private final List<Edge> edges = new ArrayList<>();
    private final Map<Object, Integer> ids = new IdentityHashMap<>();

    private References(Fields fields) {
        this.fields = fields;
    }

    /** @throws KitException if one is neither a Variable nor a function */
    static GraphModel of(Object[] things, Fields fields) {
        List<Object> starts = things == null ? Arrays.asList((Object) null) : Arrays.asList(things);
        if (starts.isEmpty()) {
            throw new KitException("Graph.links() needs a Variable or a function to begin with: Graph.links(y)");
        }
        starts.forEach(start -> require(start, fields));
        References references = new References(fields);
        for (Node node : Traversal.reached(starts, fields)) {
            references.ids.put(node.thing(), node.id());
            references.nodes.add(new Node(node.id(), node.kind(), node.thing(), 0));
        }
        List.copyOf(references.nodes).forEach(references::follow);
        return new GraphModel(references.nodes, references.edges, Set.of(), references.notes(), true);
    }

    private static void require(Object thing, Fields fields) {
        if (thing == null) {
            throw new KitException("Graph.links(...) was given null. Run the cell or the line that makes the Variable,"
                    + " again too after its class was edited");
        }
        if (!fields.isVariable(thing) && !fields.isFunction(thing)) {
            throw new KitException("Graph.links(...) draws Variables and functions, and this is "
                    + NodeLabels.a(NodeLabels.type(thing)));
        }
    }

    /** What was computed last; where no Variable knows its creator, the last that was given. Null if there is none. */
    static Object result(GraphModel model, Object[] given) {
        Set<Integer> made = model.edges().stream()
                .filter(edge -> edge.style() == Style.CREATOR)
                .map(Edge::tail)
                .collect(Collectors.toSet());
        Stream<Node> first =
                model.nodes().stream().filter(node -> Stream.of(given).anyMatch(one -> one == node.thing()));
        return Stream.concat(first, model.nodes().stream().filter(node -> made.contains(node.id())))
                .filter(Node::isVariable)
                .map(Node::thing)
                .reduce((one, next) -> next)
                .orElse(null);
    }

    private void follow(Node node) {
        for (String field : names(node, fields)) {
            boolean weak = fields.isWeak(node.thing(), field);
            for (Object target : fields.all(node.thing(), field)) {
                Integer id = target == null && weak ? Integer.valueOf(gone()) : ids.get(target);
                if (id != null) {
                    boolean output = field.startsWith("output");
                    Style style = weak ? Style.WEAK : node.isVariable() ? Style.CREATOR : Style.PLAIN;
                    edges.add(
                            output
                                    ? new Edge(node.id(), id, style, field, false)
                                    : new Edge(id, node.id(), style, field, true));
                }
            }
        }
    }

    private int gone() {
        nodes.add(new Node(nodes.size(), Kind.GONE, "gone", 0));
        return nodes.size() - 1;
    }

    /** The fields in which its class keeps references. */
    static List<String> names(Node node, Fields fields) {
        List<String> names =
                node.isVariable() ? List.of("creator") : node.kind() == Kind.FUNCTION ? OF_FUNCTIONS : List.of();
        return names.stream().filter(name -> fields.has(node.thing(), name)).toList();
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (edges.stream().anyMatch(edge -> edge.style() == Style.CREATOR)) {
            notes.add("Solid: what a function knows. Dashed: what a Variable knows.");
        }
        if (edges.stream().anyMatch(edge -> edge.style() == Style.WEAK)) {
            notes.add("Dotted: a weak reference. It does not keep alive what it leads to.");
        }
        return notes;
    }

    /** A line for each field, from the result back: {@code y.creator -> Square}. */
    static String text(GraphModel model, NodeLabels labels, Fields fields, Object result) {
        Map<String, String> rows = new LinkedHashMap<>();
        for (Node node : fromTheResult(model, result)) {
            names(node, fields)
                    .forEach(field ->
                            rows.put(labels.name(node) + "." + field, held(node, field, model, labels, fields)));
        }
        int longest = rows.keySet().stream().mapToInt(TextWidth::columns).max().orElse(0);
        Stream<String> lines = rows.isEmpty()
                ? model.notes().stream()
                : rows.entrySet().stream()
                        .map(row -> row.getKey() + " ".repeat(longest - TextWidth.columns(row.getKey())) + " -> "
                                + row.getValue());
        return lines.flatMap(line -> TextWidth.fold(line, GraphText.WIDTH).stream())
                .collect(Collectors.joining("\n"));
    }

    /** The result first, then one way after the other, each to its end. */
    private static List<Node> fromTheResult(GraphModel model, Object result) {
        Set<Integer> order = new LinkedHashSet<>();
        Deque<Integer> open = new ArrayDeque<>();
        model.nodes().forEach(node -> open.push(node.id()));
        model.nodes().stream().filter(node -> node.thing() == result).forEach(node -> open.push(node.id()));
        while (!open.isEmpty()) {
            int id = open.pop();
            if (order.add(id)) {
                List<Integer> next = model.edges().stream()
                        .filter(edge -> edge.tail() == id)
                        .map(Edge::tip)
                        .toList();
                for (int i = next.size() - 1; i >= 0; i--) {
                    open.push(next.get(i));
                }
            }
        }
        return order.stream().map(model.nodes()::get).toList();
    }

    private static String held(Node node, String field, GraphModel model, NodeLabels labels, Fields fields) {
        String held = model.edges().stream()
                .filter(edge -> edge.tail() == node.id() && edge.field().equals(field))
                .map(edge -> (edge.style() == Style.WEAK ? "weak " : "")
                        + labels.name(model.nodes().get(edge.tip())))
                .collect(Collectors.joining(", "));
        return fields.isSeveral(node.thing(), field) ? "[" + held + "]" : held.isEmpty() ? "null" : held;
    }
}
