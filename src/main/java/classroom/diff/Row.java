package classroom.diff;

import java.util.List;

/**
 * A line of two texts side by side.
 *
 * @param left the old line, null if there is none; the words that went stand between {@link #FROM} and {@link #TO}
 * @param right the new line, null if there is none, its new words marked so
 */
public record Row(Kind kind, String left, String right) {
    /** Signs that no program contains. */
    public static final char FROM = '\u0001';
    public static final char TO = '\u0002';

    /** What became of the line. One that is only indented anew is the same. */
    public enum Kind { SAME, CHANGED, ADDED, REMOVED }

    static Row same(String left, String right) {
        return new Row(Kind.SAME, left, right);
    }

    static Row added(String line) {
        return new Row(Kind.ADDED, null, line);
    }

    static Row removed(String line) {
        return new Row(Kind.REMOVED, line, null);
    }

    static List<Row> added(List<String> lines) {
        return lines.stream().map(Row::added).toList();
    }

    static List<Row> removed(List<String> lines) {
        return lines.stream().map(Row::removed).toList();
    }

    public boolean went() {
        return kind == Kind.CHANGED || kind == Kind.REMOVED;
    }

    public boolean came() {
        return kind == Kind.CHANGED || kind == Kind.ADDED;
    }

    Row withoutMarks() {
        return new Row(kind, plain(left), plain(right));
    }

    /** A line without the marks of its words. */
    public static String plain(String line) {
        return line == null ? null : line.replace(String.valueOf(FROM), "").replace(String.valueOf(TO), "");
    }
}
