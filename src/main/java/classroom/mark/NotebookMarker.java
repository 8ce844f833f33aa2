package classroom.mark;

import classroom.lesson.Cell;
import classroom.lesson.Exercise;
import classroom.lesson.Lesson;
import classroom.mark.ConfinedShell.Ending;
import classroom.mark.ConfinedShell.Outcome;
import classroom.notebook.NotebookCell;
import java.util.List;
import java.util.Optional;

/** Marks the exercises of a notebook, each alone: the learner's classes, the learner's answer, and the kit's checks. */
final class NotebookMarker {
    private final KitNotebook kit;
    private final HiddenChecks hidden;
    private final HandedInCells cells;

    NotebookMarker(KitNotebook kit, HiddenChecks hidden, HandedInCells cells) {
        this.kit = kit;
        this.hidden = hidden;
        this.cells = cells;
    }

    /** @param shell a fresh one */
    Mark mark(Exercise exercise, ConfinedShell shell) {
        Mark mark = prepare(exercise, shell).orElseGet(() -> judge(exercise, shell));
        return mark.verdict() != Verdict.RIGHT && cells.isAsBegun(exercise) ? notDone(exercise) : mark;
    }

    /** Without a look at what it prints. */
    boolean isNotDone(Exercise exercise) {
        return cells.isUntouched(exercise);
    }

    Mark notDone(Exercise exercise) {
        boolean isDeleted = cells.of(kit.start(exercise)).isEmpty();
        return Mark.of(exercise.name(), Verdict.NOT_DONE, isDeleted ? "its cell is deleted or empty" : "");
    }

    Mark tooSlow(Exercise exercise, int seconds) {
        return Mark.of(exercise.name(), Verdict.TOO_SLOW, "it did not end within " + seconds + " s");
    }

    /** @return why the check cannot run; empty if it can */
    @SuppressWarnings("ReferenceEquality") // a cell may have an equal one
    private Optional<Mark> prepare(Exercise exercise, ConfinedShell shell) {
        for (NotebookCell ofKit : kit.setUpOf(exercise)) {
            Outcome outcome = shell.eval(cells.of(ofKit).orElse(ofKit).source());
            if (!outcome.isWell()) {
                return Optional.of(failed(exercise, ofKit.id() + ": ", outcome));
            }
        }
        for (Cell needed : needed(exercise)) {
            Outcome outcome = shell.eval(needed.code());
            if (!outcome.isWell()) {
                return Optional.of(failed(exercise, needed.name() + ": ", outcome));
            }
        }
        for (NotebookCell answer : cells.answers(exercise)) {
            if (cells.of(kit.start(exercise)).filter(start -> start == answer).isEmpty()) {
                shell.declare(answer.source());
                continue;
            }
            Outcome outcome = shell.eval(answer.source());
            if (!outcome.isWell()) {
                return Optional.of(failed(exercise, "", outcome));
            }
        }
        return Optional.empty();
    }

    private List<Cell> needed(Exercise exercise) {
        return kit.lesson().before(exercise.task()).stream()
                .filter(cell -> !cell.name().equals(Lesson.IMPORTS))
                .toList();
    }

    private Mark judge(Exercise exercise, ConfinedShell shell) {
        Mark visible = judge(exercise, "the check", Check.of(exercise.check()), shell);
        if (visible.verdict() != Verdict.RIGHT) {
            return visible;
        }
        Mark other = judge(exercise, "the hidden check", hidden.byExercise().get(exercise.name()), shell);
        return other.verdict() == Verdict.RIGHT
                ? other
                : new Mark(exercise.name(), Verdict.ONLY_VISIBLE, other.why(), other.expected(), other.printed());
    }

    private static Mark judge(Exercise exercise, String name, Check check, ConfinedShell shell) {
        Outcome outcome = shell.eval(check.code());
        if (!outcome.isWell()) {
            return failed(exercise, name + ": ", outcome);
        }
        return check.difference(outcome.printed())
                .map(why -> new Mark(
                        exercise.name(),
                        Verdict.WRONG,
                        why,
                        check.expected(),
                        outcome.printed().lines().toList()))
                .orElseGet(() -> Mark.of(exercise.name(), Verdict.RIGHT, ""));
    }

    private static Mark failed(Exercise exercise, String where, Outcome outcome) {
        Verdict verdict = outcome.ending() == Ending.NOT_COMPILED
                ? Verdict.NOT_COMPILING
                : outcome.ending() == Ending.TOO_MUCH ? Verdict.TOO_SLOW : Verdict.WRONG;
        return Mark.of(exercise.name(), verdict, where + outcome.message());
    }
}
