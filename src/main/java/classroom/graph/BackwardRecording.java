package classroom.graph;

import classroom.system.KitException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a step's own {@code backward()} went, or that of a learner's own classes, noted while it ran. Nothing is
 * imitated: in the class Variable a note is put before and after each call on a collection and of a {@code backward},
 * then {@code backward()} is called as a learner calls it, then the notes are taken out.
 *
 * @param start the Variable on which it was called
 * @param workList what holds the functions that wait
 * @param events first how it began, then one for every call of a function's {@code backward}, in the order of these
 *     calls, last how it ended
 * @param failure what {@code backward()} threw; empty if it came to its end
 * @param cut whether it was stopped after {@link #MOST} calls
 */
public record BackwardRecording(
        Object start, WorkList workList, List<Event> events, Optional<Throwable> failure, boolean cut) {
    /** After so many calls of a function's {@code backward} the recording stops. */
    public static final int MOST = 1000;

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
    public record Event(Object taken, List<Object> rest, List<Object> waiting, List<GradientChange> changes) {}

    /**
     * A Variable's gradient before and after, as copies; null is none. An array of ND4J, unless the learner's Variable
     * has a gradient of another type.
     */
    public record GradientChange(Object variable, Object before, Object after) {}

    /**
     * Calls the Variable's {@code backward()} and notes what it does. Before, every gradient is cleared but the
     * Variable's own, with which the way begins; after, every gradient is what it was. What {@code backward()} throws
     * becomes part of the recording.
     *
     * @throws KitException if it is no Variable, has no {@code backward()} or no creator, or if this Java lets no agent
     *     in
     */
    public static synchronized BackwardRecording of(Object variable) {
        Fields fields = new Fields();
        Method backward = backward(variable, fields);
        GraphModel graph = Traversal.graphOf(variable, fields);
        Gradients gradients = new Gradients(graph);
        CallListener listener = new CallListener(variable, graph, gradients);
        Runnable putBack = gradients.clear(variable);
        try (Agent agent = Agent.noting(variableClasses(graph));
                CallListener.Hearing hearing = listener.hear()) {
            backward.invoke(variable);
            return of(variable, listener, null);
        } catch (InvocationTargetException e) {
            return of(variable, listener, e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        } finally {
            putBack.run();
        }
    }

    private static BackwardRecording of(Object start, CallListener listener, Throwable thrown) {
        if (thrown instanceof KitException refused) {
            throw refused;
        }
        if (thrown instanceof Error error && !(error instanceof StackOverflowError || error instanceof LinkageError)) {
            throw error;
        }
        boolean cut = thrown instanceof CallListener.Enough;
        return new BackwardRecording(
                start, listener.workList(), listener.end(), Optional.ofNullable(cut ? null : thrown), cut);
    }

    private static Method backward(Object variable, Fields fields) {
        if (variable == null || !fields.isVariable(variable)) {
            throw new KitException((variable == null ? "null" : "an object of " + NodeLabels.type(variable))
                    + " is no Variable: a replay begins at the Variable whose backward() you call");
        }
        Method backward = hierarchy(variable.getClass())
                .flatMap(type -> Stream.of(type.getDeclaredMethods()))
                .filter(method -> method.getName().equals("backward") && method.getParameterCount() == 0)
                .findFirst()
                .orElseThrow(() -> new KitException(
                        "this Variable has no backward(): there is something to replay from step 07 on"));
        if (fields.get(variable, "creator") == null) {
            throw new KitException("this Variable has no creator, so there is no way back to replay: it is an input,"
                    + " or was made under noGrad");
        }
        backward.setAccessible(true);
        return backward;
    }

    /** Each class with a Variable's code in it. */
    private static Set<Class<?>> variableClasses(GraphModel graph) {
        return graph.variables().stream()
                .map(Object::getClass)
                .distinct()
                .flatMap(BackwardRecording::hierarchy)
                .collect(Collectors.toSet());
    }

    /** The class and what it extends, less Object. */
    private static Stream<Class<?>> hierarchy(Class<?> type) {
        return Stream.<Class<?>>iterate(type, c -> c != Object.class, Class::getSuperclass);
    }

    /** The functions in the order in which their {@code backward} was called; one may be there more than once. */
    public List<Object> taken() {
        return events.stream()
                .filter(event -> event.taken() != null)
                .map(Event::taken)
                .toList();
    }

    /** Whether it came to its end. */
    public boolean finished() {
        return failure.isEmpty() && !cut;
    }
}
