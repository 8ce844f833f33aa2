package classroom.graph;

import classroom.graph.Node.Kind;
import classroom.system.KitException;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** A graph in a row, as somebody says that it is. */
final class Chain {
    private Chain() {
    }

    static Model of(Object[] given, Fields fields) {
        Object[] chain = given == null ? new Object[1] : given;    // null alone stands for the array
        for (int i = 0; i < chain.length; i++) {
            require(chain[i], i % 2 == 0, i + 1, fields);
        }
        if (chain.length % 2 == 0) {
            throw new KitException("Graph.chain(...) ends with a Variable: what did the last function give?");
        }
        List<Node> nodes = IntStream.range(0, chain.length).mapToObj(i ->
                new Node(i, i % 2 == 0 ? Kind.VARIABLE : Kind.FUNCTION, chain[i], 1)).toList();
        List<Edge> edges = IntStream.range(1, chain.length).mapToObj(i -> Edge.of(i - 1, i, false)).toList();
        return new Model(nodes, edges, Set.of(),
                edges.isEmpty() ? List.of() : List.of("Drawn in the order in which it was given."));
    }

    private static void require(Object thing, boolean variable, int place, Fields fields) {
        if (thing == null || Variables.isVariable(thing, fields) != variable) {
            throw new KitException("Graph.chain(...) takes a Variable, a function, a Variable and so on, and at place "
                    + place + " stands " + (thing == null ? "null" : Labels.a(Labels.type(thing))));
        }
    }
}
