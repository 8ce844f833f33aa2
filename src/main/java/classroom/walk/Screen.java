package classroom.walk;

import classroom.diff.DeltaText.DeltaLine;
import classroom.lesson.Expected;
import classroom.prose.TextWidth;
import classroom.system.Language;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.util.List;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStyle;

/** The terminal as a lesson writes on it: prose, code, changes, and what running code prints. */
public final class Screen {
    private static final AttributedStyle CODE = AttributedStyle.DEFAULT.foreground(AttributedStyle.CYAN);
    private static final AttributedStyle GOOD = AttributedStyle.DEFAULT.foreground(AttributedStyle.GREEN);
    private static final AttributedStyle BAD = AttributedStyle.DEFAULT.foreground(AttributedStyle.RED);
    private final PrintStream out;
    private final int width;
    private final boolean colours;
    private final Charset charset;
    private final Curtain curtain;

    /** @param charset of what {@code out} writes to: formulas have no signs that it lacks */
    public Screen(PrintStream out, int width, boolean colours, Charset charset) {
        this.out = out;
        this.width = width;
        this.colours = colours;
        this.charset = charset;
        this.curtain = new Curtain(out);
    }

    void prose(String markdown) {
        ProseLines.of(markdown, width, colours, charset).forEach(this::show);
    }

    /** Code as one reads it before it runs: without what it will print. */
    void code(String code) {
        Expected.without(code).lines().forEach(line -> show(line.isBlank() ? "" : "    " + line, CODE));
        out.println();
    }

    /** What went and what came. */
    void change(List<DeltaLine> delta) {
        delta.forEach(line -> show(
                "    " + line.text(),
                switch (line.sign()) {
                    case '+' -> GOOD;
                    case '-' -> BAD;
                    default -> AttributedStyle.BOLD;
                }));
        out.println();
    }

    void say(String text) {
        TextWidth.wrap(text, width).forEach(out::println);
    }

    /** Two texts below each other, each behind what it is; the texts begin in one column. */
    void pair(String key, String text, String otherKey, String otherText) {
        String label = "  " + Language.text(key) + " ";
        String other = "  " + Language.text(otherKey) + " ";
        int widest = Math.max(TextWidth.columns(label), TextWidth.columns(other));
        out.println(TextWidth.pad(label, widest) + text);
        out.println(TextWidth.pad(other, widest) + otherText);
    }

    /** As they are. */
    void lines(List<String> lines) {
        lines.forEach(out::println);
    }

    void good(String text) {
        show(text, GOOD);
    }

    void bad(String text) {
        text.lines().forEach(line -> show(line, BAD));
    }

    void gap() {
        out.println();
    }

    /** Where running code prints. */
    OutputStream programs() {
        return curtain;
    }

    /** Whether what running code prints is seen. */
    void showPrograms(boolean shown) {
        curtain.open = shown;
    }

    private void show(String text, AttributedStyle style) {
        show(new AttributedString(text, style));
    }

    private void show(AttributedString line) {
        out.println(colours ? line.toAnsi() : line.toString());
    }

    private static final class Curtain extends FilterOutputStream {
        private boolean open = true;

        Curtain(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int b) throws IOException {
            if (open) {
                out.write(b);
            }
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            if (open) {
                out.write(bytes, offset, length);
            }
        }
    }
}
