package classroom.walk;

import classroom.diff.Change;
import classroom.diff.DeltaText;
import classroom.diff.Diff;
import classroom.kernel.CellRunner;
import classroom.lesson.Cell;
import classroom.lesson.Exercise;
import classroom.lesson.KnownErrors;
import classroom.lesson.Lesson;
import classroom.lesson.Mismatch;
import classroom.lesson.Progress;
import classroom.lesson.Session;
import classroom.lesson.Session.Outcome;
import classroom.steps.StepClass;
import classroom.system.Language;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    private static final Map<String, Wish> WISHES = Map.of(
            ":back",
            Wish.BACK,
            ":again",
            Wish.AGAIN,
            ":skip",
            Wish.SKIP,
            ":quit",
            Wish.QUIT,
            "exit",
            Wish.QUIT,
            "quit",
            Wish.QUIT);

    private final Lesson lesson;
    private final Session session;
    private final CellRunner runner;
    private final Prompt prompt;
    private final Screen screen;
    private final Progress progress;
    /** What the learner expects of the code that runs next; empty if nothing was said. */
    private String prediction = "";
    /** The code that stands on the screen already, below its question. */
    private Cell shown;
    /** At an exercise: what the learner typed last, and how many hints were given. */
    private String attempt;

    private int hints;

    Dialogue(Lesson lesson, Session session, CellRunner runner, Prompt prompt, Screen screen, Progress progress) {
        this.lesson = lesson;
        this.session = session;
        this.runner = runner;
        this.prompt = prompt;
        this.screen = screen;
        this.progress = progress;
    }

    void runUnseen(Stop stop) {
        evalUnseen(stop.foundation());
    }

    private Outcome evalUnseen(String code) {
        screen.showPrograms(false);
        Outcome outcome = eval(code);
        screen.showPrograms(true);
        return outcome;
    }

    private Outcome eval(String code) {
        runner.beginCell();
        return session.eval(code);
    }

    void show(Stop stop) {
        Cell cell = stop.cell();
        attempt = null;
        hints = 0;
        if (!cell.prose().isEmpty()) {
            screen.prose(cell.prose());
            screen.gap();
        }
        switch (cell.kind()) {
            case CLASS -> showChange(cell);
            case CODE, ERROR -> run(cell);
            case EXERCISE -> begin(stop.exercise());
            default -> {}
        }
        if (stop.isQuestion()) {
            screen.code(stop.answer().code());
            shown = stop.answer();
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

    private void run(Cell cell) {
        if (!cell.equals(shown)) {
            screen.code(cell.code());
        }
        Outcome outcome = eval(cell.code());
        tellFailure(outcome);
        if (!prediction.isEmpty()) {
            screen.pair("walk.it-is", inOneLine(outcome), "walk.predicted", prediction);
        }
        tellWhatIsEmpty();
        if (!outcome.printed().isEmpty() || outcome.failure() != null) {
            screen.gap();
        }
        prediction = "";
        shown = null;
    }

    private static String inOneLine(Outcome outcome) {
        return Stream.of(outcome.printed(), Objects.requireNonNullElse(outcome.failure(), ""))
                .flatMap(String::lines)
                .collect(Collectors.joining(", "));
    }

    private void begin(Exercise exercise) {
        screen.code(exercise.starter());
        evalUnseen(exercise.starter());
        screen.say(Language.text(prompt.canEdit() ? "walk.your-turn-edit" : "walk.your-turn"));
        screen.gap();
    }

    /** Answers the learner until there is a wish to move. */
    Wish ask(Stop stop, String place) {
        String draft = null;
        Optional<Wish> wish = Optional.empty();
        while (wish.isEmpty()) {
            String text =
                    prompt.read(place, draft, wantsMore(stop)).orElse(":quit").strip();
            draft = text.equals(":edit") && stop.isExercise() && prompt.canEdit()
                    ? Objects.requireNonNullElse(attempt, stop.exercise().starter())
                    : null;
            wish = answer(stop, text);
        }
        return wish.get();
    }

    private boolean wantsMore(String text) {
        return !text.strip().startsWith(":") && session.isUnfinished(text);
    }

    /** A prediction is a line of words, and need not be whole Java. */
    private Predicate<String> wantsMore(Stop stop) {
        return stop.isQuestion() ? text -> false : this::wantsMore;
    }

    private Optional<Wish> answer(Stop stop, String text) {
        if (WISHES.containsKey(text)) {
            return Optional.of(WISHES.get(text));
        }
        if (text.isEmpty()) {
            return !stop.isExercise() || isSolved(stop.exercise()) ? Optional.of(Wish.ON) : Optional.empty();
        }
        switch (text.split("\\s")[0]) {
            case ":help", "help" ->
                screen.lines(Language.text("walk.help").lines().toList());
            case ":solution" -> solve(stop);
            case ":edit" -> edit(stop);
            case ":hint" -> hint(stop);
            case ":class" -> showClass(text.substring(":class".length()).strip());
            default -> {
                if (text.startsWith(":")) {
                    screen.say(Language.text("walk.unknown", text));
                } else if (stop.isQuestion()) {
                    prediction = text;
                    return Optional.of(Wish.ON);
                } else {
                    attempt = text;
                    evaluate(text);
                }
            }
        }
        return Optional.empty();
    }

    private void hint(Stop stop) {
        if (!stop.isExercise()) {
            screen.say(Language.text("walk.no-exercise"));
        } else if (hints == stop.exercise().hints().size()) {
            screen.say(Language.text("walk.no-hint"));
        } else {
            screen.prose(stop.exercise().hints().get(hints++).prose());
            screen.gap();
        }
    }

    private void showClass(String name) {
        List<StepClass> classes =
                lesson.step().sources().stream().map(StepClass::read).toList();
        classes.stream()
                .filter(type -> type.name().equals(name))
                .findAny()
                .ifPresentOrElse(
                        type -> screen.code(type.body()),
                        () -> screen.say(Language.text(
                                "walk.classes",
                                classes.stream().map(StepClass::name).collect(Collectors.joining(", ")),
                                classes.get(0).name())));
    }

    private void evaluate(String java) {
        Outcome outcome = eval(java);
        tellFailure(outcome);
        tellWhatIsEmpty();
        if (outcome.failure() == null
                && outcome.value() != null
                && !outcome.value().isEmpty()) {
            screen.good("==> " + outcome.value());
        }
    }

    private void tellFailure(Outcome outcome) {
        if (outcome.failure() != null) {
            screen.bad(outcome.failure());
            KnownErrors.about(outcome.failure())
                    .ifPresent(entry -> screen.lines(entry.lines().toList()));
        }
    }

    private void tellWhatIsEmpty() {
        String emptied = runner.emptied();
        if (!emptied.isEmpty()) {
            screen.say(emptied);
        }
    }

    private boolean isSolved(Exercise exercise) {
        Outcome outcome = evalUnseen(exercise.check().code());
        List<Mismatch> mismatches = Mismatch.between(lesson.step(), exercise.check(), outcome);
        if (mismatches.isEmpty()) {
            progress.right(lesson.step(), exercise);
            screen.good(Language.text("walk.right", outcome.printed().strip().replaceAll("\\R", ", ")));
            screen.gap();
            return true;
        }
        screen.bad(Language.text("walk.not-yet"));
        for (Mismatch mismatch : mismatches) {
            screen.pair("walk.should-be", mismatch.expected(), "walk.it-is", mismatch.actual());
        }
        return false;
    }

    private void solve(Stop stop) {
        if (!stop.isExercise()) {
            screen.say(Language.text("walk.no-exercise"));
            return;
        }
        String solution = stop.exercise().solution().code();
        screen.code(solution);
        tellFailure(evalUnseen(solution));
        tellWhatIsEmpty();
        screen.say(Language.text("walk.solved"));
    }

    private void edit(Stop stop) {
        if (!stop.isExercise()) {
            screen.say(Language.text("walk.no-exercise"));
        } else if (!prompt.canEdit()) {
            screen.say(Language.text("walk.terminal-only"));
        }
    }
}
