package classroom.graph;

import classroom.graph.GraphModel.Node;
import classroom.graph.GraphModel.Node.Kind;
import classroom.picture.Svg;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;

/** The texts in and about the node of a graph. */
final class NodeLabels {
    private final Names names;
    private final Fields fields;
    private final boolean references;

    /** @param references whether the picture is of references, where a value tells only which Variable it is */
    NodeLabels(Names names, Fields fields, boolean references) {
        this.names = names;
        this.fields = fields;
        this.references = references;
    }

    /** A line in a node; its kind is a class of the style: name, data, shape, grad, generation. */
    record LabelLine(String kind, String text) {}

    /** The first line: the Variable's name or the function's class. */
    String name(Node node) {
        return switch (node.kind()) {
            case VARIABLE, FUNCTION -> names.of(node.thing());
            case SUMMARY -> "...";
            case GONE -> node.thing().toString();
        };
    }

    /** A function by its class, and by the name that a learner gave it. */
    String title(Node node) {
        return name(node) + (hasOwnName(node) ? ": " + type(node.thing()) : "");
    }

    private boolean hasOwnName(Node node) {
        return node.kind() == Kind.FUNCTION && names.isOwn(node.thing());
    }

    List<LabelLine> lines(Node node) {
        List<LabelLine> lines = new ArrayList<>();
        if (node.kind() == Kind.SUMMARY) {
            node.thing().toString().lines().forEach(line -> lines.add(new LabelLine("more", line)));
            return lines;
        }
        lines.add(new LabelLine("name", name(node)));
        if (hasOwnName(node)) {
            lines.add(new LabelLine("type", type(node.thing())));
        }
        if (references) {
            lines.addAll(knows(node));
            return lines;
        }
        if (node.isVariable()) {
            Object data = fields.get(node.thing(), "data");
            BriefValues.brief(data).forEach(row -> lines.add(new LabelLine("data", row)));
            if (!BriefValues.shape(data).isEmpty()) {
                lines.add(new LabelLine("shape", BriefValues.shape(data)));
            }
            grad(node)
                    .ifPresent(grad -> BriefValues.brief(grad)
                            .forEach(row -> lines.add(new LabelLine(
                                    "grad",
                                    (lines.get(lines.size() - 1).kind().equals("grad") ? "" : "grad ") + row))));
        } else {
            generation(node).ifPresent(number -> lines.add(new LabelLine("generation", "generation " + number)));
        }
        return lines;
    }

    /** The value of a Variable, and which of its links leads nowhere. */
    private List<LabelLine> knows(Node node) {
        List<LabelLine> lines = new ArrayList<>();
        if (node.isVariable()) {
            lines.add(new LabelLine("data", BriefValues.line(fields.get(node.thing(), "data"))));
        }
        References.names(node, fields).stream()
                .filter(field -> fields.get(node.thing(), field) == null)
                .forEach(field -> lines.add(new LabelLine("none", field + " null")));
        return lines;
    }

    /** All that is known of it, in full precision. */
    String full(Node node) {
        if (!node.isVariable() && node.kind() != Kind.FUNCTION) {
            return node.thing().toString();
        }
        StringJoiner full = new StringJoiner("\n");
        if (node.isVariable()) {
            full.add(names.whole(node.thing()) + " = " + BriefValues.full(fields.get(node.thing(), "data")));
            String shape = BriefValues.shape(fields.get(node.thing(), "data"));
            if (!shape.isEmpty()) {
                full.add(shape);
            }
            grad(node).ifPresent(grad -> full.add("grad " + BriefValues.full(grad)));
        } else {
            full.add(type(node.thing()));
        }
        generation(node).ifPresent(number -> full.add("generation " + number));
        if (node.isShared()) {
            full.add(uses(node));
        }
        return Svg.plainLines(full.toString());
    }

    /** One line for the list below the arrows: {@code x = 2.0, grad 64.0}. */
    String row(Node node) {
        Object data = fields.get(node.thing(), "data");
        StringJoiner row = new StringJoiner(", ");
        row.add(name(node) + " = " + BriefValues.line(data));
        if (!BriefValues.shape(data).isEmpty()) {
            row.add(BriefValues.shape(data));
        }
        grad(node).ifPresent(grad -> row.add("grad " + BriefValues.line(grad)));
        if (node.isShared()) {
            row.add(uses(node));
        }
        return row.toString();
    }

    Optional<Object> generation(Node node) {
        return Optional.ofNullable(fields.get(node.thing(), "generation"));
    }

    private Optional<Object> grad(Node node) {
        return Optional.ofNullable(fields.get(node.thing(), "grad"));
    }

    private static String uses(Node node) {
        return "used " + (node.uses() == 2 ? "twice" : node.uses() + " times");
    }

    /** The class of an object, by its own name; of one without a name, by that of the class above. */
    static String type(Object thing) {
        Class<?> type = thing.getClass();
        while (type.getSimpleName().isEmpty() || type.isHidden()) {
            type = type.getSuperclass();
        }
        return type == Object.class && thing.getClass() != Object.class ? "Function" : type.getSimpleName();
    }

    static String a(String noun) {
        return ("AEIOU".indexOf(Character.toUpperCase(noun.charAt(0))) < 0 ? "a " : "an ") + noun;
    }
}
