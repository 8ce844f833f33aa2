package classroom.walk;

import java.util.ArrayList;
import java.util.List;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;

/** Breaks text into lines at its spaces, by the columns that it takes on a terminal. */
public final class Wrap {
    private Wrap() {}

    /** At least one line; a word wider than that stands alone on a line. */
    public static List<String> words(String text, int width) {
        return words(new AttributedString(text), width).stream()
                .map(AttributedString::toString)
                .toList();
    }

    /** The same for text with colours. */
    static List<AttributedString> words(AttributedString text, int width) {
        List<AttributedString> lines = new ArrayList<>();
        AttributedStringBuilder line = new AttributedStringBuilder();
        for (AttributedString word : split(text)) {
            if (line.length() > 0 && line.columnLength() + 1 + word.columnLength() > width) {
                lines.add(line.toAttributedString());
                line = new AttributedStringBuilder();
            }
            line.append(line.length() > 0 ? " " : "").append(word);
        }
        lines.add(line.toAttributedString());
        return lines;
    }

    private static List<AttributedString> split(AttributedString text) {
        List<AttributedString> words = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || Character.isWhitespace(text.charAt(i))) {
                if (i > start) {
                    words.add(text.subSequence(start, i));
                }
                start = i + 1;
            }
        }
        return words;
    }
}
