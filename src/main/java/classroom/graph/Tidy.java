package classroom.graph;

import classroom.graph.Layout.Point;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the layout leaves to do: it does not care which input of a function is the first. */
final class Tidy {
    /** The layout draws two links between the same nodes so close that their arrows are one. */
    private static final double APART = 2.4;

    private final List<Edge> edges;
    private final boolean across;

    private Tidy(List<Edge> edges, boolean across) {
        this.edges = edges;
        this.across = across;
    }

    static Layout of(Layout layout, List<Edge> edges, boolean across) {
        Tidy tidy = new Tidy(edges, across);
        return tidy.upright(tidy.apart(layout));
    }

    /** The first input of a function above, or left of, the second: at most functions, if not at all. */
    private Layout upright(Layout layout) {
        Map<Integer, Edge> last = new HashMap<>();
        int right = 0;
        int wrong = 0;
        for (Edge edge : edges) {
            Edge before = last.put(edge.to(), edge);
            if (before != null) {
                double further = side(layout.nodes().get(edge.from())) - side(layout.nodes().get(before.from()));
                right += further > 0.5 ? 1 : 0;
                wrong += further < -0.5 ? 1 : 0;
            }
        }
        return wrong <= right ? layout
                : layout.moved(point -> across ? new Point(point.x(), -point.y()) : new Point(-point.x(), point.y()));
    }

    private double side(Point point) {
        return across ? point.y() : point.x();
    }

    private Layout apart(Layout layout) {
        Map<List<Integer>, List<Integer>> bundles = new HashMap<>();
        for (int i = 0; i < edges.size(); i++) {
            bundles.computeIfAbsent(List.of(edges.get(i).from(), edges.get(i).to()), key -> new ArrayList<>()).add(i);
        }
        List<List<Point>> routes = new ArrayList<>(layout.routes());
        bundles.values().stream().filter(bundle -> bundle.size() > 1).forEach(bundle -> {
            double middle = bundle.stream().mapToDouble(i -> side(routes.get(i).get(0))).average().orElse(0);
            bundle.forEach(i -> routes.set(i, routes.get(i).stream()
                    .map(point -> stretched(point, side(routes.get(i).get(0)) - middle)).toList()));
        });
        return new Layout(layout.nodes(), routes, layout.labels(), layout.width(), layout.height());
    }

    private Point stretched(Point point, double off) {
        double more = off * (APART - 1);
        return across ? new Point(point.x(), point.y() + more) : new Point(point.x() + more, point.y());
    }
}
