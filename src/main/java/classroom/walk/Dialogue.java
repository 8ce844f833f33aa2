package classroom.walk;

import classroom.diff.Change;
import classroom.diff.DeltaText;
import classroom.diff.Diff;
import classroom.lesson.Cell;
import classroom.lesson.Exercise;
import classroom.lesson.Lesson;
import classroom.lesson.Mismatch;
import classroom.lesson.Session;
import classroom.lesson.Session.Outcome;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the terminal shows and asks at a cell of a lesson, and how it answers what the learner types. */
final class Dialogue {
    /** What the learner wants after a stop. */
    enum Wish {
        ON,
        BACK,
        AGAIN,
        SKIP,
        QUIT
    }

    private static final Map<String, Wish> WISHES =
            Map.of(":back", Wish.BACK, ":again", Wish.AGAIN, ":skip", Wish.SKIP, ":quit", Wish.QUIT);
    private static final List<String> HELP = List.of(
            "  Enter      go on; at an exercise, check what you have done",
            "  Java       is run: x.grad, or y.backward();, or a class of your own",
            "  :back      one stop back",
            "  :again     this stop once more",
            "  :skip      past this exercise; elsewhere, past the next stop",
            "  :edit      at an exercise: its code, to be changed (in a terminal)",
            "  :solution  at an exercise: one way to solve it",
            "  :quit      the end for today (Ctrl-D too); next time goes on from here");

    private final Lesson lesson;
    private final Session session;
    private final Prompt prompt;
    private final Screen screen;

    Dialogue(Lesson lesson, Session session, Prompt prompt, Screen screen) {
        this.lesson = lesson;
        this.session = session;
        this.prompt = prompt;
        this.screen = screen;
    }

    void runUnseen(Stop stop) {
        evalUnseen(stop.foundation());
    }

    private Outcome evalUnseen(String code) {
        screen.showPrograms(false);
        Outcome outcome = session.eval(code);
        screen.showPrograms(true);
        return outcome;
    }

    void show(Stop stop) {
        Cell cell = stop.cell();
        if (!cell.prose().isEmpty()) {
            screen.prose(cell.prose());
            screen.gap();
        }
        switch (cell.kind()) {
            case CLASS -> showChange(cell);
            case CODE, ERROR -> run(cell.code());
            case EXERCISE -> begin(stop.exercise());
            default -> {}
        }
    }

    /** What the step changes in a class, as far as the lesson has come. */
    private void showChange(Cell cell) {
        List<Change> changes = Diff.of(lesson.step()).changes().stream()
                .filter(change -> lesson.cellThatShows(change.names()).equals(Optional.of(cell)))
                .toList();
        if (!changes.isEmpty()) {
            screen.change(DeltaText.lines(changes));
        }
    }

    private void run(String code) {
        screen.code(code);
        Outcome outcome = session.eval(code);
        tellFailure(outcome);
        if (!outcome.printed().isEmpty() || outcome.failure() != null) {
            screen.gap();
        }
    }

    private void begin(Exercise exercise) {
        screen.code(exercise.starter());
        evalUnseen(exercise.starter());
        screen.say("Your turn. Type what should be different" + (prompt.canEdit() ? ", or :edit the code" : "")
                + "; then Enter checks it. :solution shows one, :skip goes on.");
        screen.gap();
    }

    /** Answers the learner until there is a wish to move. */
    Wish ask(Stop stop, String place) {
        String draft = null;
        Optional<Wish> wish = Optional.empty();
        while (wish.isEmpty()) {
            String text =
                    prompt.read(place, draft, this::wantsMore).orElse(":quit").strip();
            draft = text.equals(":edit") && stop.isExercise() && prompt.canEdit()
                    ? stop.exercise().starter()
                    : null;
            wish = answer(stop, text);
        }
        return wish.get();
    }

    private boolean wantsMore(String text) {
        return !text.strip().startsWith(":") && session.isUnfinished(text);
    }

    private Optional<Wish> answer(Stop stop, String text) {
        if (WISHES.containsKey(text)) {
            return Optional.of(WISHES.get(text));
        }
        if (text.isEmpty()) {
            return !stop.isExercise() || isSolved(stop.exercise()) ? Optional.of(Wish.ON) : Optional.empty();
        }
        switch (text) {
            case ":help" -> screen.lines(HELP);
            case ":solution" -> solve(stop);
            case ":edit" -> edit(stop);
            default -> {
                if (text.startsWith(":")) {
                    screen.say("There is no " + text + "; :help says what there is.");
                } else {
                    evaluate(text);
                }
            }
        }
        return Optional.empty();
    }

    private void evaluate(String java) {
        Outcome outcome = session.eval(java);
        tellFailure(outcome);
        if (outcome.failure() == null
                && outcome.value() != null
                && !outcome.value().isEmpty()) {
            screen.good("==> " + outcome.value());
        }
    }

    private void tellFailure(Outcome outcome) {
        if (outcome.failure() != null) {
            screen.bad(outcome.failure());
        }
    }

    private boolean isSolved(Exercise exercise) {
        Outcome outcome = evalUnseen(exercise.check().code());
        List<Mismatch> mismatches = Mismatch.between(lesson.step(), exercise.check(), outcome);
        if (mismatches.isEmpty()) {
            screen.good("Right: " + outcome.printed().strip().replaceAll("\\R", ", "));
            screen.gap();
            return true;
        }
        screen.bad("Not yet.");
        for (Mismatch mismatch : mismatches) {
            screen.lines(List.of("  it should be: " + mismatch.expected(), "  it is:        " + mismatch.actual()));
        }
        return false;
    }

    private void solve(Stop stop) {
        if (!stop.isExercise()) {
            screen.say("This is no exercise.");
            return;
        }
        String solution = stop.exercise().solution().code();
        screen.code(solution);
        tellFailure(evalUnseen(solution));
        screen.say("It has been run; Enter checks it.");
    }

    private void edit(Stop stop) {
        if (!stop.isExercise()) {
            screen.say("This is no exercise.");
        } else if (!prompt.canEdit()) {
            screen.say("Only in a terminal.");
        }
    }
}
