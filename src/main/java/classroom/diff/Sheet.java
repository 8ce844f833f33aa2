package classroom.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jline.utils.WCWidth;

/**
 * Passages as lines of a terminal. Every change has a sign, so that colours only help: orange and blue, which nearly
 * everyone tells apart, and reversed where words changed.
 *
 * @param width of the terminal, in columns
 * @param colours whether it shows them
 */
public record Sheet(int width, boolean colours) {
    /** How many lines stand above a passage's first. */
    public static final int HEADING = 3;

    private static final String BOLD = "1";
    private static final String FAINT = "2";
    private static final String ORANGE = "38;5;208";
    private static final String BLUE = "38;5;75";
    /** The signs and the line between the columns. */
    private static final int FRAME = 7;
    /** Narrower columns than this break every other line of the steps. */
    private static final int NARROW = 50;
    /** Four blanks, as in the steps, so that the columns stay where they are. */
    private static final String TAB = " ".repeat(4);

    /** Whether two columns fit. */
    public boolean isWide() {
        return column() >= NARROW;
    }

    /** What went above what came. */
    public List<String> inline(Passage passage) {
        List<String> lines = heading(passage);
        List<Row> block = new ArrayList<>();
        for (Row row : passage.rows()) {
            if (row.kind() == Row.Kind.SAME) {
                flush(block, lines);
                lines.add(styled(FAINT, ("  " + row.right()).stripTrailing()));
            } else {
                block.add(row);
            }
        }
        flush(block, lines);
        return lines;
    }

    private void flush(List<Row> block, List<String> lines) {
        block.stream().filter(Row::went).forEach(row -> lines.add(marked("- ", row.left(), ORANGE)));
        block.stream().filter(Row::came).forEach(row -> lines.add(marked("+ ", row.right(), BLUE)));
        block.clear();
    }

    /** The old on the left, the new on the right; a line that is too long goes on below. */
    public List<String> sideBySide(Passage passage) {
        List<String> lines = heading(passage);
        for (Row row : passage.rows()) {
            List<String> left = pieces(row.left());
            List<String> right = pieces(row.right());
            for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
                lines.add((side(row.went(), "- ", at(left, i), ORANGE) + " | "
                        + side(row.came(), "+ ", at(right, i), BLUE)).stripTrailing());
            }
        }
        return lines;
    }

    private List<String> heading(Passage passage) {
        return new ArrayList<>(List.of("", styled(BOLD, passage.where() + ": " + passage.what()), ""));
    }

    private int column() {
        return (width - FRAME) / 2;
    }

    private String side(boolean marks, String sign, String text, String colour) {
        String padding = " ".repeat(Math.max(0, column() - columns(text)));
        if (marks && !text.isEmpty()) {
            return marked(sign, text, colour) + padding;
        }
        return styled(FAINT, "  " + Row.plain(text)) + padding;
    }

    private String marked(String sign, String text, String colour) {
        return styled(colour, sign + (colours ? text.replace(String.valueOf(Row.FROM), "\033[7m")
                .replace(String.valueOf(Row.TO), "\033[27m") : Row.plain(text)));
    }

    private String styled(String style, String text) {
        return colours && !text.isBlank() ? "\033[" + style + "m" + text + "\033[0m" : text;
    }

    /** A line cut to the width of a column; a word that changed may go on in the next piece. */
    private List<String> pieces(String line) {
        List<String> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        int columns = 0;
        boolean inside = false;
        for (int c : (line == null ? "" : line.replace("\t", TAB)).codePoints().toArray()) {
            if (columns + columns(c) > column()) {
                pieces.add(piece + (inside ? String.valueOf(Row.TO) : ""));
                piece = new StringBuilder(inside ? String.valueOf(Row.FROM) : "");
                columns = 0;
            }
            piece.appendCodePoint(c);
            inside = c == Row.FROM || inside && c != Row.TO;
            columns += columns(c);
        }
        return Stream.concat(pieces.stream(), Stream.of(piece.toString())).toList();
    }

    private static int columns(String text) {
        return text.codePoints().map(Sheet::columns).sum();
    }

    /** A Chinese sign takes two columns, a mark none. */
    private static int columns(int c) {
        return Math.max(0, WCWidth.wcwidth(c));
    }

    private static String at(List<String> pieces, int i) {
        return i < pieces.size() ? pieces.get(i) : "";
    }
}
