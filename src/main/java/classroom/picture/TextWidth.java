package classroom.picture;

import java.util.ArrayList;
import java.util.List;
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

    /** Over several lines, at blanks where there are any; from the second line on indented. */
    public static List<String> fold(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ")) {
            if (!line.isEmpty() && columns(line.toString()) + 1 + columns(word) > width) {
                lines.add(line.toString());
                line = new StringBuilder(INDENT).append(word);
            } else {
                line.append(line.isEmpty() ? "" : " ").append(word);
            }
        }
        lines.add(line.toString());
        return lines;
    }

    /** Its beginning, if it is longer. */
    public static String cut(String text, int letters) {
        return text.codePointCount(0, text.length()) <= letters
                ? text
                : text.substring(0, text.offsetByCodePoints(0, letters - 3)) + "...";
    }
}
