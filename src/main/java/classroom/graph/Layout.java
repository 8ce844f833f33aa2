package classroom.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
 * @param labels what is written beside the edges, if they have names
 * @param routes the way of each edge: a start and then for each curve three points; and the tip of its arrow at the end
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

    record Point(double x, double y) {
        Point less(Point other) {
            return new Point(x - other.x, y - other.y);
        }

        Point plus(Point direction, double times) {
            return new Point(x + times * direction.x, y + times * direction.y);
        }
    }

    record Label(String text, Point centre, double width, double height) {
    }

    /** From left to right as in the book, if a page has room for it. */
    static Layout of(Model model, List<Shape> shapes) {
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

    private static Layout of(Model model, List<Shape> shapes, Rankdir direction) throws ExecuteException {
        List<org.graphper.api.Node> nodes = new ArrayList<>();
        boolean across = direction == Rankdir.LR;
        double room = roomForNames(model);
        Graphviz.GraphvizBuilder graph = Graphviz.digraph().rankdir(direction)
                .nodeSep(NODE_SEP + (across ? 0 : 1.7 * room)).rankSep(RANK_SEP + (across ? room : room / 4))
                .nslimit(ROUNDS).nslimit1(ROUNDS);
        for (Node node : model.nodes()) {
            Shape shape = shapes.get(node.id());
            // With ids the same graph has the same picture every time: without, the layout goes by hash codes.
            nodes.add(org.graphper.api.Node.builder().id(id(nodes.size())).label("").fixedSize(true)
                    .shape(node.isVariable() ? NodeShapeEnum.ELLIPSE : NodeShapeEnum.RECT)
                    .width(shape.width() / INCH).height(shape.height() / INCH).build());
            graph.addNode(nodes.get(node.id()));
        }
        List<Line> lines = new ArrayList<>();
        List<Edge> edges = model.references() ? ParallelEdges.pairs(model.edges()) : model.edges();
        for (Edge edge : edges) {
            lines.add(Line.builder(nodes.get(edge.from()), nodes.get(edge.to())).id(id(lines.size())).build());
            graph.addLine(lines.get(lines.size() - 1));
        }
        DrawGraph drawn = org.graphper.api.attributes.Layout.DOT.getLayoutEngine().layout(graph.build());
        Layout raw = new Layout(nodes.stream().map(drawn::getNodeDrawProp).map(Layout::centre).toList(),
                lines.stream().map(drawn::getLineDrawProp).map(Layout::route).toList(), List.of(), 0, 0);
        Layout tidy = Tidy.of(raw, edges, across);
        return (model.references() ? ParallelEdges.of(model, shapes, tidy) : tidy).framed(shapes);
    }

    /** As wide as the longest name of an edge, in inches. */
    private static double roomForNames(Model model) {
        return model.edges().stream().mapToDouble(edge -> Shape.width(new Labels.Line("field", edge.label())))
                .max().orElse(0) / INCH;
    }

    private static String id(int number) {
        return String.format(Locale.ROOT, "%04d", number);
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

    /** Everything at another place, one by one. */
    Layout moved(UnaryOperator<Point> move) {
        return new Layout(nodes.stream().map(move).toList(),
                routes.stream().map(route -> route.stream().map(move).toList()).toList(), labels.stream()
                .map(label -> new Label(label.text, move.apply(label.centre), label.width, label.height)).toList(),
                width, height);
    }

    /** In a frame that begins at 0, with a margin. */
    private Layout framed(List<Shape> shapes) {
        List<Box> boxes = new ArrayList<>();
        for (int i = 0; i < nodes.size(); i++) {
            boxes.add(new Box(nodes.get(i), shapes.get(i).width() / 2, shapes.get(i).height() / 2));
        }
        routes.forEach(route -> route.forEach(point -> boxes.add(new Box(point, 0, 0))));
        labels.forEach(label -> boxes.add(new Box(label.centre, label.width / 2, label.height / 2)));
        double left = boxes.stream().mapToDouble(box -> box.centre.x - box.width).min().orElse(0);
        double right = boxes.stream().mapToDouble(box -> box.centre.x + box.width).max().orElse(0);
        double top = boxes.stream().mapToDouble(box -> box.centre.y - box.height).min().orElse(0);
        double bottom = boxes.stream().mapToDouble(box -> box.centre.y + box.height).max().orElse(0);
        Point corner = new Point(left - MARGIN, top - MARGIN);
        Layout moved = moved(point -> point.less(corner));
        return new Layout(moved.nodes, moved.routes, moved.labels,
                right - left + 2 * MARGIN, bottom - top + 2 * MARGIN);
    }

    private record Box(Point centre, double width, double height) {
    }
}
