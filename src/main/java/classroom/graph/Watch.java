package classroom.graph;

import classroom.graph.WayBack.Event;
import classroom.graph.WayBack.WorkList;
import classroom.system.KitException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Queue;

/** Makes events of what a step's code tells: of the calls on its work list and on its functions. */
final class Watch {
    private final Fields fields = new Fields();
    private final Object start;
    private final Trail trail;
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

    Watch(Object start, Trail trail) {
        this.start = start;
        this.trail = trail;
        gradients = new Gradients(trail.found);
        calls.addLast(start);
    }

    List<Event> events() {
        return events;
    }

    WorkList kind() {
        if (workList == null) {
            return WorkList.CALL_STACK;
        }
        if (workList instanceof PriorityQueue) {
            return WorkList.PRIORITY_QUEUE;
        }
        return fromItsEnd ? WorkList.LIST_FROM_ITS_END : fromItsFront ? WorkList.QUEUE : WorkList.LIST;
    }

    void before(Object object) {
        if (!busy) {
            quietly(() -> {
                if (trail.functions.contains(object)) {
                    take(object);
                } else if (trail.variables.contains(object)) {
                    calls.addLast(object);
                } else if (isWorkList(object)) {
                    before = waiting();
                }
            });
        }
    }

    void after(Object object, Object result) {
        if (!busy) {
            quietly(() -> {
                if (trail.variables.contains(object)) {
                    calls.removeLast();
                } else if (object == workList && trail.functions.contains(result)
                        && waiting().size() == before.size() - 1) {
                    settle(before);
                    lookFromWhere();
                }
            });
        }
    }

    /** What the learner's comparator does while the list is read is not told. */
    private void quietly(Runnable action) {
        busy = true;
        try {
            action.run();
        } finally {
            busy = false;
        }
    }

    /** The first list or queue with functions of the graph in it. A set of what was seen is none, nor are inputs. */
    private boolean isWorkList(Object object) {
        if (workList == null && (object instanceof List || object instanceof Queue)) {
            Collection<?> candidate = (Collection<?>) object;
            if (!candidate.isEmpty() && trail.functions.containsAll(candidate)) {
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
        if (events.size() > Recorder.MOST) {
            throw new Cut();
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

    /** How it ended. */
    void end() {
        calls.clear();
        settle(waiting());
        events.add(new Event(null, List.of(), waiting(), gradients.changes()));
    }

    /** The functions that wait, the next one last. */
    private List<Object> waiting() {
        if (workList == null) {
            return calls.stream().distinct().map(variable -> fields.get(variable, "creator")).toList();
        }
        List<Object> functions = new ArrayList<>();
        if (workList instanceof PriorityQueue<?> queue) {
            for (PriorityQueue<?> copy = new PriorityQueue<>(queue); !copy.isEmpty();) {
                functions.add(copy.remove());
            }
            Collections.reverse(functions);
        } else {
            functions.addAll(workList);
        }
        return Collections.unmodifiableList(functions);
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

    /** Enough has been recorded. */
    static final class Cut extends RuntimeException {
        private static final long serialVersionUID = 1;

        Cut() {
            super("enough", null, false, false);
        }
    }
}
