package classroom.graph;

import classroom.system.KitException;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How {@code backward()} walks a graph, event by event: which function is taken, what waits, which gradients exist so
 * far. It is a recording of the step's own code ({@link Recorder}). In a notebook it shows itself as the last value of
 * a cell, with buttons; in JShell it is text.
 */
public final class Replay {
    private final List<Story> stories;
    private final Parting parting;

    private Replay(List<Story> stories, Parting parting) {
        this.stories = stories;
        this.parting = parting;
    }

    /**
     * Records {@code variable.backward()}. Afterwards every gradient is what it was.
     *
     * @param variable a result, of any step from 07 on, of {@code dezero} or of a learner's own classes
     * @throws KitException if there is nothing to record, or if this Java lets nobody watch
     */
    public static Replay of(Object variable) {
        return new Replay(List.of(story(variable)), new Parting(-1, null));
    }

    /**
     * Two steps side by side, with the moment where they part.
     *
     * @param one a result in one step
     * @param other the result of the same computation in another
     * @throws KitException also if the computations are not the same
     */
    public static Replay of(Object one, Object other) {
        List<Story> stories = List.of(story(one), story(other));
        Parting.requireSameGraph(one, other);
        return new Replay(stories, Parting.of(stories.get(0), stories.get(1)));
    }

    private static Story story(Object variable) {
        WayBack way = Recorder.record(variable);
        Fields fields = new Fields();
        return new Story(way, Names.of(Finder.find(variable, fields), variable, new IdentityHashMap<>(), fields));
    }

    /** What was recorded, of one or of two. */
    public List<WayBack> recordings() {
        return stories.stream().map(story -> story.way).toList();
    }

    /** A paragraph for each event, in at most 80 columns. */
    public String text() {
        String ways = stories.stream().map(ReplayText::of).collect(Collectors.joining("\n\n"));
        return parting.sentence() == null ? ways
                : ways + "\n\n" + String.join("\n", Text.fold(
                        (parting.at() > 0 ? "At " + parting.at() + ". " : "") + parting.sentence(), ReplayText.WIDTH));
    }

    /** For a notebook: with buttons where scripts are trusted, else {@link #text()}. */
    public String html() {
        return ReplayHtml.of(stories, text(), parting);
    }

    /** {@link #text()}. */
    @Override
    public String toString() {
        return text();
    }
}
