package classroom.practice;

import classroom.practice.Runner.Ran;
import classroom.practice.Worker.Frame;
import classroom.practice.Worker.TestEvent;
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
public record TestResult(String test, Verdict verdict, String message, List<Frame> frames) {
    public enum Verdict {
        RIGHT,
        NOT_YET,
        TOO_SLOW,
        NOT_RUN;

        boolean isRed() {
            return this == NOT_YET || this == TOO_SLOW;
        }
    }

    public TestResult {
        frames = List.copyOf(frames);
    }

    TestResult(String test, Verdict verdict) {
        this(test, verdict, "", List.of());
    }

    /** @param names of the tests, in their order */
    static List<TestResult> of(List<String> names, Ran ran) {
        return of(names, ran, 0);
    }

    /** Of tests that a learner writes: they must be right for Square as it is, and notice each that is broken. */
    static List<TestResult> ofTestsToWrite(List<String> names, Ran ran) {
        List<TestResult> results = of(names, ran, 0);
        if (results.isEmpty()) {
            results.add(new TestResult(
                    "thereIsATest", Verdict.NOT_YET, "there is no method with @Test above it yet", List.of()));
        }
        boolean green = results.stream().allMatch(result -> result.verdict == Verdict.RIGHT);
        for (int run = 1; run <= BrokenSquare.ALL.size(); run++) {
            String what = BrokenSquare.ALL.get(run - 1).what();
            boolean noticed = of(List.of(), ran, run).stream().anyMatch(result -> result.verdict.isRed());
            String name = "a test is red when " + what;
            results.add(
                    !green
                            ? new TestResult(name, Verdict.NOT_RUN)
                            : noticed
                                    ? new TestResult(name, Verdict.RIGHT)
                                    : new TestResult(
                                            name,
                                            Verdict.NOT_YET,
                                            "with a Square whose " + what + " all of your tests are green",
                                            List.of()));
        }
        return results;
    }

    private static List<TestResult> of(List<String> names, Ran ran, int run) {
        Map<String, TestEvent> last = new LinkedHashMap<>();
        ran.events().stream().filter(event -> event.run() == run).forEach(event -> last.put(event.test(), event));
        Set<String> all = new LinkedHashSet<>(names);
        all.addAll(last.keySet());
        List<TestResult> results = new ArrayList<>();
        all.forEach(name -> results.add(
                last.containsKey(name) ? of(last.get(name), ran.ended()) : new TestResult(name, Verdict.NOT_RUN)));
        return results;
    }

    private static TestResult of(TestEvent event, boolean ended) {
        return switch (event.phase()) {
            case RIGHT -> new TestResult(event.test(), Verdict.RIGHT);
            case WRONG -> new TestResult(event.test(), Verdict.NOT_YET, event.message(), event.frames());
            case BEGUN -> unfinished(event.test(), ended);
        };
    }

    private static TestResult unfinished(String test, boolean ended) {
        return ended
                ? new TestResult(
                        test, Verdict.NOT_YET, "it ended Java itself, and the tests after it did not run", List.of())
                : new TestResult(
                        test,
                        Verdict.TOO_SLOW,
                        "it did not end within " + Runner.SECONDS + " seconds, and was stopped: is there a loop without"
                                + " an end?",
                        List.of());
    }
}
