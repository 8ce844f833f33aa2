package classroom.steps;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What the book says of its steps and classes, and no source file does. */
public final class Curriculum {
    /** The step at which the framework moves from a package of the step's own to one for good. */
    static final int PACKAGED = 23;

    static final String PACKAGE = "dezero";

    /** The classes that belong to one step alone, and go into no later one. */
    private static final Map<Integer, Set<String>> OWN =
            Map.of(10, Set.of("SquareTest"), PACKAGED, Set.of("Example"), 24, Set.of("TestFunctions"));
    /** The classes of nothing but static methods, which one calls without their class. */
    private static final Set<String> STATIC = Set.of("Functions", "TestFunctions");

    private static final List<String> CLASSES =
            Stream.of(Part.values()).flatMap(part -> part.classes().stream()).toList();

    /** The two stages of the book. */
    public enum Stage {
        FIRST(1, 10),
        SECOND(11, 24);

        private final int first;
        private final int last;

        Stage(int first, int last) {
            this.first = first;
            this.last = last;
        }

        /** The number of its first step. */
        public int first() {
            return first;
        }

        public int last() {
            return last;
        }

        public boolean has(Step step) {
            return first <= step.number() && step.number() <= last;
        }
    }

    /** What classes of the framework are there for, as one reads them: the box, what computes, the switch, ... */
    public enum Part {
        VARIABLE("Variable", "Variable", "ArrayText"),
        FUNCTION("Function", "Function"),
        CONFIG("Config", "Config"),
        OPERATIONS("operations", "Square", "Exp", "Add", "Mul", "Neg", "Sub", "Div", "Pow"),
        FUNCTIONS("Functions", "Functions");

        private final String label;
        private final List<String> classes;

        Part(String label, String... classes) {
            this.label = label;
            this.classes = List.of(classes);
        }

        /** Of a class that the book does not name it is that of the operations. */
        public static Part of(String className) {
            return Stream.of(values())
                    .filter(part -> part.classes.contains(className))
                    .findAny()
                    .orElse(OPERATIONS);
        }

        List<String> classes() {
            return classes;
        }

        /** For a reader. */
        public String label() {
            return label;
        }
    }

    private Curriculum() {}

    /** Names of classes in the order of the book; one that it does not name comes after these: a learner's. */
    public static Comparator<String> readingOrder() {
        return Comparator.<String>comparingInt(name -> CLASSES.contains(name) ? CLASSES.indexOf(name) : CLASSES.size())
                .thenComparing(Comparator.naturalOrder());
    }

    static Set<String> own(Step step) {
        return OWN.getOrDefault(step.number(), Set.of());
    }

    static boolean isStatic(String className) {
        return STATIC.contains(className);
    }
}
