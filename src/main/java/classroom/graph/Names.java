package classroom.graph;

import classroom.picture.Svg;
import classroom.prose.TextWidth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What Variables and functions are called. A Variable as the learner named it, else by letters as in the book: x leads
 * to y, and what lies between is a, b, c. Several inputs are x0, x1 and so on, and what they lead to is the result:
 * the learner's own y may be one of them. No name comes twice.
 */
final class Names {
    private static final int LONG = 16;
    private static final int LONG_TYPE = 24;

    private final Set<Object> inputs;
    private final Map<Object, String> names = new IdentityHashMap<>();
    private final Map<Object, String> whole = new IdentityHashMap<>();
    private final Set<String> taken = new HashSet<>();
    /** What comes next of each name of a learner's: thousands may have the same. */
    private final Map<String, Iterator<String>> own = new HashMap<>();

    private Names(Set<Object> inputs) {
        this.inputs = inputs;
    }

    /** @param given names for this picture alone */
    static Names of(GraphModel model, Object result, Map<Object, String> given, Fields fields) {
        Set<Object> inputs = model.inputs();
        if (inputs.size() > 1) {
            inputs.remove(result);
        }
        Names names = new Names(inputs);
        List<Object> variables = model.variables();
        variables.forEach(variable ->
                names.own(variable, given.getOrDefault(variable, Objects.toString(name(variable, fields), ""))));
        names.letters(variables, result);
        names.functions(model, given);
        return names;
    }

    /** By their classes; where they are told apart by nothing else, as in a list of references, with a number. */
    private void functions(GraphModel model, Map<Object, String> given) {
        Map<String, List<Object>> alike = model.functions().stream()
                .collect(Collectors.groupingBy(NodeLabels::type, LinkedHashMap::new, Collectors.toList()));
        alike.forEach((type, functions) -> {
            for (int i = 0; i < functions.size(); i++) {
                String number = model.references() && functions.size() > 1 ? "#" + (i + 1) : "";
                String name = TextWidth.cut(Svg.plain(given.getOrDefault(functions.get(i), "")), LONG);
                names.put(functions.get(i), name.isEmpty() ? TextWidth.cut(type, LONG_TYPE) + number : name);
                if (!name.isEmpty()) {
                    whole.put(functions.get(i), name);
                }
            }
        });
    }

    String of(Object variable) {
        return names.get(variable);
    }

    /** As it was given, however long; that may come twice. */
    String whole(Object variable) {
        return whole.getOrDefault(variable, names.get(variable));
    }

    /** Whether somebody named it. */
    boolean isOwn(Object thing) {
        return whole.containsKey(thing);
    }

    private static Object name(Object variable, Fields fields) {
        Object name = fields.get(variable, "name");
        return name instanceof CharSequence ? name : null;
    }

    private void own(Object variable, String name) {
        String brief = TextWidth.cut(Svg.plain(name), LONG);
        if (!brief.isEmpty()) {
            whole.put(variable, name);
            give(
                    variable,
                    own.computeIfAbsent(
                            brief,
                            same -> Stream.concat(
                                            Stream.of(same),
                                            IntStream.iterate(2, i -> i + 1).mapToObj(i -> same + " (" + i + ")"))
                                    .iterator()));
        }
    }

    private void letters(List<Object> variables, Object result) {
        List<Object> nameless = variables.stream()
                .filter(variable -> !names.containsKey(variable))
                .toList();
        List<Object> namelessInputs = nameless.stream().filter(inputs::contains).toList();
        // Beside inputs with names of their own, those without are mostly numbers in a formula.
        String letter = namelessInputs.size() < inputs.size() ? "k" : "x";
        Iterator<String> x = numbered(letter, namelessInputs.size() == 1);
        namelessInputs.forEach(input -> give(input, x));
        if (result != null && !names.containsKey(result)) {
            boolean severalLetters = inputs.size() > 1 && namelessInputs.size() == inputs.size();
            give(
                    result,
                    Stream.concat(severalLetters ? Stream.of("result") : Stream.of("y", "z"), numbered("y"))
                            .iterator());
        }
        // A k among them would look like one of the numbers.
        String alphabet = "abcdefghijklmnopqrstuvw".replace(letter, "");
        Iterator<String> letters = IntStream.iterate(0, i -> i + 1)
                .boxed()
                .flatMap(round -> alphabet.chars().mapToObj(c -> (char) c + (round == 0 ? "" : "" + round)))
                .iterator();
        nameless.stream().filter(one -> !names.containsKey(one)).forEach(one -> give(one, letters));
    }

    private static Iterator<String> numbered(String letter, boolean alone) {
        return (alone ? Stream.concat(Stream.of(letter), numbered(letter)) : numbered(letter)).iterator();
    }

    private static Stream<String> numbered(String letter) {
        return IntStream.iterate(0, i -> i + 1).mapToObj(i -> letter + i);
    }

    private void give(Object variable, Iterator<String> candidates) {
        String name = candidates.next();
        while (!taken.add(name)) {
            name = candidates.next();
        }
        names.put(variable, name);
    }
}
