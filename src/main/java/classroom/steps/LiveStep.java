package classroom.steps;

import classroom.steps.Curriculum.Part;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A step whose classes are snippets, so that they can be edited; those of {@code dezero} stay in the jar. */
public record LiveStep(Step step) {
    private static final List<Part> ORDER =
            List.of(Part.CONFIG, Part.FUNCTION, Part.VARIABLE, Part.OPERATIONS, Part.FUNCTIONS);

    /** What the classes need, and the classes that stay in the jar. */
    public Stream<String> imports() {
        Stream<String> inJar = all().filter(type -> !isLive(type)).flatMap(StepClass::imported);
        return Stream.concat(inJar, classes().stream().flatMap(StepClass::importsInside))
                .distinct();
    }

    /**
     * In the order in which JShell can take them. First what others extend, as JShell waits for a missing class but
     * not for a missing superclass; late what calls the others, and last the tests, as JShell would take methods that
     * come after their caller for ambiguous. Each one's forwarders follow it.
     */
    public List<StepClass> classes() {
        return all().filter(this::isLive)
                .sorted(Comparator.comparing(this::turn))
                .toList();
    }

    private Stream<StepClass> all() {
        return step.sources().stream().map(StepClass::read);
    }

    private boolean isLive(StepClass type) {
        return type.packageName().equals(step.id());
    }

    private int turn(StepClass type) {
        return step.own().contains(type.name()) ? ORDER.size() : ORDER.indexOf(Part.of(type.name()));
    }
}
