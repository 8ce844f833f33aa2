package classroom.graph;

import classroom.graph.GraphModel.Node;
import classroom.prose.TextWidth;
import java.util.ArrayList;
import java.util.List;

/**
 * What a node looks like and how much room it takes, in pixels.
 *
 * @param tops where each line begins, from the top of the text
 */
record NodeShape(List<NodeLabels.LabelLine> lines, List<Double> tops, double textHeight, double width, double height) {
    private static final double GAP = 3;

    static NodeShape of(Node node, List<NodeLabels.LabelLine> lines) {
        List<Double> tops = new ArrayList<>();
        double bottom = 0;
        for (NodeLabels.LabelLine line : lines) {
            tops.add(bottom);
            bottom += size(line) + GAP;
        }
        bottom -= GAP;
        if (!node.isVariable()) {
            double widest = lines.stream().mapToDouble(NodeShape::width).max().orElse(0);
            return new NodeShape(lines, tops, bottom, Math.max(64, widest + 16), Math.max(36, bottom + 18));
        }
        double height = Math.max(48, bottom * 1.22 + 18);
        double width = Math.max(62, 2 * radius(lines, tops, bottom, height / 2) + 8);
        return new NodeShape(lines, tops, bottom, width, height);
    }

    /** Of an ellipse that has every line inside. */
    private static double radius(
            List<NodeLabels.LabelLine> lines, List<Double> tops, double textHeight, double vertical) {
        double radius = 0;
        for (int i = 0; i < lines.size(); i++) {
            double top = tops.get(i) - textHeight / 2;
            double far = Math.max(Math.abs(top), Math.abs(top + size(lines.get(i)))) / vertical;
            radius = Math.max(radius, width(lines.get(i)) / 2 / Math.sqrt(1 - far * far));
        }
        return radius;
    }

    static double size(NodeLabels.LabelLine line) {
        return switch (line.kind()) {
            case "name" -> 14;
            case "data", "grad" -> 12;
            default -> 11;
        };
    }

    /** As wide as the widest of the fonts in the style, Verdana, has it. */
    static double width(NodeLabels.LabelLine line) {
        double factor = line.kind().equals("name") ? 1.12 : 1;
        return size(line)
                * factor
                * line.text().codePoints().mapToDouble(NodeShape::ems).sum();
    }

    private static double ems(int c) {
        if (c >= 128) {
            return TextWidth.columns(c) * (TextWidth.columns(c) > 1 ? 0.5 : 0.72);
        }
        return "MWmw@%".indexOf(c) >= 0
                ? 1
                : Character.isUpperCase(c) ? 0.74 : " .,:;'|ijltfr()[]!".indexOf(c) >= 0 ? 0.44 : 0.64;
    }
}
