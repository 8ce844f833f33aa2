package classroom.practice;

import classroom.practice.Runner.Ran;
import classroom.practice.Worker.Event;
import classroom.practice.Worker.Frame;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What came of one test.
 *
 * @param message why it is not right; empty if it is, or did not run
 * @param frames where it failed, in the learner's files
 */
record Outcome(String test, State state, String message, List<Frame> frames) {
    enum State {
        RIGHT,
        NOT_YET,
        NOT_RUN
    }

    Outcome(String test, State state) {
        this(test, state, "", List.of());
    }

    /** @param names of the tests, in their order */
    static List<Outcome> of(List<String> names, Ran ran) {
        return of(names, ran, 0);
    }

    /** Of tests that a learner writes: they must be right for Square as it is, and notice each that is broken. */
    static List<Outcome> ofTestsToWrite(List<String> names, Ran ran) {
        List<Outcome> outcomes = of(names, ran, 0);
        if (outcomes.isEmpty()) {
            outcomes.add(new Outcome(
                    "thereIsATest", State.NOT_YET, "there is no method with @Test above it yet", List.of()));
        }
        boolean green = outcomes.stream().allMatch(outcome -> outcome.state == State.RIGHT);
        for (int run = 1; run <= BrokenSquare.ALL.size(); run++) {
            String what = BrokenSquare.ALL.get(run - 1).what();
            boolean noticed = of(List.of(), ran, run).stream().anyMatch(outcome -> outcome.state == State.NOT_YET);
            String name = "a test is red when " + what;
            outcomes.add(
                    !green
                            ? new Outcome(name, State.NOT_RUN)
                            : noticed
                                    ? new Outcome(name, State.RIGHT)
                                    : new Outcome(
                                            name,
                                            State.NOT_YET,
                                            "with a Square whose " + what + " all of your tests are green",
                                            List.of()));
        }
        return outcomes;
    }

    private static List<Outcome> of(List<String> names, Ran ran, int run) {
        Map<String, Event> last = new LinkedHashMap<>();
        ran.events().stream().filter(event -> event.run() == run).forEach(event -> last.put(event.test(), event));
        Set<String> all = new LinkedHashSet<>(names);
        all.addAll(last.keySet());
        List<Outcome> outcomes = new ArrayList<>();
        all.forEach(name -> outcomes.add(
                last.containsKey(name) ? of(last.get(name), ran.ended()) : new Outcome(name, State.NOT_RUN)));
        return outcomes;
    }

    private static Outcome of(Event event, boolean ended) {
        return switch (event.state()) {
            case RIGHT -> new Outcome(event.test(), State.RIGHT);
            case WRONG -> new Outcome(event.test(), State.NOT_YET, event.message(), event.frames());
            case BEGUN -> new Outcome(event.test(), State.NOT_YET, unfinished(ended), List.of());
        };
    }

    private static String unfinished(boolean ended) {
        return ended
                ? "it ended Java itself, and the tests after it did not run"
                : "it did not end within " + Runner.SECONDS + " seconds, and was stopped: is there a loop without an"
                        + " end?";
    }
}
