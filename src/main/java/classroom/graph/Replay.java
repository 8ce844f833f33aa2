package classroom.graph;

import classroom.prose.TextWidth;
import classroom.system.KitException;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How {@code backward()} walks a graph, event by event: which function is taken, what waits, which gradients exist so
 * far. It is a {@link BackwardRecording} of the step's own code. In a notebook it shows itself as the last value of a
 * cell, with buttons; in JShell it is text.
 */
public final class Replay {
    private final List<EventLabels> recordings;
    private final FirstDifference difference;

    private Replay(List<EventLabels> recordings, FirstDifference difference) {
        this.recordings = recordings;
        this.difference = difference;
    }

    /**
     * Records {@code variable.backward()}. Afterwards every gradient is what it was.
     *
     * @param variable a result, of any step from 07 on, of {@code dezero} or of a learner's own classes
     * @throws KitException if there is nothing to record, or if this Java lets nobody watch
     */
    public static Replay of(Object variable) {
        return new Replay(List.of(new EventLabels(BackwardRecording.of(variable))), new FirstDifference(-1, null));
    }

    /**
     * Two steps side by side, with the moment where they part.
     *
     * @param one a result in one step
     * @param other the result of the same computation in another
     * @throws KitException also if the computations are not the same
     */
    public static Replay of(Object one, Object other) {
        EventLabels left = new EventLabels(BackwardRecording.of(one));
        EventLabels right = new EventLabels(BackwardRecording.of(other));
        return new Replay(List.of(left, right), FirstDifference.of(left, right));
    }

    /** What was recorded, of one or of two. */
    public List<BackwardRecording> recordings() {
        return recordings.stream().map(labels -> labels.recording).toList();
    }

    /** A paragraph for each event, in at most 80 columns. */
    public String text() {
        String text = recordings.stream().map(ReplayText::of).collect(Collectors.joining("\n\n"));
        String at = difference.at() > 0 ? "At " + difference.at() + ". " : "";
        return difference.sentence() == null
                ? text
                : text + "\n\n" + String.join("\n", TextWidth.fold(at + difference.sentence(), GraphText.WIDTH));
    }

    /** For a notebook: with buttons where scripts are trusted, else {@link #text()}. */
    public String html() {
        return ReplayHtml.of(recordings, text(), difference);
    }

    /** {@link #text()}. */
    @Override
    public String toString() {
        return text();
    }
}
