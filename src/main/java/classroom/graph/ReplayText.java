package classroom.graph;

import classroom.graph.BackwardRecording.Event;
import classroom.graph.BackwardRecording.GradientChange;
import classroom.graph.BackwardRecording.WorkList;
import classroom.prose.TextWidth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/** A recording on a terminal: a paragraph for each event. */
final class ReplayText {
    private static final int MOST_EVENTS = 40;
    private static final int MOST_NAMES = 6;
    private static final String INDENT = "    ";

    private final EventLabels labels;
    private final Map<Same, String> gradients = new LinkedHashMap<>();
    /** At which event each gradient changed last. */
    private final Map<Same, Integer> changed = new HashMap<>();

    private final List<String> lines = new ArrayList<>();

    private ReplayText(EventLabels labels) {
        this.labels = labels;
    }

    static String of(EventLabels labels) {
        ReplayText text = new ReplayText(labels);
        text.line(labels.title() + ".");
        text.line("What waits stands in " + labels.workList() + ".");
        List<Event> events = labels.recording.events();
        for (int i = 0; i < events.size(); i++) {
            text.event(i, i < MOST_EVENTS || i == events.size() - 1);
        }
        return String.join("\n", text.lines);
    }

    private void event(int index, boolean shown) {
        Event event = labels.recording.events().get(index);
        event.changes().forEach(change -> {
            Same variable = new Same(change.variable());
            gradients.put(variable, labels.variable(change.variable()) + " " + EventLabels.brief(change.after()));
            changed.put(variable, index);
        });
        if (!shown) {
            if (index == MOST_EVENTS) {
                lines.addAll(List.of("", "... and so on; here follows the end."));
            }
            return;
        }
        lines.add("");
        line((event.taken() == null ? "" : index + ". ") + labels.heading(index));
        line(INDENT + "waiting: " + waiting(event.waiting()));
        line(INDENT + "gradients: " + gradients(index, event.changes()));
    }

    private String waiting(List<Object> functions) {
        if (functions.isEmpty()) {
            return "nothing";
        }
        int next = labels.next(functions);
        List<String> names = new ArrayList<>();
        for (int i = 0; i < functions.size(); i++) {
            names.add(labels.waiting(functions.get(i)) + (i == next ? " <- " + labels.next() : ""));
        }
        if (labels.recording.workList() == WorkList.PRIORITY_QUEUE) {
            Collections.reverse(names);
        }
        int more = names.size() - MOST_NAMES;
        if (more > 0) {
            names = new ArrayList<>(
                    next == 0 || labels.recording.workList() == WorkList.PRIORITY_QUEUE
                            ? names.subList(0, MOST_NAMES)
                            : names.subList(more, names.size()));
            names.add("and " + more + " more");
        }
        return String.join(" | ", names);
    }

    /** First what has changed, then what has not; where there is no room for all, what changed last. */
    private String gradients(int index, List<GradientChange> changes) {
        StringJoiner all = new StringJoiner(", ");
        changes.forEach(change -> all.add(labels.change(change)));
        List<Same> others = new ArrayList<>(gradients.keySet());
        others.removeIf(one -> changed.get(one) == index || gradients.get(one).endsWith(" none"));
        int more = Math.max(0, others.size() - MOST_NAMES);
        if (more > 0) {
            others.sort(Comparator.comparing(changed::get));
        }
        others.subList(more, others.size()).forEach(one -> all.add(gradients.get(one)));
        if (more > 0) {
            all.add("and " + more + " more");
        }
        return all.length() == 0 ? "none" : all.toString();
    }

    private void line(String line) {
        String indent = line.startsWith(INDENT) ? INDENT : "";
        TextWidth.fold(line.strip(), GraphText.WIDTH - indent.length()).forEach(part -> lines.add(indent + part));
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
