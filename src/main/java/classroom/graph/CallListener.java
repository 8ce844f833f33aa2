package classroom.graph;

import classroom.graph.BackwardRecording.Event;
import classroom.graph.BackwardRecording.WorkList;
import classroom.system.KitException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Set;

/**
 * Makes events of the calls that a step's code makes on its work list and on its functions. The code under
 * {@link Agent} calls it: so it is public, and what runs in another thread is not heard.
 */
public final class CallListener {
    private static final ThreadLocal<CallListener> LISTENING = new ThreadLocal<>();

    private final Fields fields = new Fields();
    private final Object start;
    /** By identity: a learner may have written an equals. */
    private final Set<Object> variables = Collections.newSetFromMap(new IdentityHashMap<>());

    private final Set<Object> functions = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Gradients gradients;
    private final List<Event> events = new ArrayList<>();
    /** The Variables whose {@code backward()} runs, the innermost last. */
    private final Deque<Object> calls = new ArrayDeque<>();

    private Collection<?> workList;
    private boolean fromItsEnd = true;
    private boolean fromItsFront = true;
    /** The list before the call that is made on it now. */
    private List<Object> before = List.of();

    private Object taken;
    private List<Object> rest = List.of();
    private boolean settled;
    private boolean busy;

    CallListener(Object start, GraphModel graph, Gradients gradients) {
        this.start = start;
        this.gradients = gradients;
        variables.addAll(graph.variables());
        functions.addAll(graph.functions());
        calls.addLast(start);
    }

    /** While it is open, this one hears the calls of this thread. */
    interface Hearing extends AutoCloseable {
        @Override
        void close();
    }

    Hearing hear() {
        LISTENING.set(this);
        return LISTENING::remove;
    }

    /** A call is about to be made on an object. */
    public static void before(Object object) {
        CallListener listener = LISTENING.get();
        if (listener != null) {
            listener.quietly(() -> listener.called(object));
        }
    }

    /** The call came back with a result; with null, if it has none. */
    public static void after(Object object, Object result) {
        CallListener listener = LISTENING.get();
        if (listener != null) {
            listener.quietly(() -> listener.returned(object, result));
        }
    }

    /** What the learner's comparator does while the list is read is not told. */
    private void quietly(Runnable action) {
        if (!busy) {
            busy = true;
            try {
                action.run();
            } finally {
                busy = false;
            }
        }
    }

    private void called(Object object) {
        if (functions.contains(object)) {
            take(object);
        } else if (variables.contains(object)) {
            calls.addLast(object);
        } else if (isWorkList(object)) {
            before = waiting();
        }
    }

    private void returned(Object object, Object result) {
        if (variables.contains(object)) {
            calls.removeLast();
        } else if (object == workList && functions.contains(result) && waiting().size() == before.size() - 1) {
            settle(before);
            lookFromWhere();
        }
    }

    /** The first list or queue with functions of the graph in it. A set of what was seen is none, nor are inputs. */
    private boolean isWorkList(Object object) {
        if (workList == null && (object instanceof List || object instanceof Queue)) {
            Collection<?> candidate = (Collection<?>) object;
            if (!candidate.isEmpty() && functions.containsAll(candidate)) {
                workList = candidate;
            }
        }
        return workList != null && object == workList;
    }

    private void take(Object function) {
        if (taken == null && fields.get(start, "grad") == null) {
            throw new KitException("the way back begins with the gradient of the Variable itself, and it has none:"
                    + " write y.grad = Nd4j.scalar(1.0) first");
        }
        settle(waiting());
        if (events.size() > BackwardRecording.MOST) {
            throw new Enough();
        }
        taken = function;
        rest = waiting();
        settled = false;
    }

    /** What the last function did has been done. */
    private void settle(List<Object> waiting) {
        if (!settled) {
            List<Object> then = workList == null && taken != null ? rest : waiting;
            events.add(new Event(taken, rest, then, gradients.changes()));
            settled = true;
        }
    }

    /** The functions that wait, the next one last. */
    private List<Object> waiting() {
        if (workList == null) {
            return calls.stream()
                    .distinct()
                    .map(variable -> fields.get(variable, "creator"))
                    .toList();
        }
        List<Object> waiting = new ArrayList<>();
        if (workList instanceof PriorityQueue<?> queue) {
            for (PriorityQueue<?> copy = new PriorityQueue<>(queue); !copy.isEmpty(); ) {
                waiting.add(copy.remove());
            }
            Collections.reverse(waiting);
        } else {
            waiting.addAll(workList);
        }
        return Collections.unmodifiableList(waiting);
    }

    private void lookFromWhere() {
        List<Object> left = waiting();
        fromItsEnd &= same(left, before.subList(0, left.size()));
        fromItsFront &= same(left, before.subList(1, before.size()));
    }

    private static boolean same(List<Object> some, List<Object> others) {
        for (int i = 0; i < some.size(); i++) {
            if (some.get(i) != others.get(i)) {
                return false;
            }
        }
        return true;
    }

    /** It is over. @return all events, and how it ended */
    List<Event> end() {
        calls.clear();
        settle(waiting());
        events.add(new Event(null, List.of(), waiting(), gradients.changes()));
        return events;
    }

    List<Event> events() {
        return events;
    }

    WorkList workList() {
        if (workList == null) {
            return WorkList.CALL_STACK;
        }
        if (workList instanceof PriorityQueue) {
            return WorkList.PRIORITY_QUEUE;
        }
        return fromItsEnd ? WorkList.LIST_FROM_ITS_END : fromItsFront ? WorkList.QUEUE : WorkList.LIST;
    }

    /** Enough has been recorded. */
    static final class Enough extends RuntimeException {
        private static final long serialVersionUID = 1;

        Enough() {
            super("enough", null, false, false);
        }
    }
}
