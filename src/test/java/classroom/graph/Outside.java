package classroom.graph;

import java.lang.ref.Reference;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** A graph counted from outside: by walking its public fields, and by reading what {@code dot()} wrote. */
record Outside(int variables, int functions, int links) {
    /** Through the fields of the steps' own classes, as the book's figures are read: from the result to the inputs. */
    static Outside walk(Object result) throws ReflectiveOperationException {
        Set<Object> variables = Collections.newSetFromMap(new IdentityHashMap<>());
        Set<Object> functions = Collections.newSetFromMap(new IdentityHashMap<>());
        int links = 0;
        Deque<Object> open = new ArrayDeque<>(List.of(result));
        while (!open.isEmpty()) {
            Object variable = open.pop();
            if (!variables.add(variable)) {
                continue;
            }
            Object function = field(variable, "creator");
            if (function == null) {
                continue;
            }
            links++;
            if (functions.add(function)) {
                Collection<?> inputs = several(field(function, "input"), field(function, "inputs"));
                links += inputs.size();
                open.addAll(inputs);
                several(field(function, "output"), field(function, "outputs")).forEach(open::add);
            }
        }
        return new Outside(variables.size(), functions.size(), links);
    }

    static Outside read(String dot) {
        return new Outside(
                count(dot, "^ *\\w+ \\[shape=ellipse\\b"), count(dot, "^ *\\w+ \\[shape=box\\b"), count(dot, "->"));
    }

    private static int count(String dot, String what) {
        return (int)
                Pattern.compile(what, Pattern.MULTILINE).matcher(dot).results().count();
    }

    private static Collection<?> several(Object one, Object list) {
        return list == null
                ? one == null ? List.of() : List.of(one)
                : ((Collection<?>) list)
                        .stream()
                                .map(each -> each instanceof Reference<?> weak ? weak.get() : each)
                                .toList();
    }

    private static Object field(Object object, String name) throws ReflectiveOperationException {
        var field = Arrays.stream(object.getClass().getFields())
                .filter(one -> one.getName().equals(name))
                .findFirst();
        return field.isEmpty() ? null : field.get().get(object);
    }
}
