package classroom.graph;

import classroom.graph.WayBack.Change;
import classroom.graph.WayBack.Event;
import classroom.graph.WayBack.WorkList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;

/** A recording on a terminal: a paragraph for each event. */
final class ReplayText {
    static final int WIDTH = 80;
    private static final int MOST_EVENTS = 40;
    private static final int MOST_NAMES = 6;
    private static final String INDENT = "    ";

    private final Story story;
    private final Map<Object, String> gradients = new LinkedHashMap<>();
    private final List<String> lines = new ArrayList<>();

    private ReplayText(Story story) {
        this.story = story;
    }

    static String of(Story story) {
        ReplayText text = new ReplayText(story);
        text.line(story.title() + ".");
        text.line("What waits stands in " + story.workList() + ".");
        List<Event> events = story.way.events();
        for (int i = 0; i < events.size(); i++) {
            text.event(i, i < MOST_EVENTS || i == events.size() - 1);
        }
        return String.join("\n", text.lines);
    }

    private void event(int index, boolean shown) {
        Event event = story.way.events().get(index);
        event.changes().forEach(change -> gradients.put(new Same(change.variable()),
                story.variable(change.variable()) + " " + Story.brief(change.after())));
        if (!shown) {
            if (index == MOST_EVENTS) {
                lines.addAll(List.of("", "... and so on; here follows the end."));
            }
            return;
        }
        lines.add("");
        line((event.taken() == null ? "" : index + ". ") + story.heading(index));
        line(INDENT + "waiting: " + waiting(event.waiting()));
        line(INDENT + "gradients: " + gradients(event.changes()));
    }

    private String waiting(List<Object> functions) {
        if (functions.isEmpty()) {
            return "nothing";
        }
        int next = story.next(functions);
        List<String> names = new ArrayList<>();
        for (int i = 0; i < functions.size(); i++) {
            names.add(story.waiting(functions.get(i)) + (i == next ? " <- " + story.next() : ""));
        }
        if (story.way.workList() == WorkList.PRIORITY_QUEUE) {
            Collections.reverse(names);
        }
        int more = names.size() - MOST_NAMES;
        if (more > 0) {
            names = new ArrayList<>(next == 0 || story.way.workList() == WorkList.PRIORITY_QUEUE
                    ? names.subList(0, MOST_NAMES) : names.subList(more, names.size()));
            names.add("and " + more + " more");
        }
        return String.join(" | ", names);
    }

    /** First what has changed, then what has not. */
    private String gradients(List<Change> changes) {
        StringJoiner all = new StringJoiner(", ");
        Set<Object> changed = Collections.newSetFromMap(new IdentityHashMap<>());
        changes.forEach(change -> {
            changed.add(change.variable());
            all.add(story.change(change));
        });
        List<String> others = new ArrayList<>();
        gradients.forEach((variable, gradient) -> {
            if (!changed.contains(((Same) variable).object) && !gradient.endsWith(" none")) {
                others.add(gradient);
            }
        });
        int more = Math.max(0, others.size() - MOST_NAMES);
        others.subList(more, others.size()).forEach(all::add);
        if (more > 0) {
            all.add("and " + more + " more");
        }
        return all.length() == 0 ? "none" : all.toString();
    }

    private void line(String line) {
        String indent = line.startsWith(INDENT) ? INDENT : "";
        Text.fold(line.strip(), WIDTH - indent.length()).forEach(part -> lines.add(indent + part));
    }

    /** A key that is equal to the same object alone, in a map that keeps its order. */
    private record Same(Object object) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Same same && same.object == object;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(object);
        }
    }
}
