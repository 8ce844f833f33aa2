package classroom.diff;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
    private static final Set<String> KEYWORDS = Set.of(
            "abstract", "assert", "boolean", "break", "byte", "case", "catch", "char", "class", "const", "continue",
            "default", "do", "double", "else", "enum", "extends", "false", "final", "finally", "float", "for", "goto",
            "if", "implements", "import", "instanceof", "int", "interface", "long", "native", "new", "null", "package",
            "private", "protected", "public", "return", "short", "static", "strictfp", "super", "switch",
            "synchronized", "this", "throw", "throws", "transient", "true", "try", "var", "void", "volatile", "while");
    private static final char NONE = 0;

    private JavaHtml() {
    }

    /**
     * The lines of one text, each in HTML of its own; comments and text blocks may span several.
     *
     * @param mark the element around the words between {@link Row#FROM} and {@link Row#TO}: {@code ins} or {@code del}
     */
    public static List<String> lines(List<String> lines, String mark) {
        char[] colours = colours(String.join("\n", lines.stream().map(Row::plain).toList()));
        List<String> html = new ArrayList<>();
        int at = 0;
        for (String line : lines) {
            html.add(line(line, colours, at, mark));
            at += Row.plain(line).length() + 1;
        }
        return html;
    }

    /** What could be taken for HTML is not. */
    public static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** The class of every character; a blank between two words of one class has it too. */
    private static char[] colours(String text) {
        char[] colours = new char[text.length()];
        Matcher token = TOKEN.matcher(text);
        int end = 0;
        while (token.find()) {
            char colour = colour(token);
            boolean goesOn = end > 0 && colours[end - 1] == colour && text.substring(end, token.start()).isBlank();
            Arrays.fill(colours, goesOn ? end : token.start(), token.end(), colour);
            end = token.end();
        }
        return colours;
    }

    private static char colour(Matcher token) {
        String word = token.group("w");
        if (word != null) {
            return KEYWORDS.contains(word) ? 'k' : Character.isUpperCase(word.charAt(0)) ? 't' : NONE;
        }
        return token.group("c") != null ? 'c' : token.group("s") != null ? 's' : token.group("a") != null ? 'a' : 'n';
    }

    /** A mark may begin or end inside a token, which is then in several pieces. */
    private static String line(String line, char[] colours, int start, String mark) {
        StringBuilder html = new StringBuilder();
        StringBuilder piece = new StringBuilder();
        int at = start;
        char colour = NONE;
        for (char c : line.toCharArray()) {
            boolean signs = c == Row.FROM || c == Row.TO;
            if (signs || colours[at] != colour) {
                flush(piece, colour, html);
            }
            if (signs) {
                html.append(c == Row.FROM ? "<" : "</").append(mark).append('>');
            } else {
                colour = colours[at++];
                piece.append(c);
            }
        }
        flush(piece, colour, html);
        return html.toString();
    }

    private static void flush(StringBuilder piece, char colour, StringBuilder html) {
        String text = escape(piece.toString());
        html.append(text.isBlank() || colour == NONE ? text : "<i class=\"" + colour + "\">" + text + "</i>");
        piece.setLength(0);
    }
}
