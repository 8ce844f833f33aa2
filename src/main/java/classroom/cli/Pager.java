package classroom.cli;

import classroom.system.Program;
import java.io.IOException;
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

    private Pager() {}

    /** How many columns the terminal has. */
    static int width() {
        if (!Tty.isTerminal()) {
            return WIDE;
        }
        try (Terminal terminal =
                TerminalBuilder.builder().system(true).dumb(true).build()) {
            return terminal.getWidth() > 0 ? terminal.getWidth() : WIDE;
        } catch (IOException e) {
            return WIDE;
        }
    }

    static void show(List<String> lines) {
        if (!Tty.isTerminal()
                || pager().reading(String.join("\n", lines) + "\n")
                        .shown()
                        .tried()
                        .isEmpty()) {
            lines.forEach(System.out::println); // no pager: there is none on Windows
        }
    }

    private static Program pager() {
        String command = Optional.ofNullable(System.getenv("PAGER"))
                .filter(name -> !name.isBlank())
                .orElse(LESS);
        return Program.of(List.of(command.strip().split("\\s+")));
    }
}
