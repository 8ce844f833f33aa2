package classroom.walk;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Predicate;

/** Reads lines from a file or another program. */
public final class PipedPrompt implements Prompt {
    static final int WIDTH = 80;
    private final BufferedReader in;
    private final PrintStream out;

    public PipedPrompt(InputStream in, PrintStream out) {
        this.in = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        this.out = out;
    }

    @Override
    public Optional<String> read(String prompt, String draft, Predicate<String> unfinished) {
        out.print(prompt);
        out.flush();
        String text = line();
        while (text != null && unfinished.test(text)) {
            String next = line();
            if (next == null) {
                break;
            }
            text += "\n" + next;
        }
        out.println(); // what was typed is not seen here, its line end neither
        return Optional.ofNullable(text);
    }

    private String line() {
        try {
            return in.readLine();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void onInterrupt(Runnable action) {
        // No key reaches us here.
    }

    @Override
    public int width() {
        return WIDTH;
    }

    @Override
    public boolean canEdit() {
        return false;
    }

    @Override
    public void close() {
        // The input is not ours to close.
    }
}
