package classroom.diff;

import classroom.steps.Step;
import classroom.system.KitException;
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
        boolean first = step.number() == Step.FIRST;
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
        boolean first = step.number() == Step.FIRST;
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
        return Group.of(change.members()).stream().map(Delta::block).toList();
    }

    private static String block(Group group) {
        return switch (group.kind()) {
            case ADDED -> block("new: " + group.where(), marked("+", group.lines()));
            case REMOVED -> block("removed: " + group.where(), marked("-", group.lines()));
            case MOVED -> "moved: " + group.where();
            case CHANGED -> block(group.where(), hunks(group.first()));
        };
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
