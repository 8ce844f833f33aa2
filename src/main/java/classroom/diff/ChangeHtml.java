package classroom.diff;

import classroom.diff.LinePair.Line;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A change in HTML: its lines in two columns or one, what is far from every changed line folded. */
public final class ChangeHtml {
    /** Where it stands. */
    public enum Place {
        PAGE("div", true),
        /** Where the style is dropped, lines still stand one below the other, indented; hence pre. */
        NOTEBOOK("pre", true),
        /** A page with many of them, whose style has the signs. */
        DATA("div", false);

        private final String line;
        private final boolean signs;

        Place(String line, boolean signs) {
            this.line = line;
            this.signs = signs;
        }
    }

    /** How many lines around a change stay in sight. */
    private static final int CONTEXT = 3;
    /** A fold takes a line itself. */
    private static final int WORTH_A_FOLD = 2;

    private static final String TAB = " ".repeat(4);

    private final Place place;
    private final List<LinePair> pairs;
    private final boolean two;
    private final int margin;
    private final List<String> cells;

    private ChangeHtml(Change change, Place place) {
        this.place = place;
        pairs = change.lines();
        two = change.hasTwoSides();
        margin = margin();
        cells = cells();
    }

    /** A section, with a heading of the third level. */
    public static String of(Change change, Place place) {
        return """
                <section class="passage" data-class="%s"><h3><code>%s</code> \
                <span class="what">%s</span></h3>%s</section>
                """.formatted(
                        JavaHtml.escape(change.className()),
                        JavaHtml.escape(change.where()),
                        JavaHtml.escape(change.what()),
                        change.lines().isEmpty() ? "" : new ChangeHtml(change, place).html());
    }

    /** Several, for a page. */
    public static String of(List<Change> changes) {
        return changes.stream().map(change -> of(change, Place.PAGE)).collect(Collectors.joining());
    }

    private String html() {
        StringBuilder html = new StringBuilder("\n<div class=\"rows " + (two ? "two" : "one") + "\">\n");
        for (int from = 0; from < pairs.size(); ) {
            int to = endOfStretch(from);
            if (pairs.get(from).isSame()) {
                folded(from, to, html);
            } else {
                html.append("<div class=\"run\">\n").append(lines(from, to)).append("</div>\n");
            }
            from = to;
        }
        return html.append("</div>\n").toString();
    }

    /** The first line after an index that is of another sort: the same, or not. */
    private int endOfStretch(int from) {
        int to = from;
        while (to < pairs.size() && pairs.get(to).isSame() == pairs.get(from).isSame()) {
            to++;
        }
        return to;
    }

    private void folded(int from, int to, StringBuilder html) {
        int first = from == 0 ? from : Math.min(to, from + CONTEXT);
        int last = to == pairs.size() ? to : Math.max(first, to - CONTEXT);
        if (last - first < WORTH_A_FOLD) {
            html.append(lines(from, to));
            return;
        }
        html.append(lines(from, first))
                .append("<details class=\"fold\"><summary>")
                .append(last - first)
                .append(" unchanged lines</summary><div>\n")
                .append(lines(first, last))
                .append("</div></details>\n")
                .append(lines(last, to));
    }

    private String lines(int from, int to) {
        return String.join("", cells.subList(from, to));
    }

    /** The cells of each pair; the colours of a line depend on those above it on its side. */
    private List<String> cells() {
        Iterator<String> left = code(LinePair::left, "del").iterator();
        Iterator<String> right = code(LinePair::right, "ins").iterator();
        List<String> cells = new ArrayList<>();
        for (LinePair pair : pairs) {
            String old = pair.left() == null
                    ? cell("l none", "", "")
                    : cell(pair.went() ? "l gone" : "l same", pair.went() ? "\u2212" : " ", pair.before(), left.next());
            String now = pair.right() == null
                    ? cell("r none", "", "")
                    : cell(pair.came() ? "r came" : "r same", pair.came() ? "+" : " ", pair.after(), right.next());
            cells.add((two ? old + now : pair.right() == null ? old : now) + "\n");
        }
        return cells;
    }

    private List<String> code(Function<LinePair, Line> side, String mark) {
        return JavaHtml.lines(
                lines(side)
                        .map(line -> line.cut(
                                indent(line.text()).length(), line.text().length()))
                        .toList(),
                mark);
    }

    private Stream<Line> lines(Function<LinePair, Line> side) {
        return pairs.stream().map(side).filter(Objects::nonNull);
    }

    /** How far to the right all lines begin. */
    private int margin() {
        return Stream.concat(lines(LinePair::left), lines(LinePair::right))
                .map(Line::text)
                .filter(line -> !line.isBlank())
                .mapToInt(ChangeHtml::columns)
                .min()
                .orElse(0);
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
        return cell(
                kind,
                columns > 0 ? " style=\"--in:" + columns + "\"" : "",
                (place.signs ? "<span class=\"sign\">" + sign + "</span>" : "") + blanks + code);
    }

    private String cell(String kind, String style, String content) {
        return "<" + place.line + " class=\"" + kind + "\"" + style + ">" + content + "</" + place.line + ">";
    }
}
