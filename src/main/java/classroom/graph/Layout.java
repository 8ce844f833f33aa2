package classroom.graph;

import classroom.graph.GraphModel.Edge;
import classroom.graph.GraphModel.Node;
import classroom.picture.Point;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.UnaryOperator;
import org.graphper.api.Graphviz;
import org.graphper.api.Line;
import org.graphper.api.attributes.NodeShapeEnum;
import org.graphper.api.attributes.Rankdir;
import org.graphper.def.FlatPoint;
import org.graphper.draw.DrawGraph;
import org.graphper.draw.ExecuteException;
import org.graphper.draw.LineDrawProp;
import org.graphper.draw.NodeDrawProp;

/**
 * Where everything goes, in pixels from the upper left corner.
 *
 * @param nodes the centre of each node
 * @param routes the way of each edge: a start and then for each curve three points; and the tip of its arrow at the end
 * @param labels what is written beside the edges, if they have names
 */
record Layout(List<Point> nodes, List<List<Point>> routes, List<Label> labels, double width, double height) {
    /** Wider pictures are laid out from top to bottom: a page has room there. */
    private static final double PAGE = 1000;

    private static final double INCH = Graphviz.PIXEL;
    private static final double NODE_SEP = 0.3;
    private static final double RANK_SEP = 0.36;
    private static final double MARGIN = 14;
    /** More rounds of the network simplex take a minute for 200 nodes, and nobody sees the difference. */
    private static final int ROUNDS = 200;

    private static final long STACK = 256L << 20;

    record Label(String text, Point centre, double width, double height) {}

