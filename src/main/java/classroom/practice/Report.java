package classroom.practice;

import java.util.List;

/**
 * What a check found.
 *
 * @param problems what the compiler says of the learner's files; then no test ran
 * @param printed what the learner's code wrote
 */
public record Report(PracticeFolder folder, List<Problem> problems, List<TestResult> results, String printed) {
    public Report {
        problems = List.copyOf(problems);
        results = List.copyOf(results);
    }

    public boolean isGreen() {
        return problems.isEmpty() && right() == results.size();
    }

    long right() {
        return results.stream()
                .filter(result -> result.verdict() == TestResult.Verdict.RIGHT)
                .count();
    }
}
