package classroom.graph;

import classroom.graph.BackwardRecording.Event;
import classroom.graph.BackwardRecording.GradientChange;
import classroom.system.KitException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntUnaryOperator;

/**
 * Where two recordings over the same graph first differ. Which function of one generation comes first is no difference:
 * a step may have it either way.
 *
 * @param at the first event at which another function is taken; -1 if there is none
 * @param sentence what happens there, and what becomes of the inputs
 */
record FirstDifference(int at, String sentence) {
    /** @throws KitException if the graphs are not the same */
    static FirstDifference of(EventLabels one, EventLabels other) {
        requireSameGraph(one.graph(), other.graph());
        List<Integer> ones = taken(one);
        List<Integer> others = taken(other);
        int[] generations = one.graph().generations();
        int at = mismatch(ones, others, id -> generations[id]);
        if (at < 0 && !sorted(ones).equals(sorted(others))) {
            at = mismatch(ones, others, id -> id);
        }
        String what = at >= 0
                ? "Here they part: " + does(one, at) + ", " + does(other, at) + "."
                : "Both take the same functions"
                        + (ones.equals(others)
                                ? " in the same order."
                                : ", but those of one generation not always in the same order.");
        return new FirstDifference(at, what + ends(one, other));
    }

    private static int mismatch(List<Integer> ones, List<Integer> others, IntUnaryOperator rank) {
        for (int i = 0; i < Math.max(ones.size(), others.size()); i++) {
            Integer here = i < ones.size() ? ones.get(i) : null;
            Integer there = i < others.size() ? others.get(i) : null;
            boolean bothTake = here != null && there != null;
            if (bothTake ? rank.applyAsInt(here) != rank.applyAsInt(there) : here != null || there != null) {
                return i;
            }
        }
        return -1;
    }

    private static List<Integer> sorted(List<Integer> ids) {
        return ids.stream().filter(Objects::nonNull).sorted().toList();
    }

    /** One has other functions, or they are linked otherwise. */
    private static void requireSameGraph(GraphModel one, GraphModel other) {
        if (!kinds(one).equals(kinds(other)) || !one.edges().equals(other.edges())) {
            throw new KitException("two replays side by side need the same computation twice, once in each step;"
                    + " these two graphs differ");
        }
    }

    private static List<String> kinds(GraphModel graph) {
        return graph.nodes().stream()
                .map(node -> node.isVariable() ? "" : NodeLabels.type(node.thing()))
                .toList();
    }

    private static Map<Object, Integer> ids(EventLabels labels) {
        Map<Object, Integer> ids = new IdentityHashMap<>();
        labels.graph().nodes().forEach(node -> ids.put(node.thing(), node.id()));
        return ids;
    }

    /** The id of the function that was taken at each event; null at the beginning and at the end. */
    private static List<Integer> taken(EventLabels labels) {
        Map<Object, Integer> ids = ids(labels);
        List<Integer> taken = new ArrayList<>();
        labels.recording.events().forEach(event -> taken.add(ids.get(event.taken())));
        return taken;
    }

    private static String does(EventLabels labels, int at) {
        List<Event> events = labels.recording.events();
        Object taken = at < events.size() ? events.get(at).taken() : null;
        return labels.whose() + (taken == null ? " is done" : " takes " + labels.function(taken));
    }

    /** Of each input whose gradient is another in the end. */
    private static String ends(EventLabels one, EventLabels other) {
        Map<Integer, String> ones = lastGradients(one);
        Map<Integer, String> others = lastGradients(other);
        List<String> ends = new ArrayList<>();
        for (Object input : one.graph().inputs()) {
            Integer id = ids(one).get(input);
            if (ones.containsKey(id) && !ones.get(id).equals(others.get(id))) {
                ends.add(one.variable(input) + " ends with " + ones.get(id) + " in " + one.whose() + ", with "
                        + others.get(id) + " in " + other.whose());
            }
        }
        ends.sort(null);
        return ends.isEmpty() ? "" : " " + String.join("; ", ends) + ".";
    }

    private static Map<Integer, String> lastGradients(EventLabels labels) {
        Map<Object, Integer> ids = ids(labels);
        Map<Integer, String> last = new HashMap<>();
        for (Event event : labels.recording.events()) {
            for (GradientChange change : event.changes()) {
                last.put(ids.get(change.variable()), EventLabels.brief(change.after()));
            }
        }
        return last;
    }
}
