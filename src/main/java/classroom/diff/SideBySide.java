package classroom.diff;

import classroom.diff.LinePair.Line;
import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Chunk;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Two texts side by side, line by line: a line that became another stands beside it. */
final class SideBySide {
    /** Less alike than this, a line is not the other one changed, but another one. */
    private static final double ALIKE = 0.5;

    private static final Pattern TOKEN = Pattern.compile("\\w+|\\s+|[^\\w\\s]", Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern TEXT_OR_BLANKS =
            Pattern.compile("\"(?:\\\\.|[^\"\\\\])*\"|((?<=\\w)\\s+(?=\\w))|\\s+");

    private SideBySide() {}

    /** Lines that differ in blanks alone are the same. */
    static List<LinePair> of(List<String> before, List<String> after) {
        List<LinePair> pairs = new ArrayList<>();
        int done = 0;
        int shift = 0;
        for (AbstractDelta<String> delta :
                DiffUtils.diff(before, after, SideBySide::sameButForBlanks).getDeltas()) {
            Chunk<String> old = delta.getSource();
            Chunk<String> now = delta.getTarget();
            addSame(pairs, before, after, done, old.getPosition(), shift);
            addChanged(pairs, old.getLines(), now.getLines());
            done = old.getPosition() + old.size();
            shift = now.getPosition() + now.size() - done;
        }
        addSame(pairs, before, after, done, before.size(), shift);
        return HunkSlider.settle(pairs);
    }

    /** Blanks inside a text count, and so do those that keep two words apart. */
    static boolean sameButForBlanks(String one, String other) {
        return withoutBlanks(one).equals(withoutBlanks(other));
    }

    private static String withoutBlanks(String line) {
        return TEXT_OR_BLANKS
                .matcher(line)
                .replaceAll(found -> !found.group().isBlank()
                        ? Matcher.quoteReplacement(found.group())
                        : found.group(1) == null ? "" : " ");
    }

    private static void addSame(
            List<LinePair> pairs, List<String> before, List<String> after, int from, int to, int shift) {
        for (int i = from; i < to; i++) {
            pairs.add(LinePair.same(before.get(i), after.get(i + shift)));
        }
    }

    /** Pairs the lines, in their order, so that what stands side by side is as much alike as can be. */
    private static void addChanged(List<LinePair> pairs, List<String> old, List<String> now) {
        double[][] best = new double[old.size() + 1][now.size() + 1];
        for (int i = old.size() - 1; i >= 0; i--) {
            for (int j = now.size() - 1; j >= 0; j--) {
                double paired = likeness(old.get(i), now.get(j)) + best[i + 1][j + 1];
                best[i][j] = Math.max(paired, Math.max(best[i + 1][j], best[i][j + 1]));
            }
        }
        int i = 0;
        int j = 0;
        while (i < old.size() || j < now.size()) {
            if (i == old.size() || (j < now.size() && best[i][j] == best[i][j + 1])) {
                pairs.add(LinePair.added(now.get(j++)));
            } else if (j == now.size() || best[i][j] == best[i + 1][j]) {
                pairs.add(LinePair.removed(old.get(i++)));
            } else {
                pairs.add(changed(old.get(i++), now.get(j++)));
            }
        }
    }

    /** From 0 to 1; 0 also for lines that are not alike enough. */
    private static double likeness(String one, String other) {
        List<String> before = words(one);
        List<String> after = words(other);
        int changed = DiffUtils.diff(before, after).getDeltas().stream()
                .mapToInt(delta -> delta.getSource().size() + delta.getTarget().size())
                .sum();
        double likeness = 1 - changed / (double) Math.max(1, before.size() + after.size());
        return likeness >= ALIKE ? likeness : isRenamed(before, after) ? ALIKE : 0;
    }

    /** Whether one name became another wherever it stands, and something stayed. */
    private static boolean isRenamed(List<String> before, List<String> after) {
        Set<List<String>> renamed = IntStream.range(0, Math.min(before.size(), after.size()))
                .filter(i -> !before.get(i).equals(after.get(i)))
                .mapToObj(i -> List.of(before.get(i), after.get(i)))
                .collect(Collectors.toSet());
        return before.size() == after.size()
                && renamed.size() == 1
                && !new HashSet<>(before)
                        .equals(Set.of(renamed.iterator().next().get(0)));
    }

    private static LinePair changed(String old, String now) {
        List<String> before = tokens(old.stripLeading());
        List<String> after = tokens(now.stripLeading());
        List<AbstractDelta<String>> deltas = DiffUtils.diff(before, after).getDeltas();
        return new LinePair(
                LinePair.Kind.CHANGED,
                marked(
                        old,
                        before,
                        deltas.stream().map(AbstractDelta::getSource).toList()),
                marked(now, after, deltas.stream().map(AbstractDelta::getTarget).toList()));
    }

    private static Line marked(String line, List<String> tokens, List<Chunk<String>> changed) {
        BitSet letters = new BitSet();
        int indent = line.length() - line.stripLeading().length();
        for (Chunk<String> chunk : changed) {
            int from = indent + length(tokens.subList(0, chunk.getPosition()));
            letters.set(from, from + length(chunk.getLines()));
        }
        return new Line(line, letters);
    }

    private static int length(List<String> tokens) {
        return tokens.stream().mapToInt(String::length).sum();
    }

    private static List<String> tokens(String line) {
        return TOKEN.matcher(line).results().map(MatchResult::group).toList();
    }

    private static List<String> words(String line) {
        return tokens(line).stream()
                .filter(token -> Character.isJavaIdentifierPart(token.charAt(0)))
                .toList();
    }
}
