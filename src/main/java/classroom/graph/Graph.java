package classroom.graph;

import classroom.graph.GraphModel.Edge;
import classroom.graph.GraphModel.Node;
import classroom.graph.GraphModel.Node.Kind;
import classroom.picture.Picture;
import classroom.system.KitException;
import java.nio.file.Path;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A picture of the computational graph that leads to a Variable: of any step, of {@code dezero}, or of a class that a
 * learner has just written. In a notebook it shows itself as the last value of a cell; in JShell it is text.
 *
 * <p>The edges are those of the moment when it was made, values and gradients those of the moment when it is drawn.
 * What a graph of more than 200 nodes has in its middle is summed up, but for {@link #dot()}.
 */
public final class Graph {
    private final Object variable;
    private final Fields fields;
    private final GraphModel model;
    private final Map<Object, String> given;

    private Graph(Object variable, Fields fields, GraphModel model, Map<Object, String> given) {
        this.variable = variable;
        this.fields = fields;
        this.model = model;
        this.given = given;
    }

    /**
     * The graph of a Variable: all that it was computed from.
     *
     * @throws KitException if it is null or no Variable
     */
    public static Graph of(Object variable) {
        Fields fields = new Fields();
        requireVariable(variable, fields);
        return of(variable, fields, Traversal.graphOf(variable, fields));
    }

    /**
     * A graph in a row, as it was computed, for the steps in which a Variable does not know what made it yet:
     * {@code Graph.chain(x, A, a, B, y)}.
     *
     * @param chain a Variable, what took it, the Variable that came out, and so on
     * @throws KitException if a Variable does not stand at every second place, first and last
     */
    public static Graph chain(Object... chain) {
        Fields fields = new Fields();
        Object[] things = chain == null ? new Object[1] : chain; // null alone stands for the array
        requireChain(things, fields);
        List<Node> nodes = IntStream.range(0, things.length)
                .mapToObj(i -> new Node(i, i % 2 == 0 ? Kind.VARIABLE : Kind.FUNCTION, things[i], 1))
                .toList();
        List<Edge> edges = IntStream.range(1, things.length)
                .mapToObj(i -> Edge.of(i - 1, i, false))
                .toList();
        List<String> notes = edges.isEmpty() ? List.of() : List.of("Drawn in the order in which it was given.");
        return new Graph(
                things[things.length - 1],
                fields,
                new GraphModel(nodes, edges, Set.of(), notes, false),
                new IdentityHashMap<>());
    }

    /**
     * The references instead of the computation: which function knows its input and its output, and which Variable its
     * creator. From a Variable or a function, or from several, along their fields: {@code Graph.links(y)}.
     *
     * @throws KitException if one is neither a Variable nor a function
     */
    public static Graph links(Object... things) {
        Fields fields = new Fields();
        GraphModel model = References.of(things, fields);
        return of(References.result(model, things), fields, model);
    }

    /** Says of a Variable that stands alone why. */
    private static Graph of(Object variable, Fields fields, GraphModel model) {
        boolean alone = variable != null && model.edges().isEmpty();
        GraphModel whole = !alone
                ? model
                : model.withNote(
                        fields.has(variable, "creator")
                                ? "No function made it: it is an input, or was computed under noGrad (from step 18 on)."
                                : "This Variable does not remember what made it: it has no field creator (from step 7 on).");
        return new Graph(variable, fields, whole, new IdentityHashMap<>());
    }

    /**
     * The same with a Variable or a function called by a name; before step 19 a Variable does not know its own.
     *
     * @throws KitException if it is not in the graph
     */
    public Graph name(Object thing, String name) {
        Map<Object, String> names = new IdentityHashMap<>(given);
        names.put(node(thing).thing(), String.valueOf(name));
        return new Graph(variable, fields, model, names);
    }

    /**
     * The same with every path from one Variable or function to another marked.
     *
     * @throws KitException if there is no path, or one of them is not in the graph
     */
    public Graph path(Object from, Object to) {
        Set<Integer> path = model.between(node(from).id(), node(to).id());
        if (path.isEmpty()) {
            throw new KitException("no way leads from " + labels().name(node(from)) + " to " + labels().name(node(to))
                    + " in this graph. The first is what the second was computed from");
        }
        return new Graph(variable, fields, model.withPath(path), given);
    }

    /** A picture for a browser, with a style of its own for bright and dark pages and for paper. */
    public String svg() {
        return picture().svg();
    }

    /** The whole graph for Graphviz, however large: a Variable is an ellipse, a function a box. */
    public String dot() {
        return new DotAndMermaid(model, labels()).dot();
    }

    /** For Markdown files, where GitHub and others draw it. */
    public String mermaid() {
        return new DotAndMermaid(model.small(), labels()).mermaid();
    }

    /** Boxes and arrows in at most 80 columns, and below them the values; of references a line for each field. */
    public String text() {
        return model.references()
                ? References.text(model.small(), labels(), fields, variable)
                : new GraphText(model.small(), labels()).draw();
    }

    /**
     * Writes it into a file; the ending chooses the format.
     *
     * @param file that ends in .svg, .dot, .gv, .mmd, .md or .txt
     * @return where the file is
     * @throws KitException if it has another ending or cannot be written
     */
    public Path save(String file) {
        Map<String, Supplier<String>> formats = new LinkedHashMap<>();
        formats.put("svg", this::svg);
        formats.put("dot", this::dot);
        formats.put("gv", this::dot);
        formats.put("mmd", this::mermaid);
        formats.put("md", () -> "```mermaid\n" + mermaid() + "```\n");
        formats.put("txt", () -> text() + "\n");
        return Picture.save(file, formats);
    }

    /** For a notebook: {@link #svg()} on a page, and still a picture where scripts are not trusted. */
    public String html() {
        return picture().html();
    }

    /** {@link #text()}. */
    @Override
    public String toString() {
        return text();
    }

    private Picture picture() {
        return GraphSvg.of(model.small(), labels(), text());
    }

    private NodeLabels labels() {
        return new NodeLabels(Names.of(model, variable, given, fields), fields, model.references());
    }

    private Node node(Object thing) {
        return model.nodes().stream()
                .filter(node -> node.thing() == thing)
                .findFirst()
                .orElseThrow(() -> new KitException("this " + (thing == null ? "null" : NodeLabels.type(thing))
                        + " is not in the graph that is drawn"));
    }

    private static void requireVariable(Object variable, Fields fields) {
        if (variable == null) {
            throw new KitException("Graph.of(null): there is no Variable yet. Run the cell or the line that makes it,"
                    + " again too after its class was edited");
        }
        if (variable instanceof INDArray) {
            throw new KitException("Graph.of(...) draws a Variable, and this is an array, which has no graph. Put it"
                    + " into one: new Variable(array)");
        }
        if (!fields.isVariable(variable)) {
            String what = NodeLabels.a(NodeLabels.type(variable));
            throw new KitException("Graph.of(...) draws a Variable, and this is " + what
                    + (fields.isFunction(variable)
                            ? ": give it what the function returned"
                            : ", which has no field data and no field creator"));
        }
    }

    private static void requireChain(Object[] chain, Fields fields) {
        for (int i = 0; i < chain.length; i++) {
            if (chain[i] == null || fields.isVariable(chain[i]) != (i % 2 == 0)) {
                throw new KitException("Graph.chain(...) takes a Variable, a function, a Variable and so on, and at"
                        + " place " + (i + 1) + " stands "
                        + (chain[i] == null ? "null" : NodeLabels.a(NodeLabels.type(chain[i]))));
            }
        }
        if (chain.length % 2 == 0) {
            throw new KitException("Graph.chain(...) ends with a Variable: what did the last function give?");
        }
    }
}
