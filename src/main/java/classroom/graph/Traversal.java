package classroom.graph;

import classroom.graph.GraphModel.Edge;
import classroom.graph.GraphModel.Node;
import classroom.graph.GraphModel.Node.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A walk through all that leads to a Variable, and through what else its functions have made: by the fields creator,
 * input or inputs, output or outputs. Without recursion, as graphs are as deep as they like; a circle is entered once.
 */
final class Traversal {
    private final Fields fields;
    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<Object> order = new ArrayList<>();
    private final Map<Object, Calls> functions = new IdentityHashMap<>();
    private final Deque<Visit> way = new ArrayDeque<>();
    private final Set<String> notes = new LinkedHashSet<>();

    private Traversal(Fields fields) {
        this.fields = fields;
    }

    /** What a function took and what it made, read once: weakly held outputs may go at any time. */
    private record Calls(List<Object> inputs, List<Object> outputs) {}

    private record Visit(Object thing, Iterator<Object> before) {}

    static GraphModel graphOf(Object variable, Fields fields) {
        Traversal walk = new Traversal(fields);
        walk.from(variable, false);
        return walk.model();
    }

    /** All that is reached from one of them, what is computed first first. */
    static List<Node> reached(List<Object> things, Fields fields) {
        Traversal walk = new Traversal(fields);
        things.forEach(thing -> walk.from(thing, !fields.isVariable(thing)));
        return walk.model().nodes();
    }

    /** What is computed first comes first. */
    private void from(Object start, boolean isFunction) {
        enter(start, isFunction);
        while (!way.isEmpty()) {
            Visit visit = way.peek();
            if (visit.before.hasNext()) {
                enter(visit.before.next(), !functions.containsKey(visit.thing));
            } else {
                way.pop();
                order.add(visit.thing);
                Calls calls = functions.get(visit.thing);
                if (calls != null) {
                    for (int i = calls.outputs.size() - 1; i >= 0; i--) {
                        enter(calls.outputs.get(i), false);
                    }
                }
            }
        }
    }

    private void enter(Object thing, boolean isFunction) {
        if (!seen.add(thing)) {
            return;
        }
        if (isFunction) {
            Calls calls = new Calls(variables(thing, "input"), variables(thing, "output"));
            functions.put(thing, calls);
            way.push(new Visit(thing, calls.inputs.iterator()));
        } else {
            Object creator = fields.get(thing, "creator");
            way.push(new Visit(thing, (creator == null ? List.of() : List.of(creator)).iterator()));
        }
    }

    private List<Object> variables(Object function, String name) {
        List<Object> all = fields.allOf(function, name);
        if (all.removeIf(one -> one == null)) {
            notes.add(NodeLabels.type(function) + " has lost an " + name
                    + (name.equals("output") ? ": nothing used it, so the garbage collector took it." : "."));
        }
        all.removeIf(one -> !fields.isVariable(one));
        return all;
    }

    private GraphModel model() {
        Map<Object, Integer> ids = new IdentityHashMap<>();
        order.forEach(thing -> ids.put(thing, ids.size()));
        List<Edge> edges = edges(ids);
        int[] uses = new int[order.size()];
        edges.forEach(edge -> uses[edge.from()]++);
        List<Node> nodes = new ArrayList<>();
        for (Object thing : order) {
            int id = nodes.size();
            nodes.add(new Node(id, functions.containsKey(thing) ? Kind.FUNCTION : Kind.VARIABLE, thing, uses[id]));
        }
        return new GraphModel(nodes, edges, Set.of(), new ArrayList<>(notes), false);
    }

    private List<Edge> edges(Map<Object, Integer> ids) {
        List<Edge> edges = new ArrayList<>();
        for (Object thing : order) {
            int id = ids.get(thing);
            Calls calls = functions.get(thing);
            if (calls == null) {
                Object creator = fields.get(thing, "creator");
                if (functions.containsKey(creator)) {
                    List<Object> made = functions.get(creator).outputs;
                    edges.add(Edge.of(
                            ids.get(creator),
                            id,
                            !made.isEmpty() && made.stream().noneMatch(one -> one == thing)));
                }
            } else {
                calls.inputs.forEach(input -> edges.add(Edge.of(ids.get(input), id, false)));
                calls.outputs.stream()
                        .filter(output -> fields.get(output, "creator") != thing)
                        .forEach(output -> edges.add(Edge.of(id, ids.get(output), true)));
            }
        }
        if (edges.stream().anyMatch(edge -> edge.style() == Edge.Style.STALE)) {
            notes.add("A dotted arrow: only one of the two knows of the other. Was the function called again?");
        }
        return edges;
    }
}
