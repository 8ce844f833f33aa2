package classroom.walk;

import classroom.kernel.CellClasses;
import classroom.kernel.CellRunner;
import classroom.lesson.Lesson;
import classroom.lesson.Progress;
import classroom.lesson.Session;
import classroom.steps.Step;
import classroom.system.Language;
import classroom.walk.Dialogue.Wish;
import java.util.List;
import java.util.Map;
import jdk.jshell.JShell;

/** Goes through a lesson with a learner, cell by cell, and remembers where it was left. */
public final class Walk {
    private final Lesson lesson;
    private final List<Stop> stops;
    private final Prompt prompt;
    private final Screen screen;
    private final Bookmark bookmark;
    private final Progress progress;
    private int at;

    public Walk(Lesson lesson, Prompt prompt, Screen screen, Bookmark bookmark, Progress progress) {
        this.lesson = lesson;
        this.stops = Stop.of(lesson);
        this.prompt = prompt;
        this.screen = screen;
        this.bookmark = bookmark;
        this.progress = progress;
    }

    /** Goes from where the lesson was left to where the learner ends it. */
    public void go() {
        CellRunner runner = new CellRunner(new CellClasses());
        JShell.Builder builder = JShell.builder().executionEngine(runner.provider(), Map.of());
        try (Session session = new Session(screen.programs(), builder)) {
            runner.watch(session.shell());
            prompt.onInterrupt(runner::interrupt);
            Dialogue dialogue = new Dialogue(lesson, session, runner, prompt, screen, progress);
            resume(dialogue);
            while (at < stops.size()) {
                Stop stop = stops.get(at);
                bookmark.put(stop.cell().name());
                dialogue.show(stop);
                Wish wish = stop.isPassing() ? Wish.ON : dialogue.ask(stop, place(stop));
                if (wish == Wish.QUIT) {
                    screen.say(Language.text(
                            "walk.left", at + 1, stops.size(), lesson.step().number()));
                    return;
                }
                move(wish, dialogue);
            }
        }
        bookmark.remove();
        progress.read(lesson.step());
        int number = lesson.step().number();
        screen.good(Language.text(number < Step.LAST ? "walk.end" : "walk.end-of-all", number, number + 1));
    }

    /** With the cell's name, as the texts call it; at a question with what is asked for. */
    private String place(Stop stop) {
        return "[" + (at + 1) + "/" + stops.size() + "] "
                + (stop.isQuestion()
                        ? Language.text("walk.prediction")
                        : stop.cell().name()) + " > ";
    }

    /** What came before is run unseen, as the rest builds on it. */
    private void resume(Dialogue dialogue) {
        bookmark.cell().ifPresent(name -> at = position(name));
        if (at == 0) {
            screen.say(Language.text("walk.begin"));
        } else {
            screen.say(Language.text("walk.resume"));
            stops.subList(0, at).forEach(dialogue::runUnseen);
        }
        screen.gap();
    }

    /** The beginning, if a later edition of the lesson has no such cell. */
    private int position(String name) {
        for (int i = 0; i < stops.size(); i++) {
            if (stops.get(i).cell().name().equals(name)) {
                return i;
            }
        }
        return 0;
    }

    private void move(Wish wish, Dialogue dialogue) {
        switch (wish) {
            case ON -> at++;
            case BACK -> back();
            case SKIP -> skip(dialogue);
            default -> {}
        }
    }

    private void back() {
        if (at == 0) {
            screen.say(Language.text("walk.beginning"));
            screen.gap();
            return;
        }
        at--;
        while (at > 0 && stops.get(at).isPassing()) {
            at--;
        }
    }

    /** Past this exercise, or past the next stop. */
    private void skip(Dialogue dialogue) {
        if (!stops.get(at).isExercise()) {
            at++;
        }
        if (at < stops.size()) {
            dialogue.runUnseen(stops.get(at));
            at++;
        }
    }
}
