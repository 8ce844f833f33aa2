package classroom.diff;

import classroom.diff.LinePair.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;

/**
 * A hunk of lines that came or went can often stand in several places: a new {@code if} with its brace, or the brace
 * above it with the {@code if}. Of these it takes the one where most braces are of one kind with their partners, and
 * then the one where most lines around it keep their indentation. Further down none of the steps wants one.
 */
final class HunkSlider {
    private HunkSlider() {}

    static List<LinePair> settle(List<LinePair> pairs) {
        List<LinePair> settled = pairs;
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

    /** Where the hunk that begins here ends; here, if none does. */
    private static int end(List<LinePair> pairs, int start) {
        Kind kind = pairs.get(start).kind();
        int end = start;
        while (kind != Kind.SAME
                && kind != Kind.CHANGED
                && end < pairs.size()
                && pairs.get(end).kind() == kind) {
            end++;
        }
        return end;
    }

    private static List<LinePair> best(List<LinePair> pairs, int start, int end) {
        List<LinePair> best = pairs;
        List<LinePair> slid = pairs;
        int above = start - 1;
        for (int last = end - 1; canSlide(slid, last, above); last--) {
            slid = slide(slid, last, above);
            best = isBetter(slid, best) ? slid : best;
            above--;
        }
        return best;
    }

    private static boolean canSlide(List<LinePair> pairs, int last, int above) {
        return above >= 0
                && pairs.get(above).isSame()
                && SideBySide.sameButForBlanks(line(pairs, last, last), line(pairs, last, above));
    }

    /** The line above the hunk goes into it, and its last one comes out. */
    private static List<LinePair> slide(List<LinePair> pairs, int last, int above) {
        List<LinePair> slid = new ArrayList<>(pairs);
        String in = line(pairs, last, above);
        String out = line(pairs, last, last);
        boolean came = pairs.get(last).came();
        slid.set(above, came ? LinePair.added(in) : LinePair.removed(in));
        slid.set(
                last,
                came
                        ? LinePair.same(pairs.get(above).before(), out)
                        : LinePair.same(out, pairs.get(above).after()));
        return slid;
    }

    /** A line on the side of the hunk. */
    private static String line(List<LinePair> pairs, int last, int at) {
        return pairs.get(last).came() ? pairs.get(at).after() : pairs.get(at).before();
    }

    private static boolean isBetter(List<LinePair> one, List<LinePair> other) {
        int parted = partedBraces(one, LinePair::before) + partedBraces(one, LinePair::after);
        int partedOther = partedBraces(other, LinePair::before) + partedBraces(other, LinePair::after);
        return parted < partedOther || (parted == partedOther && unmoved(one) > unmoved(other));
    }

    /** How many braces of one side are marked as a change and their partners not, or the other way round. */
    private static int partedBraces(List<LinePair> pairs, Function<LinePair, String> side) {
        int parted = 0;
        Deque<LinePair> open = new ArrayDeque<>();
        for (LinePair pair : pairs) {
            for (char c : String.valueOf(side.apply(pair)).toCharArray()) {
                if (c == '{') {
                    open.push(pair);
                } else if (c == '}' && !open.isEmpty() && open.pop().isSame() != pair.isSame()) {
                    parted++;
                }
            }
        }
        return parted;
    }

    private static long unmoved(List<LinePair> pairs) {
        return pairs.stream()
                .filter(pair -> pair.isSame() && pair.before().equals(pair.after()))
                .count();
    }
}
