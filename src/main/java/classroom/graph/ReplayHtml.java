package classroom.graph;

import classroom.graph.WayBack.Event;
import classroom.graph.WayBack.WorkList;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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

    private ReplayHtml() {
    }

    private record Page(List<Panel> panels, String parted, int partedAt) {
    }

    private record Panel(String title, String svg, String kind, String list, String word, boolean reversed,
            List<Shown> events) {
    }

    /** An event; nodes are numbered as the picture has them. */
    private record Shown(String said, int now, List<Waiting> waits, int next, List<Gradient> changes) {
    }

    private record Waiting(int id, String label) {
    }

    private record Gradient(int id, String text) {
    }

    static String of(List<Story> stories, String text, Parting parting) {
        Page page = new Page(stories.stream().map(ReplayHtml::panel).toList(), parting.sentence(), parting.at());
        String label = "Replay of " + stories.get(0).variable(stories.get(0).way.start()) + ".backward()";
        return PAGE.formatted(Text.xml(label), resource("replay.css"), Text.xml(text), JSON.toJson(page),
                resource("replay.js"));
    }

    private static Panel panel(Story story) {
        Fields fields = new Widest(story.way);
        Model model = Summary.of(Finder.find(story.way.start(), fields));
        Map<Object, Integer> ids = new IdentityHashMap<>();
        model.nodes().forEach(node -> ids.put(node.thing(), node.id()));
        Labels labels = new Labels(story.names(), fields);
        String svg = SvgPicture.of(model, labels, story.title());
        List<Shown> events = new ArrayList<>();
        for (int i = 0; i < story.way.events().size(); i++) {
            events.add(shown(story, i, ids));
        }
        WorkList kind = story.way.workList();
        return new Panel(story.title(), svg, kind.name().toLowerCase(Locale.ROOT), story.workList(),
                story.next(), kind == WorkList.PRIORITY_QUEUE, events);
    }

    private static Shown shown(Story story, int index, Map<Object, Integer> ids) {
        Event event = story.way.events().get(index);
        List<Waiting> waits = event.waiting().stream()
                .map(function -> new Waiting(ids.getOrDefault(function, -1), story.waiting(function))).toList();
        List<Gradient> changes = event.changes().stream().filter(change -> ids.containsKey(change.variable()))
                .map(change -> new Gradient(ids.get(change.variable()),
                        change.after() == null ? null : Story.brief(change.after()))).toList();
        return new Shown(story.said(index), event.taken() == null ? -1 : ids.getOrDefault(event.taken(), -1), waits,
                story.next(event.waiting()), changes);
    }

    private static String resource(String name) {
        try (InputStream file = ReplayHtml.class.getResourceAsStream(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name + " is not in the jar", e);
        }
    }

    /** The fields of the graph, with the widest gradient that each Variable ever had: the picture keeps room for it. */
    private static final class Widest extends Fields {
        private final Map<Object, Object> gradients = new IdentityHashMap<>();

        Widest(WayBack way) {
            way.events().stream().flatMap(event -> event.changes().stream()).filter(change -> change.after() != null)
                    .forEach(change -> gradients.merge(change.variable(), change.after(), Widest::wider));
        }

        private static Object wider(Object one, Object other) {
            return Story.brief(one).length() < Story.brief(other).length() ? other : one;
        }

        @Override
        Object get(Object object, String name) {
            return name.equals("grad") ? gradients.get(object) : super.get(object, name);
        }
    }
}
