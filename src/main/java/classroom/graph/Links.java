package classroom.graph;

import classroom.graph.Edge.Style;
import classroom.graph.Node.Kind;
import classroom.system.KitException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The references that Variables and functions hold of each other, in their own fields, at this moment. */
final class Links {
    static final String CREATOR = "creator";
    private static final List<String> OF_FUNCTIONS = List.of("input", "inputs", "output", "outputs");

    private final Fields fields;
    private final List<Node> nodes = new ArrayList<>();
    private final List<Edge> edges = new ArrayList<>();
    private final Map<Object, Integer> ids = new IdentityHashMap<>();

    private Links(Fields fields) {
        this.fields = fields;
    }

    /** @throws KitException if one is neither a Variable nor a function */
    static Model of(Object[] things, Fields fields) {
        List<Object> starts = things == null ? Arrays.asList((Object) null) : Arrays.asList(things);
        starts.forEach(thing -> Variables.requireInGraph(thing, fields));
        if (starts.isEmpty()) {
            throw new KitException("Graph.links() needs a Variable or a function to begin with: Graph.links(y)");
        }
        Links links = new Links(fields);
        for (Node node : Finder.reached(starts, fields)) {
            links.ids.put(node.thing(), node.id());
            links.nodes.add(new Node(node.id(), node.kind(), node.thing(), 0));
        }
        List.copyOf(links.nodes).forEach(links::follow);
        return new Model(links.nodes, links.edges, Set.of(), links.notes(), true);
    }

    /** What was computed last; where no Variable knows its creator, the last that was given. Null if there is none. */
    static Object result(Model model, Object[] given) {
        Set<Integer> made = model.edges().stream().filter(edge -> edge.style() == Style.CREATOR).map(Edge::tail)
                .collect(Collectors.toSet());
        Stream<Node> first = model.nodes().stream()
                .filter(node -> Stream.of(given).anyMatch(one -> one == node.thing()));
        return Stream.concat(first, model.nodes().stream().filter(node -> made.contains(node.id())))
                .filter(Node::isVariable).map(Node::thing).reduce((one, next) -> next).orElse(null);
    }

    private void follow(Node node) {
        for (String field : names(node, fields)) {
            boolean weak = fields.isWeak(node.thing(), field);
            for (Object target : fields.all(node.thing(), field)) {
                Integer id = target == null && weak ? Integer.valueOf(gone()) : ids.get(target);
                if (id != null) {
                    boolean output = field.startsWith("output");
                    Style style = weak ? Style.WEAK : node.isVariable() ? Style.CREATOR : Style.PLAIN;
                    edges.add(output ? new Edge(node.id(), id, style, field, false)
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
        List<String> names = node.isVariable() ? List.of(CREATOR)
                : node.kind() == Kind.FUNCTION ? OF_FUNCTIONS : List.of();
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
}
