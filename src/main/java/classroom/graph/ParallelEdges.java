package classroom.graph;

import classroom.graph.GraphModel.Edge;
import classroom.graph.Layout.Label;
import classroom.picture.Point;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The edges between the same two nodes, side by side, references with their names. The layout has one line for all of
 * them, from the node that was computed first to the other: of two lines it would make one arrow.
 */
final class ParallelEdges {
    private static final double APART = 12;
    /** Where each has its name. */
    private static final double APART_NAMED = 16;

    private static final double NAME_HEIGHT = 11;
    private static final double UPRIGHT = 0.3;
    private static final double NEAR = 1.1;
    private static final int HALVINGS = 30;

    private final GraphModel model;
    private final List<NodeShape> shapes;
    private final Layout layout;

    private ParallelEdges(GraphModel model, List<NodeShape> shapes, Layout layout) {
        this.model = model;
        this.shapes = shapes;
        this.layout = layout;
    }

    /** Whatever is linked, once. */
    static List<Edge> pairs(List<Edge> edges) {
        return bundles(edges).stream()
                .map(bundle -> edges.get(bundle.get(0)))
                .map(edge -> Edge.of(first(edge), second(edge), false))
                .toList();
    }

    private static int first(Edge edge) {
        return Math.min(edge.from(), edge.to());
    }

    private static int second(Edge edge) {
        return Math.max(edge.from(), edge.to());
    }

    /** The places of those that have the same ends. */
    private static Collection<List<Integer>> bundles(List<Edge> edges) {
        Map<List<Integer>, List<Integer>> bundles = new LinkedHashMap<>();
        for (int i = 0; i < edges.size(); i++) {
            Edge edge = edges.get(i);
            bundles.computeIfAbsent(List.of(first(edge), second(edge)), key -> new ArrayList<>())
                    .add(i);
        }
        bundles.values()
                .forEach(bundle ->
                        bundle.sort(Comparator.comparing(i -> edges.get(i).style())));
        return bundles.values();
    }

    /** @param layout with a route for each pair */
    static Layout of(GraphModel model, List<NodeShape> shapes, Layout layout) {
        return new ParallelEdges(model, shapes, layout).drawn();
    }

    private Layout drawn() {
        Map<Integer, List<Point>> routes = new LinkedHashMap<>();
        Map<Integer, Label> labels = new LinkedHashMap<>();
        int pair = 0;
        for (List<Integer> bundle : bundles(model.edges())) {
            List<Point> line = new ArrayList<>(layout.routes().get(pair++));
            Point tip = line.remove(line.size() - 1);
            line.set(line.size() - 1, tip);
            for (int i = 0; i < bundle.size(); i++) {
                Edge edge = model.edges().get(bundle.get(i));
                double apart = model.references() ? APART_NAMED : APART;
                List<Point> moved = moved(line, edge, apart * ((bundle.size() - 1) / 2.0 - i));
                routes.put(bundle.get(i), arrow(moved, edge.tip() == first(edge)));
                if (model.references()) {
                    boolean below = i > 0 && i == bundle.size() - 1;
                    labels.put(bundle.get(i), label(moved, edge.label(), below ? -1 : 1));
                }
            }
        }
        return new Layout(layout.nodes(), inOrder(routes), inOrder(labels), 0, 0);
    }

    private static <T> List<T> inOrder(Map<Integer, T> all) {
        return IntStream.range(0, all.size()).mapToObj(all::get).toList();
    }

    /** To the side, and again from the outline of one node to that of the other. */
    private List<Point> moved(List<Point> line, Edge edge, double off) {
        Point normal = normal(line);
        List<Point> moved = new ArrayList<>(
                line.stream().map(point -> point.plus(normal, off)).toList());
        moved.set(0, outline(first(edge), normal, off, moved));
        Collections.reverse(moved);
        moved.set(0, outline(second(edge), normal, off, moved));
        Collections.reverse(moved);
        return moved;
    }

    /** At a right angle to a line, of length 1; up, or to the left of a line that is nearly upright. */
    private static Point normal(List<Point> line) {
        Point along = line.get(line.size() - 1).less(line.get(0)).unit();
        boolean up = along.x() > UPRIGHT * along.y();
        return up ? new Point(along.y(), -along.x()) : new Point(-along.y(), along.x());
    }

    /** Where a line that goes out of a node crosses its outline: its first points may lie within. */
    private Point outline(int node, Point normal, double off, List<Point> line) {
        Point inside = layout.nodes().get(node).plus(normal, off);
        Point outside = line.stream()
                .filter(point -> !isInside(node, point, NEAR))
                .findFirst()
                .orElse(line.get(line.size() - 1));
        for (int i = 0; i < HALVINGS; i++) {
            Point middle = new Point((inside.x() + outside.x()) / 2, (inside.y() + outside.y()) / 2);
            if (isInside(node, middle, 1)) {
                inside = middle;
            } else {
                outside = middle;
            }
        }
        return inside;
    }

    private boolean isInside(int node, Point point, double scale) {
        Point off = point.less(layout.nodes().get(node));
        double x = Math.abs(off.x()) / (shapes.get(node).width() / 2);
        double y = Math.abs(off.y()) / (shapes.get(node).height() / 2);
        return model.nodes().get(node).isVariable() ? Math.hypot(x, y) < scale : Math.max(x, y) < scale;
    }

    /** Beside the middle of a line, on one side or the other, so that it just does not touch. */
    private static Label label(List<Point> line, String text, int side) {
        int piece = (line.size() - 1) / 3 / 2 * 3;
        List<Point> curve = line.subList(piece, piece + 4);
        Point normal = normal(curve);
        double width = NodeShape.width(new NodeLabels.LabelLine("field", text));
        double away = 3 + Math.abs(normal.x()) * width / 2 + Math.abs(normal.y()) * NAME_HEIGHT / 2;
        return new Label(text, middle(curve).plus(normal, side * away), width, NAME_HEIGHT);
    }

    private static Point middle(List<Point> curve) {
        return new Point(
                (curve.get(0).x()
                                + 3 * curve.get(1).x()
                                + 3 * curve.get(2).x()
                                + curve.get(3).x())
                        / 8,
                (curve.get(0).y()
                                + 3 * curve.get(1).y()
                                + 3 * curve.get(2).y()
                                + curve.get(3).y())
                        / 8);
    }

    /** The line ends where its arrow begins. */
    private static List<Point> arrow(List<Point> line, boolean back) {
        List<Point> arrow = new ArrayList<>(line);
        if (back) {
            Collections.reverse(arrow);
        }
        int end = arrow.size() - 1;
        Point tip = arrow.get(end);
        Point before = arrow.get(end - 1);
        boolean isAtTip = before.distance(tip) < GraphSvg.TIP; // there it tells no direction
        Point along = tip.less(isAtTip ? middle(arrow.subList(end - 3, end + 1)) : before)
                .unit();
        arrow.set(end, tip.plus(along, -GraphSvg.TIP));
        arrow.set(end - 1, isAtTip ? arrow.get(end) : before);
        arrow.add(tip);
        return arrow;
    }
}
