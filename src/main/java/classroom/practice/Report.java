package classroom.practice;

import java.util.List;

/**
 * What a check found.
 *
 * @param problems what the compiler says of the learner's files; then no test ran
 * @param printed what the learner's code wrote
 */
public record Report(PracticeFolder folder, List<Problem> problems, List<Outcome> outcomes, String printed) {
    public Report {
        problems = List.copyOf(problems);
        outcomes = List.copyOf(outcomes);
    }

    public boolean isGreen() {
        return problems.isEmpty() && right() == outcomes.size();
    }

    long right() {
        return outcomes.stream()
                .filter(outcome -> outcome.state() == Outcome.State.RIGHT)
                .count();
    }
}
