package classroom.graph;

import classroom.graph.GraphModel.Node.Kind;
import classroom.picture.Svg;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Nodes and edges, as a picture shows them.
 *
 * @param nodes what is computed first comes first; an id is the place here
 * @param path the ids of the nodes on a chosen path
 * @param notes sentences below the picture
 * @param references whether the edges are the references of fields, instead of the steps of the computation
 */
record GraphModel(List<Node> nodes, List<Edge> edges, Set<Integer> path, List<String> notes, boolean references) {
    /** A picture of more nodes cannot be read, and its layout takes seconds. */
    static final int MANY = 200;

    private static final int ENDS = 12;

    GraphModel {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
        path = new TreeSet<>(path);
        notes = List.copyOf(notes);
    }

    /**
     * A place in a picture.
     *
     * @param thing the Variable or the function; of a summary, what it stands for, in words
     * @param uses how many steps of the computation lead on from it
     */
    record Node(int id, Kind kind, Object thing, int uses) {
        enum Kind {
            VARIABLE,
            FUNCTION,
            /** Several nodes. */
            SUMMARY,
            /** What a weak reference has lost. */
            GONE
        }

        boolean isVariable() {
            return kind == Kind.VARIABLE;
        }

        /** Several functions work on it, or one takes it twice. */
        boolean isShared() {
            return isVariable() && uses > 1;
        }
    }

    /**
     * An arrow, by the ids of its ends in the direction of the computation.
     *
     * @param field of a reference, the field that holds it; empty for a step of the computation
     * @param back whether its tip is at {@code from}: an input comes first, and the function refers to it
     */
    record Edge(int from, int to, Style style, String field, boolean back) {
        enum Style {
            PLAIN,
            /** Only one end knows of it: a function that was called again has forgotten its first output. */
            STALE,
            WEAK,
            /** What a Variable knows. Of several it is drawn last. */
            CREATOR
        }

        static Edge of(int from, int to, boolean stale) {
            return new Edge(from, to, stale ? Style.STALE : Style.PLAIN, "", false);
        }

        Edge between(int from, int to) {
            return new Edge(from, to, style, field, back);
        }

        int tail() {
            return back ? to : from;
        }

        int tip() {
            return back ? from : to;
        }

        /** What is written beside it. */
        String label() {
            return style == Style.WEAK ? "weak " + field : field;
        }
    }

    GraphModel withPath(Set<Integer> path) {
        return new GraphModel(nodes, edges, path, notes, references);
    }

    GraphModel withNote(String note) {
        List<String> more = new ArrayList<>(notes);
        more.add(note);
        return new GraphModel(nodes, edges, path, more, references);
    }

    Node last() {
        return nodes.get(nodes.size() - 1);
    }

    List<Object> variables() {
        return nodes.stream().filter(Node::isVariable).map(Node::thing).toList();
    }

    List<Object> functions() {
        return nodes.stream()
                .filter(node -> node.kind() == Kind.FUNCTION)
                .map(Node::thing)
                .toList();
    }

    /** The Variables that nothing leads to. */
    Set<Object> inputs() {
        Set<Integer> reached = edges.stream().map(Edge::to).collect(Collectors.toSet());
        Set<Object> inputs = Collections.newSetFromMap(new IdentityHashMap<>());
        nodes.stream()
                .filter(node -> node.isVariable() && !reached.contains(node.id()))
                .forEach(node -> inputs.add(node.thing()));
        return inputs;
    }

    /** Of each node, as step 16 counts: a function has the highest of its inputs, and what it makes one more. */
    int[] generations() {
        int[] generations = new int[nodes.size()];
        for (Edge edge : edges) {
            int next = generations[edge.from()] + (nodes.get(edge.to()).isVariable() ? 1 : 0);
            generations[edge.to()] = Math.max(generations[edge.to()], next);
        }
        return generations;
    }

    boolean isOnPath(Edge edge) {
        return path.contains(edge.from()) && path.contains(edge.to());
    }

    /** The ids of all nodes on any path; none if there is no path. */
    Set<Integer> between(int from, int to) {
        BitSet both = reach(from, true);
        both.and(reach(to, false));
        return both.stream().boxed().collect(Collectors.toSet());
    }

    private BitSet reach(int start, boolean forward) {
        List<List<Integer>> next = new ArrayList<>();
        nodes.forEach(node -> next.add(new ArrayList<>(2)));
        edges.forEach(edge -> next.get(forward ? edge.from() : edge.to()).add(forward ? edge.to() : edge.from()));
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

    /** Of a large graph its first and its last nodes, and one node for all between; a small one as it is. */
    GraphModel small() {
        if (nodes.size() <= MANY) {
            return this;
        }
        List<Node> hidden = nodes.subList(ENDS, nodes.size() - ENDS);
        List<Node> shown = new ArrayList<>(nodes.subList(0, ENDS));
        shown.add(new Node(
                ENDS,
                Kind.SUMMARY,
                number(hidden.size(), "node") + " more\n" + String.join("\n", counts(hidden, 4)),
                0));
        nodes.subList(nodes.size() - ENDS, nodes.size())
                .forEach(node -> shown.add(new Node(shown.size(), node.kind(), node.thing(), node.uses())));
        List<String> more = new ArrayList<>(notes);
        more.add(
                0,
                "The graph has " + number(nodes.size(), "node") + ", and the picture its first and last " + ENDS + ": "
                        + String.join(", ", counts(nodes, 6)) + ".");
        return new GraphModel(
                shown, shownEdges(), path.stream().map(this::place).collect(Collectors.toSet()), more, references);
    }

    /** Where a node is in the small graph. */
    private int place(int id) {
        return id < ENDS ? id : id < nodes.size() - ENDS ? ENDS : id - nodes.size() + 2 * ENDS + 1;
    }

    /** Of several edges to the node between, one. */
    private List<Edge> shownEdges() {
        List<Edge> shown = new ArrayList<>();
        Set<Edge> between = new HashSet<>();
        for (Edge edge : edges) {
            Edge here = edge.between(place(edge.from()), place(edge.to()));
            boolean hidden = here.from() == ENDS || here.to() == ENDS;
            if (!hidden || (here.from() != here.to() && between.add(here))) {
                shown.add(here);
            }
        }
        return shown;
    }

    /** How often there is what: {@code 50,000 x Square}. */
    private static List<String> counts(List<Node> nodes, int most) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        nodes.forEach(node -> counts.merge(NodeLabels.type(node.thing()), 1, Integer::sum));
        List<String> words = counts.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(most)
                .map(entry -> count(entry.getValue()) + " x " + Svg.plain(entry.getKey()))
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
