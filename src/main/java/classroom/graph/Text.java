package classroom.graph;

import java.util.ArrayList;
import java.util.List;

/** What learners named, on its way into a picture. */
public final class Text {
    private static final String INDENT = "    ";

    private Text() {
    }

    /** One line, without the characters that XML refuses. */
    public static String plain(String text) {
        return lines(text).replaceAll("\\s+", " ").strip();
    }

    /** Several lines, without the characters that XML refuses. */
    static String lines(String text) {
        StringBuilder plain = new StringBuilder();
        text.codePoints().map(c -> isXml(c) ? c : ' ').forEach(plain::appendCodePoint);
        return plain.toString();
    }

    private static boolean isXml(int c) {
        return c == '\n' || c == '\t' || c >= 0x20 && c < 0x7f || c > 0x9f && c < 0xd800 || c >= 0xe000 && c < 0xfffe
                || c >= 0x10000;
    }

    /** As it stands in an element or in an attribute. */
    public static String xml(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }

    /** How many columns a terminal needs for it: those of East Asia are wide. */
    public static int columns(String text) {
        return text.codePoints().map(Text::columns).sum();
    }

    static int columns(int c) {
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        return c >= 0x1100 && c <= 0x115f || c >= 0x2e80 && c <= 0xa4cf || c >= 0xac00 && c <= 0xd7a3
                || c >= 0xf900 && c <= 0xfaff || c >= 0xfe30 && c <= 0xfe6f || c >= 0xff00 && c <= 0xff60
                || c >= 0x1f300 && c <= 0x1faff || c >= 0x20000 ? 2 : 1;
    }

    /** Over several lines, at blanks where there are any. */
    static List<String> fold(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ")) {
            if (!line.isEmpty() && Text.columns(line.toString()) + 1 + Text.columns(word) > width) {
                lines.add(line.toString());
                line = new StringBuilder(INDENT).append(word);
            } else {
                line.append(line.isEmpty() ? "" : " ").append(word);
            }
        }
        lines.add(line.toString());
        return lines;
    }
}
