package classroom.graph;

import classroom.graph.BackwardRecording.Event;
import classroom.graph.BackwardRecording.GradientChange;
import classroom.graph.BackwardRecording.WorkList;
import classroom.picture.Svg;
import classroom.prose.TextWidth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.stream.Collectors;

/** What is written about a recording and its events: what is called what, and a sentence for each event. */
final class EventLabels {
    private static final int LONG = 30;

    final BackwardRecording recording;
    private final Fields fields = new Fields();
    private final GraphModel graph;
    private final Names names;
    /** What each function made. */
    private final Map<Object, String> made = new IdentityHashMap<>();

    EventLabels(BackwardRecording recording) {
        this.recording = recording;
        graph = Traversal.graphOf(recording.start(), fields);
        names = Names.of(graph, recording.start(), new IdentityHashMap<>(), fields);
        for (Object variable : graph.variables()) {
            Object creator = fields.get(variable, "creator");
            if (creator != null) {
                made.put(creator, names.of(variable));
            }
        }
    }

    GraphModel graph() {
        return graph;
    }

    /** Whose code it was: {@code step14}, or where a learner's class has no package, {@code your Variable}. */
    String whose() {
        String name = recording.start().getClass().getPackageName();
        return name.matches("step\\d\\d|dezero") ? name : "your Variable";
    }

    Names names() {
        return names;
    }

    String variable(Object variable) {
        return names.of(variable);
    }

    /** {@code b = Square(a)}: by what it made and from what, as its class alone may come several times. */
    String function(Object function) {
        String inputs = fields.allOf(function, "input").stream().map(names::of).collect(Collectors.joining(", "));
        return made.get(function) + " = " + NodeLabels.type(function) + "(" + TextWidth.cut(inputs, LONG) + ")";
    }

    /** What waits, as its place has it: on the call stack it is a call. */
    String waiting(Object function) {
        if (recording.workList() == WorkList.CALL_STACK) {
            return made.get(function) + ".backward()";
        }
        Object generation = recording.workList() == WorkList.PRIORITY_QUEUE ? fields.get(function, "generation") : null;
        return function(function) + (generation == null ? "" : ", generation " + generation);
    }

    /** The place of the next one among those that wait; -1 if nothing tells. */
    int next(List<Object> waiting) {
        return switch (recording.workList()) {
            case QUEUE -> waiting.isEmpty() ? -1 : 0;
            case LIST -> -1;
            default -> waiting.size() - 1;
        };
    }

    /** What is said of that one. */
    String next() {
        return recording.workList() == WorkList.CALL_STACK ? "runs" : "next";
    }

    String workList() {
        return switch (recording.workList()) {
            case CALL_STACK -> "the call stack: each backward() calls the next, and waits for it";
            case LIST_FROM_ITS_END -> "a list: the next one is taken from its end";
            case PRIORITY_QUEUE -> "a priority queue: the next one is that of the highest generation";
            case QUEUE -> "a queue: the next one is taken from its front";
            case LIST -> "a list: the next one is taken from anywhere";
        };
    }

    String title() {
        return "The way back from " + variable(recording.start()) + ", as backward() of " + whose() + " went it: "
                + counts(recording.taken());
    }

    /** A function may run more than once: {@code 5 runs of 4 functions}. */
    private static String counts(List<Object> taken) {
        Set<Object> different = Collections.newSetFromMap(new IdentityHashMap<>());
        different.addAll(taken);
        String functions = different.size() + (different.size() == 1 ? " function" : " functions");
        return (different.size() == taken.size() ? "" : taken.size() + " runs of ") + functions;
    }

    /** What happened at an event: {@code taken: b = Square(a)}. */
    String heading(int index) {
        Event event = recording.events().get(index);
        if (event.taken() != null) {
            return "taken: " + function(event.taken());
        }
        if (index == 0) {
            return "begin";
        }
        if (recording.cut()) {
            return "the recording stops here, after " + BackwardRecording.MOST + " runs of a function";
        }
        return recording
                .failure()
                .map(thrown -> "it failed: " + thrown.getClass().getSimpleName()
                        + (thrown.getMessage() == null ? "" : ": " + Svg.plain(thrown.getMessage())))
                .orElse("end");
    }

    static String brief(Object gradient) {
        return gradient == null ? "none" : BriefValues.line(gradient);
    }

    /** {@code x 96.0 (was 32.0)}. */
    String change(GradientChange change) {
        String name = variable(change.variable());
        if (change.after() == null) {
            return name + " none (was " + brief(change.before()) + ")";
        }
        return name + " " + brief(change.after()) + " ("
                + (change.before() == null ? "new" : "was " + brief(change.before())) + ")";
    }

    /** A sentence for those who listen. */
    String said(int index) {
        Event event = recording.events().get(index);
        StringJoiner said = new StringJoiner(". ", "", ".");
        String heading = heading(index);
        said.add(heading.substring(0, 1).toUpperCase(Locale.ROOT) + heading.substring(1));
        if (!event.changes().isEmpty()) {
            said.add("Gradients: " + event.changes().stream().map(this::change).collect(Collectors.joining(", ")));
        }
        List<String> waiting =
                new ArrayList<>(event.waiting().stream().map(this::waiting).toList());
        int next = next(event.waiting());
        if (next >= 0) {
            waiting.set(next, waiting.get(next) + (next().equals("next") ? " is next" : " " + next()));
        }
        said.add(waiting.isEmpty() ? "Nothing waits" : "Waiting: " + String.join("; ", waiting));
        return said.toString();
    }
}
