package classroom.delta;

import classroom.diff.Change;
import classroom.diff.Comparison;
import classroom.diff.DeltaText;
import classroom.diff.Source;
import classroom.steps.Step;
import classroom.system.KitException;
import java.nio.file.Path;
import java.util.List;

/**
 * What a step changes against the step before, as a text to read aloud.
 *
 * @param moved whether the framework moves to another package
 */
public record Delta(Step step, boolean moved, List<Change> changes) {
    /**
     * The delta of a step.
     *
     * @param sources the folder of {@code step01} ... {@code step24} and {@code dezero}
     */
    public static Delta of(Path sources, Step step) {
        boolean first = step.number() == Step.FIRST;
        Step before = first ? step : new Step(step.number() - 1);
        boolean moved =
                before.framework().equals(before.id()) && !step.framework().equals(step.id());
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
        return title() + "\n" + (moved ? "\nmoved to `" + step.framework() + "`\n" : "")
                + (changes.isEmpty() ? "" : "\n" + DeltaText.of(changes));
    }

    private String title() {
        boolean first = step.number() == Step.FIRST;
        String title = "Step " + step.digits() + (first ? "" : " against step " + new Step(step.number() - 1).digits());
        return title + (changes.isEmpty() && !moved ? ": nothing changes" : "");
    }

    /** How many lines went or came; blank ones do not count. */
    public int size() {
        return DeltaText.size(changes);
    }
}
