package classroom.diff;

import classroom.diff.LinePair.Line;
import classroom.prose.TextWidth;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

/**
 * A diff as lines of a terminal. Every change has a sign, so that colours only help: orange and blue, which nearly
 * everyone tells apart, and reversed where words changed.
 *
 * @param width of the terminal, in columns; 0 if both sides never stand beside each other
 * @param colours whether it shows them
 */
public record DiffText(int width, boolean colours) {
    private static final String BOLD = "1";
    private static final String FAINT = "2";
    private static final String ORANGE = "38;5;208";
    private static final String BLUE = "38;5;75";
    private static final String REVERSED = "\033[7m";
    private static final String UPRIGHT = "\033[27m";
    /** The signs and the line between the columns. */
    private static final int FRAME = 7;
    /** Narrower columns than this break every other line of the steps. */
    private static final int NARROW = 50;
    /** Four blanks, as in the steps, so that the columns stay where they are. */
    private static final String TAB = " ".repeat(4);

    /** @param sign of a line that went, came or stayed: {@code -}, {@code +} or a blank */
    record SignedLine(char sign, Line line) {
        @Override
        public String toString() {
            return (sign + " " + line.text()).stripTrailing();
        }
    }

    /** In one column, without colours. */
    static DiffText plain() {
        return new DiffText(0, false);
    }

    /** All of it, each change side by side if there are two sides and room for them. */
    public List<String> lines(Diff diff) {
        List<String> lines = new ArrayList<>(List.of(diff.title()));
        for (Change change : diff.changes()) {
            lines.addAll(List.of("", styled(BOLD, change.where() + ": " + change.what()), ""));
            lines.addAll(isWide() && change.hasTwoSides() ? sideBySide(change) : unified(change));
        }
        return lines;
    }

    /**
     * Only how much changes, one line for each class: {@code Variable    +10   -4  backward(), requireCreator()}; the
     * last line counts them all.
     */
    public static List<String> stat(Diff diff) {
        Map<String, List<Change>> classes = diff.byClass();
        int widest = classes.keySet().stream().mapToInt(String::length).max().orElse(0);
        List<String> lines = new ArrayList<>(List.of(diff.title()));
        classes.forEach((name, changes) -> lines.add(counted(name, widest, changes) + "  "
                + String.join(", ", changes.stream().map(Change::label).toList())));
        if (classes.size() > 1) {
            lines.add(counted("all", widest, diff.changes()));
        }
        return lines;
    }

    private static String counted(String name, int widest, List<Change> changes) {
        return ("%-" + widest + "s  %5s %5s")
                .formatted(name, "+" + Change.added(changes), "-" + Change.removed(changes));
    }

    /** Whether two columns fit. */
    boolean isWide() {
        return column() >= NARROW;
    }

    /** What went above what came. */
    List<String> unified(Change change) {
        return signedLines(change).stream()
                .map(signed -> switch (signed.sign) {
                    case '-' -> signed("- ", signed.line, ORANGE);
                    case '+' -> signed("+ ", signed.line, BLUE);
                    default -> styled(FAINT, signed.toString());
                })
                .toList();
    }

    static List<SignedLine> signedLines(Change change) {
        List<SignedLine> lines = new ArrayList<>();
        List<LinePair> hunk = new ArrayList<>();
        for (LinePair pair : change.lines()) {
            if (pair.isSame()) {
                flush(hunk, lines);
                lines.add(new SignedLine(' ', pair.right()));
            } else {
                hunk.add(pair);
            }
        }
        flush(hunk, lines);
        return lines;
    }

    private static void flush(List<LinePair> hunk, List<SignedLine> lines) {
        hunk.stream().filter(LinePair::went).forEach(pair -> lines.add(new SignedLine('-', pair.left())));
        hunk.stream().filter(LinePair::came).forEach(pair -> lines.add(new SignedLine('+', pair.right())));
        hunk.clear();
    }

    /** The old on the left, the new on the right; a line that is too long goes on below. */
    List<String> sideBySide(Change change) {
        List<String> lines = new ArrayList<>();
        for (LinePair pair : change.lines()) {
            List<Line> left = wrapped(pair.left());
            List<Line> right = wrapped(pair.right());
            for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
                lines.add((side(pair.went(), "- ", left, i, ORANGE) + " | " + side(pair.came(), "+ ", right, i, BLUE))
                        .stripTrailing());
            }
        }
        return lines;
    }

    private int column() {
        return (width - FRAME) / 2;
    }

    private String side(boolean marks, String sign, List<Line> pieces, int i, String colour) {
        Line piece = i < pieces.size() ? pieces.get(i) : Line.of("");
        String padding = " ".repeat(Math.max(0, column() - TextWidth.columns(piece.text())));
        return (marks && !piece.text().isEmpty() ? signed(sign, piece, colour) : styled(FAINT, "  " + piece.text()))
                + padding;
    }

    private String signed(String sign, Line line, String colour) {
        return styled(colour, sign + (colours ? reversed(line) : line.text()));
    }

    private static String reversed(Line line) {
        StringBuilder text = new StringBuilder();
        boolean reversed = false;
        for (int i = 0; i < line.text().length(); i++) {
            if (line.changed().get(i) != reversed) {
                reversed = !reversed;
                text.append(reversed ? REVERSED : UPRIGHT);
            }
            text.append(line.text().charAt(i));
        }
        return text + (reversed ? UPRIGHT : "");
    }

    private String styled(String style, String text) {
        return colours && !text.isBlank() ? "\033[" + style + "m" + text + "\033[0m" : text;
    }

    /** A line cut to the width of a column; an empty one for a line that there is not. */
    private List<Line> wrapped(Line line) {
        Line whole = line == null ? Line.of("") : withoutTabs(line);
        String text = whole.text();
        List<Line> pieces = new ArrayList<>();
        int from = 0;
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            if (TextWidth.columns(text.substring(from, at)) + TextWidth.columns(text.codePointAt(at)) > column()) {
                pieces.add(whole.cut(from, at));
                from = at;
            }
        }
        pieces.add(whole.cut(from, text.length()));
        return pieces;
    }

    private static Line withoutTabs(Line line) {
        StringBuilder text = new StringBuilder();
        BitSet changed = new BitSet();
        for (int i = 0; i < line.text().length(); i++) {
            int at = text.length();
            text.append(line.text().charAt(i) == '\t' ? TAB : line.text().charAt(i));
            changed.set(at, text.length(), line.changed().get(i));
        }
        return new Line(text.toString(), changed);
    }
}
