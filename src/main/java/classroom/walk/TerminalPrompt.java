package classroom.walk;

import java.io.IOError;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Predicate;
import org.jline.reader.EOFError;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.ParsedLine;
import org.jline.reader.UserInterruptException;
import org.jline.reader.impl.DefaultParser;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/** Reads lines in a terminal, where they can be edited; those of earlier days come with the arrow keys. */
public final class TerminalPrompt implements Prompt {
    private static final int WIDEST = 100;
    private final Terminal terminal;
    private final LineReader reader;
    private Predicate<String> unfinished = text -> false;

    /** @param history where lines are kept for another day */
    public TerminalPrompt(Path history) {
        try {
            terminal = TerminalBuilder.builder().system(true).dumb(true).build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        reader = LineReaderBuilder.builder()
                .terminal(terminal)
                .parser(new WholeSnippets())
                .variable(LineReader.HISTORY_FILE, history)
                .variable(LineReader.SECONDARY_PROMPT_PATTERN, "   ...> ")
                .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true) // ! is Java's
                .option(LineReader.Option.INSERT_TAB, true)
                .build();
    }

    @Override
    public Optional<String> read(String prompt, String draft, Predicate<String> wantsMore) {
        unfinished = wantsMore;
        try {
            return Optional.of(reader.readLine(prompt, null, (Character) null, draft));
        } catch (UserInterruptException e) {
            Thread.interrupted(); // Ctrl-C interrupts this thread too, and closing the terminal would fail
            return read(prompt, null, wantsMore);
        } catch (EndOfFileException | IOError e) { // Ctrl-D; the terminal's window was closed
            return Optional.empty();
        }
    }

    @Override
    public void onInterrupt(Runnable action) {
        terminal.handle(Terminal.Signal.INT, signal -> action.run());
    }

    @Override
    public int width() {
        int width = terminal.getWidth();
        return width > 0 ? Math.min(width, WIDEST) : PipedPrompt.WIDTH;
    }

    @Override
    public boolean canEdit() {
        return true;
    }

    @Override
    public void close() {
        try {
            terminal.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Return ends the text only when it is whole; otherwise another line follows. */
    private final class WholeSnippets extends DefaultParser {
        @Override
        public ParsedLine parse(String line, int cursor, ParseContext context) {
            if (context == ParseContext.ACCEPT_LINE && unfinished.test(line)) {
                throw new EOFError(-1, -1, "more");
            }
            return super.parse(line, cursor, context);
        }
    }
}
