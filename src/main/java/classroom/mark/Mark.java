package classroom.mark;

import java.util.List;

/**
 * The verdict on one exercise, or on one test.
 *
 * @param what the name of the exercise, or of the test
 * @param why in one line; empty if it is right
 * @param expected what the check should have printed, if that is why
 * @param printed what it printed
 */
record Mark(String what, Verdict verdict, String why, List<String> expected, List<String> printed) {
    private static final int WIDTH = 200;

    Mark {
        why = cut(why.lines().findFirst().orElse(""));
        expected = List.copyOf(expected);
        printed = printed.stream().limit(expected.size() + 1L).map(Mark::cut).toList();
    }

    static Mark of(String what, Verdict verdict, String why) {
        return new Mark(what, verdict, why, List.of(), List.of());
    }

    /** What a learner printed may be long. */
    private static String cut(String line) {
        return line.length() <= WIDTH ? line : line.substring(0, WIDTH) + " ...";
    }
}
