package classroom.diff;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Chunk;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Two texts side by side, line by line: a line that became another stands beside it. */
final class Alignment {
    /** Less alike than this, a line is not the other one changed, but another one. */
    private static final double ALIKE = 0.5;
    private static final Pattern TOKEN = Pattern.compile("\\w+|\\s+|[^\\w\\s]", Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern TEXT_OR_BLANKS =
            Pattern.compile("\"(?:\\\\.|[^\"\\\\])*\"|((?<=\\w)\\s+(?=\\w))|\\s+");

    private Alignment() {
    }

    /** Lines that differ in blanks alone are the same. */
    static List<Row> of(List<String> before, List<String> after) {
        List<Row> rows = new ArrayList<>();
        int done = 0;
        int shift = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(before, after, Alignment::sameButForBlanks).getDeltas()) {
            Chunk<String> old = delta.getSource();
            Chunk<String> now = delta.getTarget();
            addSame(rows, before, after, done, old.getPosition(), shift);
            addChanged(rows, old.getLines(), now.getLines());
            done = old.getPosition() + old.size();
            shift = now.getPosition() + now.size() - done;
        }
        addSame(rows, before, after, done, before.size(), shift);
        return Sliding.settle(rows);
    }

    /** Blanks inside a text count, and so do those that keep two words apart. */
    static boolean sameButForBlanks(String one, String other) {
        return withoutBlanks(one).equals(withoutBlanks(other));
    }

    private static String withoutBlanks(String line) {
        return TEXT_OR_BLANKS.matcher(line).replaceAll(found -> !found.group().isBlank()
                ? Matcher.quoteReplacement(found.group()) : found.group(1) == null ? "" : " ");
    }

    private static void addSame(List<Row> rows, List<String> before, List<String> after, int from, int to, int shift) {
        for (int i = from; i < to; i++) {
            rows.add(Row.same(before.get(i), after.get(i + shift)));
        }
    }

    /** Pairs the lines, in their order, so that what stands side by side is as much alike as can be. */
    private static void addChanged(List<Row> rows, List<String> old, List<String> now) {
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
            if (i == old.size() || j < now.size() && best[i][j] == best[i][j + 1]) {
                rows.add(Row.added(now.get(j++)));
            } else if (j == now.size() || best[i][j] == best[i + 1][j]) {
                rows.add(Row.removed(old.get(i++)));
            } else {
                rows.add(changed(old.get(i++), now.get(j++)));
            }
        }
    }

    /** From 0 to 1; 0 also for lines that are not alike enough. */
    private static double likeness(String one, String other) {
        List<String> before = words(one);
        List<String> after = words(other);
        int changed = DiffUtils.diff(before, after).getDeltas().stream()
                .mapToInt(delta -> delta.getSource().size() + delta.getTarget().size()).sum();
        double likeness = 1 - changed / (double) Math.max(1, before.size() + after.size());
        return likeness >= ALIKE ? likeness : isRenamed(before, after) ? ALIKE : 0;
    }

    /** Whether one name became another wherever it stands, and something stayed. */
    private static boolean isRenamed(List<String> before, List<String> after) {
        Set<List<String>> renamed = IntStream.range(0, Math.min(before.size(), after.size()))
                .filter(i -> !before.get(i).equals(after.get(i)))
                .mapToObj(i -> List.of(before.get(i), after.get(i))).collect(Collectors.toSet());
        return before.size() == after.size() && renamed.size() == 1 && !new HashSet<>(before).equals(
                Set.of(renamed.iterator().next().get(0)));
    }

    private static Row changed(String old, String now) {
        List<String> before = tokens(old.stripLeading());
        List<String> after = tokens(now.stripLeading());
        StringBuilder left = new StringBuilder(indent(old));
        StringBuilder right = new StringBuilder(indent(now));
        int done = 0;
        int shift = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(before, after).getDeltas()) {
            int at = delta.getSource().getPosition();
            left.append(String.join("", before.subList(done, at))).append(marked(delta.getSource()));
            right.append(String.join("", after.subList(done + shift, at + shift))).append(marked(delta.getTarget()));
            done = at + delta.getSource().size();
            shift = delta.getTarget().getPosition() + delta.getTarget().size() - done;
        }
        left.append(String.join("", before.subList(done, before.size())));
        right.append(String.join("", after.subList(done + shift, after.size())));
        return new Row(Row.Kind.CHANGED, left.toString(), right.toString());
    }

    private static String marked(Chunk<String> words) {
        String text = String.join("", words.getLines());
        return text.isEmpty() ? "" : Row.FROM + text + Row.TO;
    }

    private static List<String> tokens(String line) {
        return TOKEN.matcher(line).results().map(MatchResult::group).toList();
    }

    private static List<String> words(String line) {
        return tokens(line).stream().filter(token -> Character.isJavaIdentifierPart(token.charAt(0))).toList();
    }

    private static String indent(String line) {
        return line.substring(0, line.length() - line.stripLeading().length());
    }
}
