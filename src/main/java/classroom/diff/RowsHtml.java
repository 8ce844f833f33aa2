package classroom.diff;

import classroom.diff.Row.Kind;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/** The rows of a passage in HTML: in two columns or one, what is far from every change folded. */
final class RowsHtml {
    /** How many lines around a change stay in sight. */
    private static final int CONTEXT = 3;
    /** A fold takes a line itself. */
    private static final int WORTH_A_FOLD = 2;
    private static final String TAB = " ".repeat(4);

    private final List<Row> rows;
    private final boolean two;
    private final int margin;
    private final List<String> cells;

    private RowsHtml(Passage passage) {
        rows = passage.rows();
        two = passage.hasTwoSides();
        margin = margin();
        cells = cells();
    }

    /** Empty if there are no rows. */
    static String of(Passage passage) {
        return passage.rows().isEmpty() ? "" : new RowsHtml(passage).html();
    }

    private String html() {
        StringBuilder html = new StringBuilder("\n<div class=\"rows " + (two ? "two" : "one") + "\">\n");
        for (int from = 0; from < rows.size();) {
            int to = endOfStretch(from);
            if (rows.get(from).kind() != Kind.SAME) {
                html.append("<div class=\"run\">\n").append(lines(from, to)).append("</div>\n");
            } else {
                folded(from, to, html);
            }
            from = to;
        }
        return html.append("</div>\n").toString();
    }

    /** The first row after an index that is of another sort: the same, or not. */
    private int endOfStretch(int from) {
        boolean same = rows.get(from).kind() == Kind.SAME;
        int to = from;
        while (to < rows.size() && (rows.get(to).kind() == Kind.SAME) == same) {
            to++;
        }
        return to;
    }

    private void folded(int from, int to, StringBuilder html) {
        int first = from == 0 ? from : Math.min(to, from + CONTEXT);
        int last = to == rows.size() ? to : Math.max(first, to - CONTEXT);
        if (last - first < WORTH_A_FOLD) {
            html.append(lines(from, to));
            return;
        }
        html.append(lines(from, first)).append("<details class=\"fold\"><summary>").append(last - first)
                .append(" unchanged lines</summary><div>\n").append(lines(first, last)).append("</div></details>\n")
                .append(lines(last, to));
    }

    private String lines(int from, int to) {
        return String.join("", cells.subList(from, to));
    }

    /** Each row's cells; the colours of a line depend on those above it on its side. */
    private List<String> cells() {
        Iterator<String> left = code(Row::left, "del").iterator();
        Iterator<String> right = code(Row::right, "ins").iterator();
        List<String> cells = new ArrayList<>();
        for (Row row : rows) {
            String old = row.left() == null ? "<div class=\"l none\"></div>"
                    : cell(row.went() ? "l gone" : "l same", row.went() ? "\u2212" : " ", row.left(), left.next());
            String now = row.right() == null ? "<div class=\"r none\"></div>"
                    : cell(row.came() ? "r came" : "r same", row.came() ? "+" : " ", row.right(), right.next());
            cells.add((two ? old + now : row.right() == null ? old : now) + "\n");
        }
        return cells;
    }

    private List<String> code(Function<Row, String> side, String mark) {
        return JavaHtml.lines(lines(side).map(String::stripLeading).toList(), mark);
    }

    private Stream<String> lines(Function<Row, String> side) {
        return rows.stream().map(side).filter(Objects::nonNull);
    }

    /** How far to the right all lines begin. */
    private int margin() {
        return Stream.concat(lines(Row::left), lines(Row::right)).filter(line -> !line.isBlank())
                .mapToInt(RowsHtml::columns).min().orElse(0);
    }

    /** The blanks that a line begins with. */
    private static String indent(String line) {
        return line.substring(0, line.length() - line.stripLeading().length());
    }

    private static int columns(String line) {
        return indent(line).replace("\t", TAB).length();
    }

    /**
     * The blanks stand in an element of their own and the number of those to be seen in the style, so that a line that
     * is too long goes on below its beginning, and the margin of all lines is no lost space.
     */
    private String cell(String kind, String sign, String line, String code) {
        int columns = columns(line) - margin;
        String blanks = indent(line).isEmpty() || code.isEmpty() ? "" : "<i class=\"in\">" + indent(line) + "</i>";
        return "<div class=\"" + kind + "\"" + (columns > 0 ? " style=\"--in:" + columns + "\"" : "")
                + "><span class=\"sign\">" + sign + "</span>" + blanks + code + "</div>";
    }
}
