package classroom.prose;

import java.lang.Character.UnicodeScript;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

    /** With blanks behind it, up to that many columns. */
    public static String pad(String text, int columns) {
        return text + " ".repeat(Math.max(0, columns - columns(text)));
    }

    /** Over several lines, at blanks, and where Japanese may break between two letters; at least one line, and a word wider than that stands alone on a line. */
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
        BreakIterator breaks = BreakIterator.getLineInstance(Locale.JAPANESE);
        breaks.setText(text.toString());
        int end = 0;
        for (int start = wordFrom(text, 0); start < text.length(); start = wordFrom(text, end)) {
            String blanks = " ".repeat(start - end);
            end = wordTo(text, start, breaks);
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

    private static int wordTo(AttributedString text, int from, BreakIterator breaks) {
        int at = from + 1;
        while (at < text.length()
                && !Character.isWhitespace(text.charAt(at))
                && !(isBetweenJapanese(text, at) && breaks.isBoundary(at))) {
            at++;
        }
        return at;
    }

    private static boolean isBetweenJapanese(AttributedString text, int at) {
        return isJapanese(text.charAt(at - 1)) || isJapanese(text.charAt(at));
    }

    /** Also its full stop and brackets; not Korean, whose lines break between words. */
    private static boolean isJapanese(char letter) {
        return switch (UnicodeScript.of(letter)) {
            case HAN, HIRAGANA, KATAKANA -> true;
            default -> columns(letter) == 2 && UnicodeScript.of(letter) == UnicodeScript.COMMON;
        };
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
