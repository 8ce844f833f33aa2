package classroom.diff;

import java.util.List;
import java.util.stream.Stream;

/**
 * A member of a class, with the comment and the annotations that stand above it.
 *
 * @param names {@code backward}; several if they are declared together; none of the header
 * @param label the name as a reader says it, with the types of the parameters: {@code backward(boolean)}
 * @param lines its lines as they stand in the file
 */
public record Member(Kind kind, List<String> names, String label, List<String> lines) {
    /**
     * HEADER stands for the lines of a class that are in no member: its comment, its declaration, its last brace. CELL
     * is one of a lesson, which is compared as a class is.
     */
    public enum Kind {
        HEADER,
        FIELD,
        CONSTRUCTOR,
        METHOD,
        TYPE,
        INITIALIZER,
        CELL
    }

    public Member {
        names = List.copyOf(names);
        lines = List.copyOf(lines);
    }

    static Member header(List<String> lines) {
        return new Member(Kind.HEADER, List.of(), "", lines);
    }

    /** As prose calls it: {@code Variable.backward}; the class itself and its constructors {@code Variable}. */
    public Stream<String> names(String className) {
        return switch (kind) {
            case HEADER, CONSTRUCTOR -> Stream.of(className);
            case CELL -> Stream.of();
            default -> names.stream().map(name -> className + "." + name);
        };
    }

    /** Where it is, in a reader's words: {@code Variable.backward()}, {@code class Variable}. */
    public String where(String className) {
        return switch (kind) {
            case HEADER, CONSTRUCTOR -> within(className);
            case CELL -> className + ": " + label;
            default -> className + "." + label;
        };
    }

    /** The same for who knows the class: {@code backward()}. */
    String within(String className) {
        return kind == Kind.HEADER ? "class " + className : label;
    }

    /** Whether both are called the same; overloads are. */
    public boolean isNamesakeOf(Member other) {
        return kind == other.kind && names.equals(other.names);
    }
}
