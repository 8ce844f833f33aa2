package classroom.diff;

import classroom.diff.LinePair.Line;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;

/**
 * Java in HTML, with syntax colours: {@code <i class="k">} is a keyword, {@code s} a string, {@code c} a comment,
 * {@code n} a number, {@code a} an annotation, {@code t} a type. It knows words, not grammar, so that it also colours
 * code that does not compile.
 */
public final class JavaHtml {
    /**
     * Before the sign that ends a text stands an even number of backslashes, or none. Said in this way, as a repeated
     * choice would overflow the stack.
     */
    private static final Pattern TOKEN = Pattern.compile("""
            (?<c>//[^\\n]*|/\\*(?s:.*?)(?:\\*/|\\z))\
            |(?<s>\"""(?s:.*?)(?:(?<!\\\\)(?:\\\\\\\\)*+\"""|\\z)\
            |"(?:[^\\n]*?(?<!\\\\)(?:\\\\\\\\)*+"|[^\\n]*+)|'(?:[^\\n]*?(?<!\\\\)(?:\\\\\\\\)*+'|[^\\n]*+))\
            |(?<a>@(?!interface\\b)\\w[\\w.]*)\
            |(?<n>\\b\\d[\\w.]*(?:(?<=[eE])[+-]\\d+)?)\
            |(?<w>[\\w$]+)""", Pattern.UNICODE_CHARACTER_CLASS);

    private static final char NONE = 0;

    private JavaHtml() {}

    /** The lines of one text, each in HTML of its own; comments and text blocks may span several. */
    public static List<String> lines(List<String> lines) {
        return lines(lines.stream().map(Line::of).toList(), "");
    }

    /** @param mark the element around letters that changed: {@code ins} or {@code del} */
    static List<String> lines(List<Line> lines, String mark) {
        char[] colours = colours(lines.stream().map(Line::text).collect(Collectors.joining("\n")));
        List<String> html = new ArrayList<>();
        int at = 0;
        for (Line line : lines) {
            html.add(line(line, colours, at, mark));
            at += line.text().length() + 1;
        }
        return html;
    }

    /** What could be taken for HTML is not. */
    public static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** The class of every character; a blank between two words of one class has it too. */
    private static char[] colours(String text) {
        char[] colours = new char[text.length()];
        Matcher token = TOKEN.matcher(text);
        int end = 0;
        while (token.find()) {
            char colour = colour(token);
            boolean goesOn = end > 0
                    && colours[end - 1] == colour
                    && text.substring(end, token.start()).isBlank();
            Arrays.fill(colours, goesOn ? end : token.start(), token.end(), colour);
            end = token.end();
        }
        return colours;
    }

    private static char colour(Matcher token) {
        String word = token.group("w");
        if (word != null) {
            return isKeyword(word) ? 'k' : Character.isUpperCase(word.charAt(0)) ? 't' : NONE;
        }
        return token.group("c") != null ? 'c' : token.group("s") != null ? 's' : token.group("a") != null ? 'a' : 'n';
    }

    /** That of a local variable is none to the compiler, but reads like one. */
    private static boolean isKeyword(String word) {
        return SourceVersion.isKeyword(word) || word.equals("var");
    }

    /** Letters of one colour are an element; where a mark begins or ends, too. */
    private static String line(Line line, char[] colours, int start, String mark) {
        StringBuilder html = new StringBuilder();
        int length = line.text().length();
        for (int from = 0, to; from < length; from = to) {
            boolean marked = line.changed().get(from);
            to = from + 1;
            while (to < length
                    && colours[start + to] == colours[start + from]
                    && line.changed().get(to) == marked) {
                to++;
            }
            html.append(marked && (from == 0 || !line.changed().get(from - 1)) ? "<" + mark + ">" : "")
                    .append(coloured(line.text().substring(from, to), colours[start + from]))
                    .append(marked && !line.changed().get(to) ? "</" + mark + ">" : "");
        }
        return html.toString();
    }

    private static String coloured(String text, char colour) {
        return text.isBlank() || colour == NONE ? escape(text) : "<i class=\"" + colour + "\">" + escape(text) + "</i>";
    }
}
