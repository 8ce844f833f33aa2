package classroom.cli;

import classroom.lesson.Lesson;
import classroom.lesson.Progress;
import classroom.practice.ProgressSummary;
import classroom.steps.Step;
import classroom.system.Kit;
import classroom.system.KitException;
import classroom.system.Language;
import classroom.walk.Bookmark;
import classroom.walk.PipedPrompt;
import classroom.walk.Prompt;
import classroom.walk.Screen;
import classroom.walk.TerminalPrompt;
import classroom.walk.Walk;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Opens a {@link Walk} through a lesson where it was left, in a terminal or from a pipe. */
@Command(
        name = "walk",
        description = "Go through a lesson here in the terminal, cell by cell: read, predict, run, try things out.",
        footer = {"", "Example:", "  ./dezero walk 16", "", "A lesson that was left goes on where it was left."})
final class WalkCommand implements Runnable {
    @Parameters(paramLabel = "NN", description = "The step: 7 or 07.")
    private Step step;

    @Option(names = "--restart", description = "Begin at the beginning.")
    private boolean restart;

    @Override
    public void run() {
        Language.useChosen();
        Lesson lesson = Lesson.read(step);
        Bookmark bookmark = new Bookmark(note("walk.properties"), step);
        Progress progress = Progress.ofKit();
        if (restart) {
            bookmark.remove();
        }
        PrintStream out = System.out;
        out.println(ProgressSummary.of(progress).line());
        try (Prompt prompt =
                Tty.isTerminal() ? new TerminalPrompt(note("walk.history")) : new PipedPrompt(System.in, out)) {
            new Walk(lesson, prompt, new Screen(out, prompt.width(), colours(), Tty.charset()), bookmark, progress)
                    .go();
        }
    }

    /** Once they lay among the notebooks. */
    private static Path note(String name) {
        Path file = Kit.notes().resolve(name);
        Path before = Kit.my().resolve(name);
        try {
            if (Files.exists(before) && !Files.exists(file)) {
                Files.createDirectories(file.getParent());
                Files.move(before, file);
            }
        } catch (IOException e) {
            throw new KitException(before + " cannot be moved to " + file + ": " + e, e);
        }
        return file;
    }

    private static boolean colours() {
        return Ansi.AUTO.enabled() && !"dumb".equals(System.getenv("TERM"));
    }
}
