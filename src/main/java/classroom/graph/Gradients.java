package classroom.graph;

import classroom.graph.BackwardRecording.GradientChange;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The gradients of a graph, and what has changed in them since the last look. */
final class Gradients {
    private static final String GRAD = "grad";
    /** Of larger arrays only another array is a change; of smaller ones also other numbers in the same. */
    private static final int SMALL = 1000;

    private final Fields fields = new Fields();
    private final List<Object> variables;
    private final Map<Object, Object> seen = new IdentityHashMap<>();
    private final Map<Object, Object> copies = new IdentityHashMap<>();

    Gradients(GraphModel graph) {
        variables = graph.variables().stream().filter(v -> fields.has(v, GRAD)).toList();
    }

    List<GradientChange> changes() {
        List<GradientChange> changes = new ArrayList<>();
        for (Object variable : variables) {
            Object now = fields.get(variable, GRAD);
            Object before = copies.get(variable);
            if (now != seen.get(variable) || !same(now, before)) {
                Object copy = copy(now);
                changes.add(new GradientChange(variable, before, copy));
                seen.put(variable, now);
                copies.put(variable, copy);
            }
        }
        return changes;
    }

    private static boolean same(Object now, Object before) {
        if (now instanceof INDArray array && before instanceof INDArray other) {
            if (array.rank() == 0 && other.rank() == 0) {
                return Double.compare(array.getDouble(), other.getDouble()) == 0;
            }
            return array.length() > SMALL
                    || (Arrays.equals(array.shape(), other.shape())
                            && Arrays.equals(
                                    array.dup().data().asDouble(), other.data().asDouble()));
        }
        return Objects.equals(now, before);
    }

    private static Object copy(Object gradient) {
        return gradient instanceof INDArray array ? array.dup() : gradient;
    }

    /** Takes the gradients away. @return puts them back */
    Runnable clear(Object start) {
        Map<Object, Object> saved = new IdentityHashMap<>();
        for (Object variable : variables) {
            Object gradient = fields.get(variable, GRAD);
            saved.put(variable, gradient);
            Object cleared = variable == start ? copy(gradient) : null;
            fields.set(variable, GRAD, cleared);
        }
        return () -> saved.forEach((variable, gradient) -> fields.set(variable, GRAD, gradient));
    }
}
