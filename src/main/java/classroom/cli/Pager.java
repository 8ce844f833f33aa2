package classroom.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/** What is longer than the terminal goes through {@code less}, or what {@code PAGER} names. */
final class Pager {
    /** Of no terminal: both columns of a step's lines, which have 80 at most, and what stands between. */
    private static final int WIDE = 171;
    /** Leaves at once what fits on the screen, keeps the colours, and leaves the text there. */
    private static final String LESS = "less -FRX";

    private Pager() {
    }

    /** How many columns the terminal has. */
    static int width() {
        if (!Tty.isTerminal()) {
            return WIDE;
        }
        try (Terminal terminal = TerminalBuilder.builder().system(true).dumb(true).build()) {
            return terminal.getWidth() > 0 ? terminal.getWidth() : WIDE;
        } catch (IOException e) {
            return WIDE;
        }
    }

    static void show(List<String> lines) {
        Optional<Process> pager = !Tty.isTerminal() ? Optional.empty() : start();
        try (PrintStream out = pager.map(Pager::input).orElse(null)) {
            lines.forEach((out == null ? System.out : out)::println);
        }
        pager.ifPresent(Pager::waitFor);
    }

    private static Optional<Process> start() {
        String command = Optional.ofNullable(System.getenv("PAGER")).filter(name -> !name.isBlank()).orElse(LESS);
        try {
            return Optional.of(new ProcessBuilder(command.strip().split("\\s+")).redirectOutput(Redirect.INHERIT)
                    .redirectError(Redirect.INHERIT).start());
        } catch (IOException e) {
            return Optional.empty();    // there is none on Windows
        }
    }

    private static PrintStream input(Process pager) {
        return new PrintStream(pager.getOutputStream(), false, Charset.defaultCharset());
    }

    private static void waitFor(Process pager) {
        try {
            pager.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
