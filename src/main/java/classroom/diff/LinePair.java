package classroom.diff;

import java.util.BitSet;
import java.util.List;

/**
 * Two lines that stand side by side.
 *
 * @param left the old line, null if there is none
 * @param right the new line, null if there is none
 */
public record LinePair(Kind kind, Line left, Line right) {
    /** What became of the line. One that is only indented anew is the same. */
    public enum Kind {
        SAME,
        CHANGED,
        ADDED,
        REMOVED
    }

    /** @param changed of a line that became another, the letters that are in one of the two alone, by their index */
    public record Line(String text, BitSet changed) {
        static Line of(String text) {
            return new Line(text, new BitSet());
        }

        /** The letters from one index up to another. */
        Line cut(int from, int to) {
            return new Line(text.substring(from, to), changed.get(from, to));
        }
    }

    static LinePair same(String left, String right) {
        return new LinePair(Kind.SAME, Line.of(left), Line.of(right));
    }

    static LinePair added(String line) {
        return new LinePair(Kind.ADDED, null, Line.of(line));
    }

    static LinePair removed(String line) {
        return new LinePair(Kind.REMOVED, Line.of(line), null);
    }

    static List<LinePair> added(List<String> lines) {
        return lines.stream().map(LinePair::added).toList();
    }

    static List<LinePair> removed(List<String> lines) {
        return lines.stream().map(LinePair::removed).toList();
    }

    /** The old line, null if there is none. */
    public String before() {
        return left == null ? null : left.text;
    }

    /** The new line, null if there is none. */
    public String after() {
        return right == null ? null : right.text;
    }

    public boolean isSame() {
        return kind == Kind.SAME;
    }

    public boolean went() {
        return kind == Kind.CHANGED || kind == Kind.REMOVED;
    }

    public boolean came() {
        return kind == Kind.CHANGED || kind == Kind.ADDED;
    }
}
