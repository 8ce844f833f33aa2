package classroom.prose;

import java.util.ArrayList;
import java.util.List;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.WCWidth;

/** How many columns text takes, and how it is broken into lines that are not too wide. */
public final class TextWidth {
    private static final String INDENT = "    ";

    private TextWidth() {}

    /** The letters of East Asia take two columns, an accent on a letter none. */
    public static int columns(String text) {
        return text.codePoints().map(TextWidth::columns).sum();
    }

    public static int columns(int codePoint) {
        return Math.max(0, WCWidth.wcwidth(codePoint));
    }

    /** Over several lines, at blanks; at least one line, and a word wider than that stands alone on a line. */
    public static List<String> wrap(String text, int width) {
        return strings(wrap(new AttributedString(text), width, ""));
    }

    /** The same; from the second line on indented. */
    public static List<String> fold(String text, int width) {
        return strings(wrap(new AttributedString(text), width, INDENT));
    }

    /** The same for text with colours. */
    public static List<AttributedString> wrap(AttributedString text, int width) {
        return wrap(text, width, "");
    }

    /** Blanks inside a line stay, as columns may be made of them. */
    private static List<AttributedString> wrap(AttributedString text, int width, String indent) {
        List<AttributedString> lines = new ArrayList<>();
        AttributedStringBuilder line = new AttributedStringBuilder();
        int end = 0;
        for (int start = wordFrom(text, 0); start < text.length(); start = wordFrom(text, end)) {
            String blanks = " ".repeat(start - end);
            end = blankFrom(text, start);
            AttributedString word = text.subSequence(start, end);
            if (line.length() == 0) {
                line.append(word);
            } else if (line.columnLength() + blanks.length() + word.columnLength() <= width) {
                line.append(blanks).append(word);
            } else {
                lines.add(line.toAttributedString());
                line = new AttributedStringBuilder().append(indent).append(word);
            }
        }
        lines.add(line.toAttributedString());
        return lines;
    }

    private static int wordFrom(AttributedString text, int from) {
        int at = from;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static int blankFrom(AttributedString text, int from) {
        int at = from;
        while (at < text.length() && !Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static List<String> strings(List<AttributedString> lines) {
        return lines.stream().map(AttributedString::toString).toList();
    }

    /** Its beginning, if it is longer. */
    public static String cut(String text, int letters) {
        return text.codePointCount(0, text.length()) <= letters
                ? text
                : text.substring(0, text.offsetByCodePoints(0, letters - 3)) + "...";
    }
}
