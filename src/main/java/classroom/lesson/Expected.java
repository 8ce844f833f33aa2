package classroom.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One printed line that a lesson promises with {@code // => text}.
 *
 * @param text the line, for {@link Kind#ERROR} a part of the message
 * @param line where it is promised, in the lesson's file
 */
public record Expected(Kind kind, String text, int line) {
    private static final Pattern ARROW = Pattern.compile("// =>(?: (?<sign>[~!])(?= |$))? ?(?<text>.*)$");

    /** How strictly a line is meant. */
    public enum Kind {
        /** {@code // => text}: printed exactly so. */
        EXACT,
        /** {@code // => ~ text}: an example of what varies; a line is printed, any line. */
        VARIES,
        /** {@code // => ! text}: the cell fails, and the message contains the text. */
        ERROR
    }

    static boolean isIn(String line) {
        return line.contains("// =>");
    }

    static List<Expected> all(List<String> lines, int firstLine) {
        List<Expected> all = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Matcher arrow = ARROW.matcher(lines.get(i));
            if (arrow.find()) {
                all.add(new Expected(
                        kind(arrow.group("sign")), arrow.group("text").stripTrailing(), firstLine + i));
            }
        }
        return all;
    }

    private static Kind kind(String sign) {
        if (sign == null) {
            return Kind.EXACT;
        }
        return sign.equals("~") ? Kind.VARIES : Kind.ERROR;
    }

    /** Whether this line of output is what was promised. */
    boolean allows(String printed) {
        return kind == Kind.VARIES || text.equals(printed.stripTrailing());
    }
}
