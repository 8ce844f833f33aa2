package classroom.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One printed line that a lesson promises with {@code // => text}.
 *
 * @param text the line, for {@link Kind#ERROR} a part of the message
 * @param line where it is promised, in the lesson's file
 */
public record Expected(Kind kind, String text, int line) {
    private static final String SIGN = "// =>";
    private static final Pattern ARROW = Pattern.compile(SIGN + "(?: (?<sign>[~!])(?= |$))? ?(?<text>.*)$");

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
        return line.contains(SIGN);
    }

    /** Whether the line is a promise and nothing else. */
    public static boolean isAll(String line) {
        return line.strip().startsWith(SIGN);
    }

    /** The code without its promises: a line that is nothing else goes, of the others the code stays. */
    public static String without(String code) {
        return code.lines()
                .filter(line -> !isAll(line))
                .map(line -> isIn(line) ? line.substring(0, line.indexOf(SIGN)).stripTrailing() : line)
                .collect(Collectors.joining("\n"));
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
