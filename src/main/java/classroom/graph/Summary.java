package classroom.graph;

import classroom.graph.Node.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A large graph made small: its first and its last nodes, and one node for all between. */
final class Summary {
    /** A picture of more nodes cannot be read, and its layout takes seconds. */
    static final int MANY = 200;
    private static final int ENDS = 12;

    private Summary() {
    }

    /** The model itself, if it is small. */
    static Model of(Model model) {
        int size = model.nodes().size();
        if (size <= MANY) {
            return model;
        }
        List<Node> hidden = model.nodes().subList(ENDS, size - ENDS);
        List<Node> nodes = new ArrayList<>(model.nodes().subList(0, ENDS));
        nodes.add(new Node(ENDS, Kind.SUMMARY, words(hidden), 0));
        model.nodes().subList(size - ENDS, size)
                .forEach(node -> nodes.add(new Node(nodes.size(), node.kind(), node.thing(), node.uses())));
        Set<Integer> path = new TreeSet<>();
        model.path().forEach(id -> path.add(place(id, size)));
        return new Model(nodes, edges(model.edges(), size), path, notes(model), model.references());
    }

    private static int place(int id, int size) {
        return id < ENDS ? id : id < size - ENDS ? ENDS : id - size + 2 * ENDS + 1;
    }

    /** Of several links to the node between, one. */
    private static List<Edge> edges(List<Edge> all, int size) {
        List<Edge> edges = new ArrayList<>();
        Set<Edge> between = new HashSet<>();
        for (Edge edge : all) {
            Edge here = edge.between(place(edge.from(), size), place(edge.to(), size));
            boolean hidden = here.from() == ENDS || here.to() == ENDS;
            if (!hidden || here.from() != here.to() && between.add(here)) {
                edges.add(here);
            }
        }
        return edges;
    }

    private static List<String> notes(Model model) {
        List<String> notes = new ArrayList<>();
        notes.add("The graph has " + number(model.nodes().size(), "node") + ", and the picture its first and last "
                + ENDS + ": " + counts(model.nodes(), 6).stream().collect(Collectors.joining(", ")) + ".");
        notes.addAll(model.notes());
        return notes;
    }

    private static String words(List<Node> hidden) {
        return number(hidden.size(), "node") + " more\n" + String.join("\n", counts(hidden, 4));
    }

    /** How often there is what: {@code 50,000 x Square}. */
    private static List<String> counts(List<Node> nodes, int most) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        nodes.forEach(node -> counts.merge(Labels.type(node.thing()), 1, Integer::sum));
        List<String> words = counts.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(most).map(entry -> count(entry.getValue()) + " x " + Text.plain(entry.getKey()))
                .collect(Collectors.toCollection(ArrayList::new));
        if (counts.size() > most) {
            words.add("others");
        }
        return words;
    }

    private static String number(int number, String noun) {
        return count(number) + " " + noun + (number == 1 ? "" : "s");
    }

    private static String count(int number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
