package classroom.diff;

import classroom.diff.Row.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;

/**
 * A block of lines that came or went can often stand in several places: a new {@code if} with its brace, or the brace
 * above it with the {@code if}. Of these it takes the one where most braces are of one kind with their partners, and
 * then the one where most lines around it keep their indentation. Further down none of the steps wants one.
 */
final class Sliding {
    private Sliding() {
    }

    static List<Row> settle(List<Row> rows) {
        List<Row> settled = rows;
        int start = 0;
        while (start < settled.size()) {
            int end = end(settled, start);
            if (end > start) {
                settled = best(settled, start, end);
            }
            start = Math.max(end(settled, start), start + 1);
        }
        return settled;
    }

    /** Where the block that begins here ends; here, if none does. */
    private static int end(List<Row> rows, int start) {
        Kind kind = rows.get(start).kind();
        int end = start;
        while (kind != Kind.SAME && kind != Kind.CHANGED && end < rows.size() && rows.get(end).kind() == kind) {
            end++;
        }
        return end;
    }

    private static List<Row> best(List<Row> rows, int start, int end) {
        List<Row> best = rows;
        List<Row> slid = rows;
        int above = start - 1;
        for (int last = end - 1; canSlide(slid, last, above); last--) {
            slid = slide(slid, last, above);
            best = isBetter(slid, best) ? slid : best;
            above--;
        }
        return best;
    }

    private static boolean canSlide(List<Row> rows, int last, int above) {
        return above >= 0 && isSame(rows.get(above))
                && Alignment.sameButForBlanks(block(rows, last, last), block(rows, last, above));
    }

    /** The line above the block goes into it, and its last one comes out. */
    private static List<Row> slide(List<Row> rows, int last, int above) {
        List<Row> slid = new ArrayList<>(rows);
        String in = block(rows, last, above);
        String out = block(rows, last, last);
        boolean came = rows.get(last).came();
        slid.set(above, came ? Row.added(in) : Row.removed(in));
        slid.set(last, came ? Row.same(rows.get(above).left(), out) : Row.same(out, rows.get(above).right()));
        return slid;
    }

    /** A row's line on the side of the block. */
    private static String block(List<Row> rows, int last, int row) {
        return rows.get(last).came() ? rows.get(row).right() : rows.get(row).left();
    }

    private static boolean isBetter(List<Row> one, List<Row> other) {
        int parted = partedBraces(one, Row::left) + partedBraces(one, Row::right);
        int partedOther = partedBraces(other, Row::left) + partedBraces(other, Row::right);
        return parted < partedOther || parted == partedOther && unmoved(one) > unmoved(other);
    }

    /** How many braces of one side are marked as a change and their partners not, or the other way round. */
    private static int partedBraces(List<Row> rows, Function<Row, String> side) {
        int parted = 0;
        Deque<Row> open = new ArrayDeque<>();
        for (Row row : rows) {
            for (char c : String.valueOf(side.apply(row)).toCharArray()) {
                if (c == '{') {
                    open.push(row);
                } else if (c == '}' && !open.isEmpty() && isSame(open.pop()) != isSame(row)) {
                    parted++;
                }
            }
        }
        return parted;
    }

    private static boolean isSame(Row row) {
        return row.kind() == Kind.SAME;
    }

    private static long unmoved(List<Row> rows) {
        return rows.stream().filter(row -> isSame(row) && row.left().equals(row.right())).count();
    }
}
