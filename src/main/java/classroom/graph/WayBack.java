package classroom.graph;

import java.util.List;
import java.util.Optional;

/**
 * How a step's own {@code backward()} went, noted while it ran.
 *
 * @param start the Variable on which it was called
 * @param workList what holds the functions that wait
 * @param events first how it began, then one for every call of a function's {@code backward}, in the order of these
 *     calls, last how it ended
 * @param failure what {@code backward()} threw; empty if it came to its end
 * @param cut whether it was stopped after {@link Recorder#MOST} functions
 */
public record WayBack(Object start, WorkList workList, List<Event> events, Optional<Throwable> failure,
        boolean cut) {

    /** The functions in the order in which their {@code backward} was called; one may be there more than once. */
    public List<Object> taken() {
        return events.stream().filter(event -> event.taken() != null).map(Event::taken).toList();
    }

    /** Whether it came to its end. */
    public boolean finished() {
        return failure.isEmpty() && !cut;
    }

    /** What holds the functions that wait. */
    public enum WorkList {
        /** Step 07: every {@code backward()} calls the next, and waits for it. */
        CALL_STACK,
        /** Steps 08 to 15: the next is taken from the list's end. */
        LIST_FROM_ITS_END,
        /** From step 16 on: the next is the one of the highest generation. */
        PRIORITY_QUEUE,
        /** A learner's own: the next is taken from the front. */
        QUEUE,
        /** A learner's own: the next is taken from anywhere. */
        LIST
    }

    /**
     * One function was taken, and what came of it.
     *
     * @param taken the function; null at the beginning and at the end
     * @param rest the functions that waited when its {@code backward} was called. On a call stack it is among them: its
     *     own call is the last
     * @param waiting the functions that waited when the next one was about to be taken: in the order of the list; of a
     *     priority queue the next one is the last
     * @param changes the gradients that came, grew or went
     */
    public record Event(Object taken, List<Object> rest, List<Object> waiting, List<Change> changes) {
    }

    /**
     * A Variable's gradient before and after, as copies; null is none. An array of ND4J, unless the learner's Variable
     * has a gradient of another type.
     */
    public record Change(Object variable, Object before, Object after) {
    }
}