    /** From left to right as in the book, if a page has room for it. */
    static Layout of(GraphModel model, List<NodeShape> shapes) {
        FutureTask<Layout> task = new FutureTask<>(() -> {
            Layout across = of(model, shapes, Rankdir.LR);
            if (across.width <= PAGE) {
                return across;
            }
            Layout down = of(model, shapes, Rankdir.TB);
            return down.width < across.width ? down : across;
        });
        // The library calls itself once for each node of a long chain, and asks the thread's loader for its services.
        Thread thread = new Thread(null, task, "layout", STACK);
        thread.setContextClassLoader(Layout.class.getClassLoader());
        thread.start();
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the drawing was interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the layout of a graph failed: " + e.getCause(), e);
        }
    }

    private static Layout of(GraphModel model, List<NodeShape> shapes, Rankdir direction) throws ExecuteException {
        boolean across = direction == Rankdir.LR;
        double room = roomForNames(model);
        Graphviz.GraphvizBuilder graph = Graphviz.digraph()
                .rankdir(direction)
                .nodeSep(NODE_SEP + (across ? 0 : 1.7 * room))
                .rankSep(RANK_SEP + (across ? room : room / 4))
                .nslimit(ROUNDS)
                .nslimit1(ROUNDS);
        List<org.graphper.api.Node> nodes = model.nodes().stream()
                .map(node -> node(node, shapes.get(node.id())))
                .toList();
        nodes.forEach(graph::addNode);
        List<Line> lines = new ArrayList<>();
        for (Edge edge : ParallelEdges.pairs(model.edges())) {
            lines.add(Line.builder(nodes.get(edge.from()), nodes.get(edge.to()))
                    .id(id(lines.size()))
                    .build());
        }
        lines.forEach(graph::addLine);
        DrawGraph drawn =
                org.graphper.api.attributes.Layout.DOT.getLayoutEngine().layout(graph.build());
        Layout pairs = new Layout(
                nodes.stream().map(drawn::getNodeDrawProp).map(Layout::centre).toList(),
                lines.stream().map(drawn::getLineDrawProp).map(Layout::route).toList(),
                List.of(),
                0,
                0);
        return ParallelEdges.of(model, shapes, pairs.upright(model.edges(), across))
                .framed(shapes);
    }

    /** With ids the same graph has the same picture every time: without, the layout goes by hash codes. */
    private static org.graphper.api.Node node(Node node, NodeShape shape) {
        return org.graphper.api.Node.builder()
                .id(id(node.id()))
                .label("")
                .fixedSize(true)
                .shape(node.isVariable() ? NodeShapeEnum.ELLIPSE : NodeShapeEnum.RECT)
                .width(shape.width() / INCH)
                .height(shape.height() / INCH)
                .build();
    }

    private static String id(int number) {
        return String.format(Locale.ROOT, "%04d", number);
    }

    /** As wide as the longest name of an edge, in inches. */
    private static double roomForNames(GraphModel model) {
        return model.edges().stream()
                        .mapToDouble(edge -> NodeShape.width(new NodeLabels.LabelLine("field", edge.label())))
                        .max()
                        .orElse(0)
                / INCH;
    }

    private static Point centre(NodeDrawProp node) {
        return new Point(node.getX(), node.getY());
    }

    private static List<Point> route(LineDrawProp line) {
        List<Point> points = new ArrayList<>(line.stream().map(Layout::point).toList());
        if (!line.isBesselCurve()) {
            points = curves(points);
        }
        points.add(point(line.getArrowHead().getAxisEnd()));
        return points;
    }

    /** Straight pieces as curves. */
    private static List<Point> curves(List<Point> corners) {
        List<Point> points = new ArrayList<>(List.of(corners.get(0)));
        for (int i = 1; i < corners.size(); i++) {
            points.addAll(List.of(corners.get(i - 1), corners.get(i), corners.get(i)));
        }
        return points;
    }

    private static Point point(FlatPoint point) {
        return new Point(point.getX(), point.getY());
    }

    /**
     * The first input of a function above, or left of, the second: at most functions, if not at all. The library does
     * not care which is the first.
     */
    private Layout upright(List<Edge> edges, boolean across) {
        Map<Integer, Edge> last = new HashMap<>();
        int right = 0;
        int wrong = 0;
        for (Edge edge : edges) {
            Edge before = last.put(edge.to(), edge);
            if (before != null) {
                Point further = nodes.get(edge.from()).less(nodes.get(before.from()));
                double side = across ? further.y() : further.x();
                right += side > 0.5 ? 1 : 0;
                wrong += side < -0.5 ? 1 : 0;
            }
        }
        return wrong <= right
                ? this
                : moved(point -> across ? new Point(point.x(), -point.y()) : new Point(-point.x(), point.y()));
    }

    /** Everything at another place, one by one. */
    private Layout moved(UnaryOperator<Point> move) {
        return new Layout(
                nodes.stream().map(move).toList(),
                routes.stream().map(route -> route.stream().map(move).toList()).toList(),
                labels.stream()
                        .map(label -> new Label(label.text, move.apply(label.centre), label.width, label.height))
                        .toList(),
                width,
                height);
    }

    /** In the middle of a picture that is at least so wide. */
    Layout centred(double least) {
        double room = Math.max(0, least - width) / 2;
        Layout moved = moved(point -> new Point(point.x() + room, point.y()));
        return new Layout(moved.nodes, moved.routes, moved.labels, width + 2 * room, height);
    }

    /** In a frame that begins at 0, with a margin. */
    private Layout framed(List<NodeShape> shapes) {
        List<Label> boxes = new ArrayList<>(labels);
        for (int i = 0; i < nodes.size(); i++) {
            boxes.add(new Label(
                    "", nodes.get(i), shapes.get(i).width(), shapes.get(i).height()));
        }
        routes.forEach(route -> route.forEach(point -> boxes.add(new Label("", point, 0, 0))));
        double left = boxes.stream()
                .mapToDouble(box -> box.centre.x() - box.width / 2)
                .min()
                .orElse(0);
        double right = boxes.stream()
                .mapToDouble(box -> box.centre.x() + box.width / 2)
                .max()
                .orElse(0);
        double top = boxes.stream()
                .mapToDouble(box -> box.centre.y() - box.height / 2)
                .min()
                .orElse(0);
        double bottom = boxes.stream()
                .mapToDouble(box -> box.centre.y() + box.height / 2)
                .max()
                .orElse(0);
        Point corner = new Point(left - MARGIN, top - MARGIN);
        Layout moved = moved(point -> point.less(corner));
        return new Layout(
                moved.nodes, moved.routes, moved.labels, right - left + 2 * MARGIN, bottom - top + 2 * MARGIN);
    }
}
