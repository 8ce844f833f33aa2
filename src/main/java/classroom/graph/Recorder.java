package classroom.graph;

import classroom.system.KitException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Records the way back of any step, or of a learner's own classes, while the step's own code goes it. Nothing is
 * imitated: in the class Variable a note is put before and after each call on a collection and of a {@code backward},
 * then {@code backward()} is called as a learner calls it, then the notes are taken out.
 */
public final class Recorder {
    /** A way back that calls more functions is recorded so far. */
    public static final int MOST = 1000;

    private Recorder() {
    }

    /**
     * Calls the Variable's {@code backward()} and notes what it does. Before, every gradient is cleared but the
     * Variable's own, with which the way begins; after, every gradient is what it was. What {@code backward()} throws
     * becomes part of the recording.
     *
     * @throws KitException if it is no Variable, has no {@code backward()} or no creator, or if this Java lets no agent
     *     in
     */
    public static synchronized WayBack record(Object variable) {
        Method backward = backward(variable);
        Trail trail = new Trail(variable);
        Watch watch = new Watch(variable, trail);
        Runnable putBack = new Gradients(trail.found).clear(variable);
        try (Agent agent = Agent.watching(classes(trail))) {
            Witness.tells(watch);
            backward.invoke(variable);
            return wayBack(variable, watch, null);
        } catch (InvocationTargetException e) {
            return wayBack(variable, watch, e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        } finally {
            Witness.rests();
            putBack.run();
        }
    }

    private static WayBack wayBack(Object start, Watch watch, Throwable thrown) {
        if (thrown instanceof KitException refused) {
            throw refused;
        }
        if (thrown instanceof Error error && !(error instanceof StackOverflowError || error instanceof LinkageError)) {
            throw error;
        }
        watch.end();
        boolean cut = thrown instanceof Watch.Cut;
        return new WayBack(start, watch.kind(), watch.events(), Optional.ofNullable(cut ? null : thrown), cut);
    }

    private static Method backward(Object variable) {
        String what = variable == null ? "null" : "an object of " + variable.getClass().getSimpleName();
        if (variable == null || !Variables.isVariable(variable, new Fields())) {
            throw new KitException(what + " is no Variable: a replay begins at the Variable whose backward() you call");
        }
        Method backward = hierarchy(variable.getClass())
                .flatMap(type -> Stream.of(type.getDeclaredMethods()))
                .filter(method -> method.getName().equals("backward") && method.getParameterCount() == 0)
                .findFirst().orElseThrow(() -> new KitException(
                        "this Variable has no backward(): there is something to replay from step 07 on"));
        if (new Fields().get(variable, "creator") == null) {
            throw new KitException("this Variable has no creator, so there is no way back to replay: it is an input,"
                    + " or was made under noGrad");
        }
        backward.setAccessible(true);
        return backward;
    }

    /** Each class with a Variable's code in it. */
    private static Set<Class<?>> classes(Trail trail) {
        return trail.found.stream().map(Object::getClass).distinct().flatMap(Recorder::hierarchy)
                .collect(Collectors.toSet());
    }

    /** The class and what it extends, less Object. */
    private static Stream<Class<?>> hierarchy(Class<?> type) {
        return Stream.<Class<?>>iterate(type, c -> c != Object.class, Class::getSuperclass);
    }
}
