package classroom.lesson;

import classroom.lesson.Cell.Kind;
import classroom.lesson.Session.Outcome;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Runs a lesson's cells and compares what they print with what the lesson promises. */
public final class LessonRunner {
    private final Lesson lesson;
    private final OutputStream echo;

    /** @param echo where what the cells print is shown */
    public LessonRunner(Lesson lesson, OutputStream echo) {
        this.lesson = lesson;
        this.echo = echo;
    }

    /**
     * Runs the cells in order, as plain JShell would, those that are meant to fail besides.
     *
     * @param before told of each cell that is about to run
     * @return what differs, empty if nothing does; after a cell that fails the rest is not run
     */
    public List<Mismatch> run(Consumer<Cell> before) {
        List<Mismatch> mismatches = new ArrayList<>();
        try (Session session = new Session(echo)) {
            for (Cell cell : lesson.cells()) {
                if (cell.kind() == Kind.ERROR || cell.kind().runsInJShell()) {
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

    /**
     * Runs the cells in order, and then tries each exercise: its checks must be content with its solution, and not with
     * its starting code.
     */
    public List<Mismatch> check() {
        List<Mismatch> mismatches = new ArrayList<>(run(cell -> {}));
        try (Session session = new Session(echo)) {
            lesson.exercises().forEach(exercise -> mismatches.addAll(new AloneRunner(lesson, session).of(exercise)));
        }
        return mismatches.stream().distinct().toList();
    }
}
