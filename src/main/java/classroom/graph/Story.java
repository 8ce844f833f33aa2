package classroom.graph;

import classroom.graph.WayBack.Change;
import classroom.graph.WayBack.Event;
import classroom.graph.WayBack.WorkList;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Collectors;

/** A recording in words: what is called what, and a sentence for each event. */
final class Story {
    private static final int LONG = 30;

    final WayBack way;
    private final Fields fields = new Fields();
    private final Names names;
    private final Map<Object, String> functions = new IdentityHashMap<>();

    Story(WayBack way, Names names) {
        this.way = way;
        this.names = names;
        for (Object variable : new Trail(way.start()).found) {
            Object creator = fields.get(variable, "creator");
            if (creator != null) {
                functions.put(creator, names.of(variable));
            }
        }
    }

    /** Whose code it was: {@code step14}, or where a learner's class has no package, {@code your Variable}. */
    String whose() {
        String name = way.start().getClass().getPackageName();
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
        String inputs = inputs(function).stream().map(names::of).collect(Collectors.joining(", "));
        return functions.get(function) + " = " + Labels.type(function) + "(" + Values.cut(inputs, LONG) + ")";
    }

    private List<Object> inputs(Object function) {
        List<Object> inputs = fields.all(function, "inputs");
        inputs.addAll(fields.all(function, "input"));
        return inputs;
    }

    /** What waits, as its place has it: on the call stack it is a call. */
    String waiting(Object function) {
        if (way.workList() == WorkList.CALL_STACK) {
            return functions.get(function) + ".backward()";
        }
        Object generation = way.workList() == WorkList.PRIORITY_QUEUE ? fields.get(function, "generation") : null;
        return function(function) + (generation == null ? "" : ", generation " + generation);
    }

    /** The place of the next one among those that wait; -1 if nothing tells. */
    int next(List<Object> waiting) {
        return switch (way.workList()) {
            case QUEUE -> waiting.isEmpty() ? -1 : 0;
            case LIST -> -1;
            default -> waiting.size() - 1;
        };
    }

    /** What is said of that one. */
    String next() {
        return way.workList() == WorkList.CALL_STACK ? "runs" : "next";
    }

    String workList() {
        return switch (way.workList()) {
            case CALL_STACK -> "the call stack: each backward() calls the next, and waits for it";
            case LIST_FROM_ITS_END -> "a list: the next one is taken from its end";
            case PRIORITY_QUEUE -> "a priority queue: the next one is that of the highest generation";
            case QUEUE -> "a queue: the next one is taken from its front";
            case LIST -> "a list: the next one is taken from anywhere";
        };
    }

    String title() {
        int functions = way.taken().size();
        return "The way back from " + variable(way.start()) + ", as backward() of " + whose() + " went it: "
                + functions + (functions == 1 ? " function" : " functions");
    }

    /** What happened at an event: {@code taken: b = Square(a)}. */
    String heading(int index) {
        Event event = way.events().get(index);
        if (event.taken() != null) {
            return "taken: " + function(event.taken());
        }
        if (index == 0) {
            return "begin";
        }
        return way.failure().map(thrown -> "it failed: " + thrown.getClass().getSimpleName()
                + (thrown.getMessage() == null ? "" : ": " + Text.plain(thrown.getMessage())))
                .orElse(way.cut() ? "the recording stops here, after " + Recorder.MOST + " functions" : "end");
    }

    static String brief(Object gradient) {
        return gradient == null ? "none" : String.join("", Values.brief(gradient));
    }

    /** {@code x 96.0 (was 32.0)}. */
    String change(Change change) {
        String name = variable(change.variable());
        if (change.after() == null) {
            return name + " none (was " + brief(change.before()) + ")";
        }
        return name + " " + brief(change.after()) + " ("
                + (change.before() == null ? "new" : "was " + brief(change.before())) + ")";
    }

    /** A sentence for those who listen. */
    String said(int index) {
        Event event = way.events().get(index);
        StringJoiner said = new StringJoiner(". ", "", ".");
        String heading = heading(index);
        said.add(heading.substring(0, 1).toUpperCase() + heading.substring(1));
        if (!event.changes().isEmpty()) {
            said.add("Gradients: " + event.changes().stream().map(this::change).collect(Collectors.joining(", ")));
        }
        List<String> waiting = new ArrayList<>(event.waiting().stream().map(this::waiting).toList());
        int next = next(event.waiting());
        if (next >= 0) {
            waiting.set(next, waiting.get(next) + (next().equals("next") ? " is next" : " " + next()));
        }
        said.add(waiting.isEmpty() ? "Nothing waits" : "Waiting: " + String.join("; ", waiting));
        return said.toString();
    }
}
