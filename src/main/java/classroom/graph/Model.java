package classroom.graph;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a picture shows.
 *
 * @param nodes what is computed first comes first; an id is the place here
 * @param path the ids of the nodes on a chosen path
 * @param notes sentences below the picture
 * @param references whether its edges are the references of fields, instead of the steps of the computation
 */
record Model(List<Node> nodes, List<Edge> edges, Set<Integer> path, List<String> notes, boolean references) {
    Model(List<Node> nodes, List<Edge> edges, Set<Integer> path, List<String> notes) {
        this(nodes, edges, path, notes, false);
    }

    Model {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
        path = new TreeSet<>(path);
        notes = List.copyOf(notes);
    }

    Node last() {
        return nodes.get(nodes.size() - 1);
    }

    /** The Variables that nothing leads to. */
    Set<Object> inputs() {
        Set<Integer> reached = edges.stream().map(Edge::to).collect(Collectors.toSet());
        Set<Object> inputs = Collections.newSetFromMap(new IdentityHashMap<>());
        nodes.stream().filter(node -> node.isVariable() && !reached.contains(node.id()))
                .forEach(node -> inputs.add(node.thing()));
        return inputs;
    }

    boolean isOnPath(Edge edge) {
        return path.contains(edge.from()) && path.contains(edge.to());
    }
}
