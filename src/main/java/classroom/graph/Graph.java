package classroom.graph;

import classroom.system.KitException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A picture of the computational graph that leads to a Variable: of any step, of {@code dezero}, or of a class that a
 * learner has just written. In a notebook it shows itself as the last value of a cell; in JShell it is text.
 *
 * <p>The links are those of the moment when it was made, values and gradients those of the moment when it is drawn.
 * What a graph of more than 200 nodes has in its middle is summed up, but for {@link #dot()}.
 */
public final class Graph {
    private final Object variable;
    private final Fields fields;
    private final Model model;
    private final Map<Object, String> given;

    private Graph(Object variable, Fields fields, Model model, Map<Object, String> given) {
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
        Variables.require(variable, fields);
        return new Graph(variable, fields, noted(Finder.find(variable, fields), variable, fields),
                new IdentityHashMap<>());
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
        Model model = Chain.of(chain, fields);
        return new Graph(model.last().thing(), fields, model, new IdentityHashMap<>());
    }

    /**
     * The references instead of the computation: which function knows its input and its output, and which Variable its
     * creator. From a Variable or a function, or from several, along their fields: {@code Graph.links(y)}.
     *
     * @throws KitException if one is neither a Variable nor a function
     */
    public static Graph links(Object... things) {
        Fields fields = new Fields();
        Model model = Links.of(things, fields);
        Object result = Links.result(model, things);
        return new Graph(result, fields, noted(model, result, fields), new IdentityHashMap<>());
    }

    /**
     * The same with a Variable or a function called by a name; before step 19 a Variable does not know its own.
     *
     * @throws KitException if it is not in the graph
     */
    public Graph name(Object thing, String name) {
        Map<Object, String> names = new IdentityHashMap<>(given);
        names.put(node(thing).thing(), String.valueOf(name));
        return new Graph(this.variable, fields, model, names);
    }

    /**
     * The same with every way from one Variable or function to another marked.
     *
     * @throws KitException if there is no way, or one of them is not in the graph
     */
    public Graph path(Object from, Object to) {
        Set<Integer> path = Paths.between(model, node(from).id(), node(to).id());
        if (path.isEmpty()) {
            Labels labels = labels(model);
            throw new KitException("no way leads from " + labels.name(node(from)) + " to " + labels.name(node(to))
                    + " in this graph. The first is what the second was computed from");
        }
        Model marked = new Model(model.nodes(), model.edges(), path, model.notes(), model.references());
        return new Graph(variable, fields, marked, given);
    }

    /** A picture for a browser, with a style of its own for bright and dark pages and for paper. */
    public String svg() {
        return SvgPicture.of(small(), labels(model), text());
    }

    /** The whole graph for Graphviz, however large: a Variable is an ellipse, a function a box. */
    public String dot() {
        return new Diagram(model, labels(model)).dot();
    }

    /** For Markdown files, where GitHub and others draw it. */
    public String mermaid() {
        return new Diagram(small(), labels(model)).mermaid();
    }

    /** Boxes and arrows in at most 80 columns, and below them the values; of references a line for each field. */
    public String text() {
        if (model.references()) {
            return new LinksText(small(), labels(model), fields).draw(variable);
        }
        return new TextPicture(small(), labels(model)).draw();
    }

    /**
     * Writes it into a file; the ending chooses the format.
     *
     * @param file that ends in .svg, .dot, .gv, .mmd, .md or .txt
     * @return where the file is
     * @throws KitException if it has another ending or cannot be written
     */
    public Path save(String file) {
        if (file == null) {
            throw new KitException("save(null): a picture needs the name of a file, such as \"graph.svg\"");
        }
        String content = switch (file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT)) {
            case "svg" -> svg();
            case "dot", "gv" -> dot();
            case "mmd" -> mermaid();
            case "md" -> "```mermaid\n" + mermaid() + "```\n";
            case "txt" -> text() + "\n";
            default -> throw new KitException("'" + file + "' does not say what to save: let its name end in .svg,"
                    + " .dot, .mmd, .md or .txt");
        };
        return write(file, content);
    }

    private static Path write(String file, String content) {
        try {
            Path path = Path.of(file).toAbsolutePath();
            Files.writeString(path, content, StandardCharsets.UTF_8);
            return path;
        } catch (IOException | InvalidPathException e) {
            throw new KitException("the picture cannot be written to '" + file + "' (" + e + "). Does the folder exist,"
                    + " and may you write there?", e);
        }
    }

    /** For a notebook: {@link #svg()} on a page, and still a picture where scripts are not trusted. */
    public String html() {
        return HtmlPicture.of(svg(), text());
    }

    /** {@link #text()}. */
    @Override
    public String toString() {
        return text();
    }

    private Model small() {
        return Summary.of(model);
    }

    private static Model noted(Model found, Object variable, Fields fields) {
        if (!found.edges().isEmpty() || variable == null) {
            return found;
        }
        List<String> notes = new ArrayList<>(found.notes());
        notes.add(Recording.note(variable, fields));
        return new Model(found.nodes(), found.edges(), found.path(), notes, found.references());
    }

    private Labels labels(Model model) {
        return new Labels(Names.of(model, variable, given, fields), fields, model.references());
    }

    private Node node(Object thing) {
        return model.nodes().stream().filter(node -> node.thing() == thing).findFirst()
                .orElseThrow(() -> new KitException("this " + (thing == null ? "null" : Labels.type(thing))
                        + " is not in the graph that is drawn"));
    }
}
