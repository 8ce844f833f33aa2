package classroom.graph;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a picture shows.
 *
 * @param nodes what is computed first comes first; an id is the place here
 * @param path the ids of the nodes on a chosen path
 * @param notes sentences below the picture
 */
record Model(List<Node> nodes, List<Edge> edges, Set<Integer> path, List<String> notes) {
    Model {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
        path = new TreeSet<>(path);
        notes = List.copyOf(notes);
    }

    boolean isOnPath(Edge edge) {
        return path.contains(edge.from()) && path.contains(edge.to());
    }
}
