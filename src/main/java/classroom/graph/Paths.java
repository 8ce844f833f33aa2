package classroom.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The ways through a graph. */
final class Paths {
    private Paths() {
    }

    /** The ids of all nodes on any way; none if there is no way. */
    static Set<Integer> between(Model model, int from, int to) {
        BitSet both = reach(model, from, true);
        both.and(reach(model, to, false));
        return both.stream().boxed().collect(Collectors.toSet());
    }

    private static BitSet reach(Model model, int start, boolean forward) {
        List<List<Integer>> next = new ArrayList<>();
        model.nodes().forEach(node -> next.add(new ArrayList<>(2)));
        model.edges().forEach(edge -> next.get(forward ? edge.from() : edge.to())
                .add(forward ? edge.to() : edge.from()));
        BitSet reached = new BitSet();
        Deque<Integer> open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            int here = open.pop();
            if (!reached.get(here)) {
                reached.set(here);
                open.addAll(next.get(here));
            }
        }
        return reached;
    }
}
