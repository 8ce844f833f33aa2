package classroom.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Every Variable and function that a Variable was made from, itself first. A loop in the graph does no harm. */
final class Trail {
    final Set<Object> variables = Collections.newSetFromMap(new IdentityHashMap<>());
    final Set<Object> functions = Collections.newSetFromMap(new IdentityHashMap<>());
    /** In the order in which they were found. */
    final List<Object> found = new ArrayList<>();

    Trail(Object from) {
        Deque<Object> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty()) {
            Object variable = open.removeFirst();
            if (variables.add(variable)) {
                found.add(variable);
                Object creator = Reflected.get(variable, "creator");
                if (creator != null && functions.add(creator)) {
                    inputs(creator).forEach(open::addLast);
                }
            }
        }
    }

    /** Step 07 has one input, step 11 a list of them; a learner may take an array. */
    static List<Object> inputs(Object function) {
        Object inputs = Reflected.get(function, "inputs");
        return all(inputs == null ? Reflected.get(function, "input") : inputs).filter(Objects::nonNull).toList();
    }

    private static Stream<Object> all(Object inputs) {
        if (inputs instanceof Collection<?> list) {
            return list.stream().map(input -> input);
        }
        return inputs instanceof Object[] array ? Arrays.stream(array) : Stream.ofNullable(inputs);
    }
}
