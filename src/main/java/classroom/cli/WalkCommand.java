package classroom.cli;

import classroom.lesson.Lesson;
import classroom.steps.Step;
import classroom.system.Kit;
import classroom.walk.Bookmark;
import classroom.walk.PipedPrompt;
import classroom.walk.Prompt;
import classroom.walk.Screen;
import classroom.walk.TerminalPrompt;
import classroom.walk.Walk;
import java.io.PrintStream;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

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
        Lesson lesson = Lesson.read(step);
        Path my = Kit.home().resolve("my");
        Bookmark bookmark = new Bookmark(my.resolve("walk.properties"), step);
        if (restart) {
            bookmark.remove();
        }
        PrintStream out = System.out;
        try (Prompt prompt =
                Tty.isTerminal() ? new TerminalPrompt(my.resolve("walk.history")) : new PipedPrompt(System.in, out)) {
            new Walk(lesson, prompt, new Screen(out, prompt.width(), colours(), Tty.charset()), bookmark).go();
        }
    }

    private static boolean colours() {
        return Ansi.AUTO.enabled() && !"dumb".equals(System.getenv("TERM"));
    }
}
