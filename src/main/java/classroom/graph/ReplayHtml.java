package classroom.graph;

import classroom.graph.BackwardRecording.Event;
import classroom.graph.BackwardRecording.WorkList;
import classroom.picture.Svg;
import classroom.system.Kit;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A replay on a page: the graph, what waits, and buttons. Everything that it needs is in it, and it has no ids, so that
 * several can stand on one page. Where scripts do not run, it is the text.
 */
final class ReplayHtml {
    /** Null stands for a gradient that is gone; what HTML could take for markup is escaped. */
    private static final Gson JSON = new GsonBuilder().serializeNulls().create();

    private static final String PAGE = """
            <div class="dezero-replay" role="group" aria-label="%s" data-lm-suppress-shortcuts="true"><style>%s</style>\
            <pre class="text">%s</pre><script type="application/json" class="data">%s</script><script>%s</script></div>
            """;

    private ReplayHtml() {}

    private record ReplayData(List<Panel> panels, String parted, int partedAt) {}

    private record Panel(
            String title, String svg, String kind, String list, String word, boolean reversed, List<Shown> events) {}

    /** An event; nodes are numbered as the picture has them. */
    private record Shown(String said, int now, List<Waiting> waits, int next, List<Gradient> changes) {}

    private record Waiting(int id, String label) {}

    private record Gradient(int id, String text) {}

    static String of(List<EventLabels> recordings, String text, FirstDifference difference) {
        ReplayData page = new ReplayData(
                recordings.stream().map(ReplayHtml::panel).toList(), difference.sentence(), difference.at());
        String label = "Replay of "
                + recordings.get(0).variable(recordings.get(0).recording.start()) + ".backward()";
        return PAGE.formatted(
                Svg.xml(label),
                Kit.resource(ReplayHtml.class, "replay.css"),
                Svg.xml(text),
                JSON.toJson(page),
                Kit.resource(ReplayHtml.class, "replay.js"));
    }

    private static Panel panel(EventLabels labels) {
        GraphModel model = labels.graph().small();
        Map<Object, Integer> ids = new IdentityHashMap<>();
        model.nodes().forEach(node -> ids.put(node.thing(), node.id()));
        NodeLabels nodes = new NodeLabels(labels.names(), new Widest(labels.recording), false);
        String svg = GraphSvg.of(model, nodes, labels.title()).svg();
        List<Shown> events = new ArrayList<>();
        for (int i = 0; i < labels.recording.events().size(); i++) {
            events.add(shown(labels, i, ids));
        }
        WorkList kind = labels.recording.workList();
        return new Panel(
                labels.title(),
                svg,
                kind.name().toLowerCase(Locale.ROOT),
                labels.workList(),
                labels.next(),
                kind == WorkList.PRIORITY_QUEUE,
                events);
    }

    private static Shown shown(EventLabels labels, int index, Map<Object, Integer> ids) {
        Event event = labels.recording.events().get(index);
        List<Waiting> waits = event.waiting().stream()
                .map(function -> new Waiting(ids.getOrDefault(function, -1), labels.waiting(function)))
                .toList();
        List<Gradient> changes = event.changes().stream()
                .filter(change -> ids.containsKey(change.variable()))
                .map(change -> new Gradient(
                        ids.get(change.variable()), change.after() == null ? null : EventLabels.brief(change.after())))
                .toList();
        return new Shown(
                labels.said(index),
                event.taken() == null ? -1 : ids.getOrDefault(event.taken(), -1),
                waits,
                labels.next(event.waiting()),
                changes);
    }

    /** The fields of the graph, with the widest gradient that each Variable ever had: the picture keeps room for it. */
    private static final class Widest extends Fields {
        private final Map<Object, Object> gradients = new IdentityHashMap<>();

        Widest(BackwardRecording recording) {
            recording.events().stream()
                    .flatMap(event -> event.changes().stream())
                    .filter(change -> change.after() != null)
                    .forEach(change -> gradients.merge(change.variable(), change.after(), Widest::wider));
        }

        private static Object wider(Object one, Object other) {
            return EventLabels.brief(one).length() < EventLabels.brief(other).length() ? other : one;
        }

        @Override
        Object get(Object object, String name) {
            return name.equals("grad") ? gradients.get(object) : super.get(object, name);
        }
    }
}
