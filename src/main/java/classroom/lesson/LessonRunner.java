package classroom.lesson;

import classroom.lesson.Cell.Kind;
import classroom.lesson.Session.Outcome;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Runs a lesson's cells in order and compares what they print with what the lesson promises. */
public final class LessonRunner {
    private final Lesson lesson;
    private final OutputStream echo;

    /** @param echo where what the cells print is shown */
    public LessonRunner(Lesson lesson, OutputStream echo) {
        this.lesson = lesson;
        this.echo = echo;
    }

    /**
     * Runs the cells as plain JShell would, those that are meant to fail besides.
     *
     * @param before told of each cell that is about to run
     * @return what differs, empty if nothing does; after a cell that fails the rest is not run
     */
    public List<Mismatch> run(Consumer<Cell> before) {
        return run(before, false);
    }

    /** The same, and every exercise's starting code is tried too: its check must not be content with it. */
    public List<Mismatch> check() {
        return run(cell -> { }, true);
    }

    private List<Mismatch> run(Consumer<Cell> before, boolean tryStarters) {
        List<Mismatch> mismatches = new ArrayList<>();
        try (Session session = new Session(echo)) {
            for (Cell cell : lesson.cells()) {
                if (cell.kind() == Kind.EXERCISE && tryStarters) {
                    mismatches.addAll(tryStarter(session, lesson.exercise(cell)));
                } else if (cell.kind() == Kind.ERROR || cell.kind().runsInJShell()) {
                    before.accept(cell);
                    Outcome outcome = session.eval(cell.code());
                    mismatches.addAll(Mismatch.between(lesson.step(), cell, outcome));
                    if (outcome.failure() != null && cell.kind() != Kind.ERROR) {
                        return mismatches;
                    }
                }
            }
        }
        return mismatches;
    }

    private List<Mismatch> tryStarter(Session session, Exercise exercise) {
        Cell check = exercise.check();
        Outcome started = session.eval(exercise.starter());
        Outcome outcome = started.failure() != null ? started : session.eval(check.code());
        if (!Mismatch.between(lesson.step(), check, outcome).isEmpty()) {
            return List.of();
        }
        return List.of(new Mismatch(lesson.step(), check, check.line(), "something else before the exercise is solved",
                "the same as with the solution"));
    }
}
