package classroom.lesson;

import classroom.lesson.Session.Outcome;
import classroom.steps.Step;
import java.util.ArrayList;
import java.util.List;

/**
 * One difference between what a lesson promises and what happened.
 *
 * @param line where in the lesson's file
 */
public record Mismatch(Step step, Cell cell, int line, String expected, String actual) {
    private static final String NOTHING = "(nothing)";
    private static final String NO_ERROR = "(no error)";

    /** Whether the cell broke off, and the lesson with it. */
    public boolean stopped() {
        return expected.equals(NO_ERROR);
    }

    /** @return what differs, empty if nothing does */
    public static List<Mismatch> between(Step step, Cell cell, Outcome outcome) {
        List<Expected> all = cell.expected();
        List<Mismatch> mismatches = new ArrayList<>(lines(
                step,
                cell,
                outcome.printed().lines().toList(),
                all.stream()
                        .filter(expected -> expected.kind() != Expected.Kind.ERROR)
                        .toList()));
        List<Expected> errors = all.stream()
                .filter(expected -> expected.kind() == Expected.Kind.ERROR)
                .toList();
        if (cell.kind() == Cell.Kind.ERROR && errors.isEmpty()) {
            mismatches.add(new Mismatch(step, cell, cell.line(), "a line '// => ! TEXT'", NOTHING));
            return mismatches;
        }
        for (Expected error : errors) {
            if (outcome.failure() == null || !outcome.failure().contains(error.text())) {
                mismatches.add(new Mismatch(
                        step,
                        cell,
                        error.line(),
                        "an error with: " + error.text(),
                        outcome.failure() == null ? NO_ERROR : outcome.failure()));
            }
        }
        if (errors.isEmpty() && outcome.failure() != null) {
            mismatches.add(new Mismatch(step, cell, cell.line(), NO_ERROR, outcome.failure()));
        }
        return mismatches;
    }

    @Override
    public String toString() {
        return "%s.jsh, line %d, cell %s: expected %s, came %s"
                .formatted(step.id(), line, cell.name(), expected, actual);
    }

    private static List<Mismatch> lines(Step step, Cell cell, List<String> printed, List<Expected> expected) {
        List<Mismatch> mismatches = new ArrayList<>();
        for (int i = 0; i < Math.max(printed.size(), expected.size()); i++) {
            if (i >= expected.size()) {
                mismatches.add(new Mismatch(step, cell, cell.line(), NOTHING, printed.get(i)));
            } else if (i >= printed.size()) {
                mismatches.add(new Mismatch(
                        step, cell, expected.get(i).line(), expected.get(i).text(), NOTHING));
            } else if (!expected.get(i).allows(printed.get(i))) {
                mismatches.add(new Mismatch(
                        step, cell, expected.get(i).line(), expected.get(i).text(), printed.get(i)));
            }
        }
        return mismatches;
    }
}
