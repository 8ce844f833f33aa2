package classroom.diff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What changed from one source to another. */
public final class Comparison {
    /**
     * The order in which classes are shown, the book's: the box, what computes, the switch, the operations as they
     * come, what one calls. A class that is not named comes after these, by name: a step's own, a learner's.
     */
    private static final List<String> ORDER = List.of("Variable", "Function", "Config",
            "Square", "Exp", "Add", "Mul", "Neg", "Sub", "Div", "Pow", "Functions");

    private Comparison() {
    }

    /** The classes that differ. A class that only the first source has, as its own, is not missed in the second. */
    public static List<ClassChange> of(Source before, Source after) {
        Map<String, ClassCode> old = byName(before);
        Map<String, ClassCode> now = byName(after);
        before.own().stream().filter(name -> !now.containsKey(name)).forEach(old::remove);
        List<String> names = new ArrayList<>(now.keySet());
        old.keySet().stream().filter(name -> !now.containsKey(name)).forEach(names::add);
        names.sort(Comparator.comparing(Comparison::rank).thenComparing(Comparator.naturalOrder()));
        return names.stream().map(name -> compare(name, old.get(name), now.get(name)))
                .filter(change -> change.isNew() || change.isRemoved() || !change.members().isEmpty()).toList();
    }

    private static int rank(String className) {
        return ORDER.contains(className) ? ORDER.indexOf(className) : ORDER.size();
    }

    private static Map<String, ClassCode> byName(Source source) {
        Map<String, ClassCode> classes = new LinkedHashMap<>();
        source.classes().forEach(code -> classes.put(code.name(), code));
        return classes;
    }

    private static ClassChange compare(String name, ClassCode before, ClassCode after) {
        if (before == null || after == null) {
            return new ClassChange(name, before, after, List.of());
        }
        boolean parsed = before.parsed() && after.parsed();
        Pairing pairing = parsed ? new Pairing(before.members(), after.members())
                : new Pairing(before.whole(), after.whole());
        return new ClassChange(name, before, after, pairing.changes(name));
    }
}
