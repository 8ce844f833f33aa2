package classroom.lesson;

import classroom.lesson.Cell.Kind;
import classroom.lesson.Session.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Runs a demo or an exercise alone: after the imports and what its head names, and nothing else. */
final class AloneRunner {
    private final Lesson lesson;
    private final Session session;

    /** @param session may have seen other cells of the lesson */
    AloneRunner(Lesson lesson, Session session) {
        this.lesson = lesson;
        this.session = session;
    }

    /** @return what differs from what the lesson promises, empty if nothing does */
    List<Mismatch> of(Cell demo) {
        List<Mismatch> mismatches = prepare(demo);
        return mismatches.isEmpty() ? run(demo) : mismatches;
    }

    /** The solution must pass both checks, and what the learner starts from neither of them. */
    List<Mismatch> of(Exercise exercise) {
        List<Mismatch> mismatches = prepare(exercise.task());
        if (mismatches.isEmpty()) {
            mismatches.addAll(tryStarter(exercise));
            mismatches.addAll(prepare(exercise.task()));
            Stream.of(exercise.solution(), exercise.check(), exercise.hidden())
                    .forEach(cell -> mismatches.addAll(run(cell)));
            Outcome inABlock = session.eval("{\n" + exercise.hidden().code() + "\n}"); // as a kernel runs it
            mismatches.addAll(Mismatch.between(lesson.step(), exercise.hidden(), inABlock));
        }
        return mismatches;
    }

    private List<Mismatch> prepare(Cell cell) {
        session.forget();
        List<Mismatch> mismatches = new ArrayList<>();
        lesson.before(cell).forEach(needed -> mismatches.addAll(run(needed)));
        return mismatches;
    }

    /** What a picture of a page alone says is promised nowhere. */
    private List<Mismatch> run(Cell cell) {
        Outcome outcome = session.eval(cell.code());
        return Mismatch.between(
                lesson.step(), cell, cell.kind() == Kind.PAGE ? new Outcome("", null, outcome.failure()) : outcome);
    }

    private List<Mismatch> tryStarter(Exercise exercise) {
        boolean fails = session.eval(exercise.starter()).failure() != null;
        return Stream.of(exercise.check(), exercise.hidden())
                .filter(check -> run(check).isEmpty() && !fails)
                .map(check -> new Mismatch(
                        lesson.step(),
                        check,
                        check.line(),
                        "something else before the exercise is solved",
                        "the same as with the solution"))
                .toList();
    }
}
