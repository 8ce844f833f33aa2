package classroom.diff;

import classroom.KitException;
import classroom.Step;
import classroom.Steps;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a step changes against the step before, as a text to read aloud: the lines that went and came, under the
 * member they are in. No context, no line numbers, no package and import lines.
 */
public record Delta(Step step, boolean moved, List<ClassChange> changes) {
    /** Stands between two changes in one member. */
    private static final String FURTHER_DOWN = "  ...";

    /**
     * The delta of a step.
     *
     * @param sources the folder of {@code step01} ... {@code step24} and {@code dezero}
     */
    public static Delta of(Path sources, Step step) {
        boolean first = step.number() == Steps.FIRST;
        Step before = first ? step : new Step(step.number() - 1);
        boolean moved = before.framework().equals(before.id()) && !step.framework().equals(step.id());
        Source now = Source.of(sources, step);
        requireJava(step, now);
        return new Delta(step, moved, Comparison.of(first ? Source.nothing() : Source.of(sources, before), now));
    }

    /** A class that cannot be parsed would seem to be rewritten from its first line to its last. */
    private static void requireJava(Step step, Source source) {
        source.classes().stream().filter(code -> !code.parsed()).findFirst().ifPresent(code -> {
            throw new KitException(code.name() + " of " + step + " is no Java that can be parsed: mend it first");
        });
    }

    /** The delta as it is recorded, the last line ended like all others. */
    public String text() {
        List<String> blocks = new ArrayList<>();
        blocks.add(title());
        if (moved) {
            blocks.add("moved to `" + step.framework() + "`");
        }
        changes.forEach(change -> blocks.addAll(blocks(change)));
        return String.join("\n\n", blocks) + "\n";
    }

    private String title() {
        boolean first = step.number() == Steps.FIRST;
        String title = "Step " + step.digits() + (first ? "" : " against step " + new Step(step.number() - 1).digits());
        return title + (changes.isEmpty() && !moved ? ": nothing changes" : "");
    }

    /** How many lines went or came; blank ones do not count. */
    public int size() {
        return (int) text().lines().filter(line -> line.matches("[-+].*\\S.*")).count();
    }

    private static List<String> blocks(ClassChange change) {
        if (change.isNew()) {
            return List.of(block("new: class " + change.name(), marked("+", change.after().lines())));
        }
        if (change.isRemoved()) {
            return List.of("removed: class " + change.name());
        }
        return groups(inReadingOrder(change.members())).stream().map(Delta::block).toList();
    }

    /** A method that takes the place of one that became another is named after it, or it would not seem new. */
    private static List<MemberChange> inReadingOrder(List<MemberChange> changes) {
        List<MemberChange> order = new ArrayList<>(changes);
        for (MemberChange added : changes) {
            changes.stream().filter(other -> added.before() == null && other.kind() == MemberChange.Kind.CHANGED
                    && other.before().label().equals(added.after().label())).findFirst().ifPresent(origin -> {
                        order.remove(added);
                        order.add(order.indexOf(origin) + 1, added);
                    });
        }
        return order;
    }

    /** Fields that come or go together, and overloads that do, stand under one heading. */
    private static List<List<MemberChange>> groups(List<MemberChange> changes) {
        List<List<MemberChange>> groups = new ArrayList<>();
        for (MemberChange change : changes) {
            List<MemberChange> last = groups.isEmpty() ? List.of() : groups.get(groups.size() - 1);
            if (!last.isEmpty() && belongTogether(last.get(0), change)) {
                last.add(change);
            } else {
                groups.add(new ArrayList<>(List.of(change)));
            }
        }
        return groups;
    }

    private static boolean belongTogether(MemberChange one, MemberChange other) {
        boolean whole = one.kind() == MemberChange.Kind.ADDED || one.kind() == MemberChange.Kind.REMOVED;
        boolean fields = one.member().kind() == Member.Kind.FIELD && other.member().kind() == Member.Kind.FIELD;
        return whole && one.kind() == other.kind() && (fields || one.member().isNamesakeOf(other.member()));
    }

    private static String block(List<MemberChange> group) {
        MemberChange first = group.get(0);
        return switch (first.kind()) {
            case ADDED -> block("new: " + where(group), marked("+", lines(group)));
            case REMOVED -> block("removed: " + where(group), marked("-", lines(group)));
            case MOVED -> "moved: " + first.where();
            case CHANGED -> block(changedFrom(first), hunks(first));
        };
    }

    private static String where(List<MemberChange> group) {
        MemberChange first = group.get(0);
        if (group.size() == 1) {
            return first.where();
        }
        return first.member().kind() == Member.Kind.FIELD
                ? first.where() + String.join("", group.stream().skip(1).map(c -> ", " + c.member().label()).toList())
                : first.className() + "." + first.member().name() + ", " + group.size() + " methods";
    }

    private static String changedFrom(MemberChange change) {
        boolean sameLabel = change.before().label().equals(change.after().label());
        return sameLabel ? change.where() : change.where(change.before()) + " becomes " + change.after().label();
    }

    private static List<String> lines(List<MemberChange> group) {
        List<String> lines = new ArrayList<>();
        for (MemberChange change : group) {
            if (!lines.isEmpty() && change.member().kind() != Member.Kind.FIELD) {
                lines.add("");
            }
            lines.addAll(change.member().lines());
        }
        return lines;
    }

    private static List<String> hunks(MemberChange change) {
        List<String> lines = new ArrayList<>();
        for (MemberChange.Hunk hunk : change.hunks()) {
            lines.addAll(lines.isEmpty() ? List.of() : Collections.singleton(FURTHER_DOWN));
            lines.addAll(marked("-", hunk.removed()));
            lines.addAll(marked("+", hunk.added()));
        }
        return lines;
    }

    private static List<String> marked(String sign, List<String> lines) {
        return lines.stream().map(line -> line.isEmpty() ? sign : sign + line).toList();
    }

    private static String block(String heading, List<String> lines) {
        return String.join("\n", Stream.concat(Stream.of(heading), lines.stream()).toList());
    }
}
