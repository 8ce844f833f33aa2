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
 * then the one where most lines around it keep their indentation.
 */
final class Sliding {
    private static final int UP = -1;
    private static final int DOWN = 1;

    private Sliding() {
    }

    static List<Row> settle(List<Row> rows) {
        List<Row> settled = rows;
        int start = 0;
        while (start < settled.size()) {
            int end = end(settled, start);
            if (end > start) {
                settled = best(best(settled, start, end, UP), start, end, DOWN);
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

    private static List<Row> best(List<Row> rows, int start, int end, int way) {
        List<Row> best = rows;
        List<Row> slid = rows;
        int edge = way == UP ? end - 1 : start;
        int neighbour = way == UP ? start - 1 : end;
        while (canSlide(slid, edge, neighbour)) {
            slid = slide(slid, edge, neighbour);
            best = isBetter(slid, best) ? slid : best;
            edge += way;
            neighbour += way;
        }
        return best;
    }

    private static boolean canSlide(List<Row> rows, int edge, int neighbour) {
        return neighbour >= 0 && neighbour < rows.size() && isSame(rows.get(neighbour))
                && !isSame(rows.get(edge))
                && Alignment.sameButForBlanks(block(rows, edge, edge), block(rows, edge, neighbour));
    }

    /** The line beside the block goes into it, and the one at its other edge comes out. */
    private static List<Row> slide(List<Row> rows, int edge, int neighbour) {
        List<Row> slid = new ArrayList<>(rows);
        String in = block(rows, edge, neighbour);
        String out = block(rows, edge, edge);
        boolean came = rows.get(edge).came();
        slid.set(neighbour, came ? Row.added(in) : Row.removed(in));
        slid.set(edge, came ? Row.same(rows.get(neighbour).left(), out) : Row.same(out, rows.get(neighbour).right()));
        return slid;
    }

    /** A row's line on the side of the block. */
    private static String block(List<Row> rows, int edge, int row) {
        return rows.get(edge).came() ? rows.get(row).right() : rows.get(row).left();
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
