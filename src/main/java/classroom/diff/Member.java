package classroom.diff;

import java.util.List;
import java.util.stream.Stream;

/**
 * A member of a class, with the comment and the annotations that stand above it.
 *
 * @param name {@code backward}; several names if they are declared together; empty for the header
 * @param label the name as a reader says it, with the types of the parameters: {@code backward(boolean)}
 * @param lines its lines as they stand in the file
 */
public record Member(Kind kind, String name, String label, List<String> lines) {
    /** HEADER stands for the lines of a class that are in no member: its comment, its declaration, its last brace. */
    public enum Kind { HEADER, FIELD, CONSTRUCTOR, METHOD, TYPE, INITIALIZER }

    public Member {
        lines = List.copyOf(lines);
    }

    /** As prose calls it: {@code Variable.backward}; the class itself and its constructors {@code Variable}. */
    public Stream<String> names(String className) {
        return kind == Kind.HEADER || kind == Kind.CONSTRUCTOR ? Stream.of(className)
                : Stream.of(name.split(", ")).map(one -> className + "." + one);
    }

    /** Whether both are called the same; overloads are. */
    boolean isNamesakeOf(Member other) {
        return kind == other.kind && name.equals(other.name);
    }
}
