package classroom.lesson;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A piece of a lesson: prose, code, or a class to show.
 *
 * @param name in its lesson it has no other, but that the cells of an exercise share theirs
 * @param after the cells whose variables it uses: code or exercises, which stand before it
 * @param without the members that a class is shown without, as a later cell shows them
 * @param line the number of its head, {@code // %% [kind] name}, in the lesson's file
 * @param lines what stands below the head, as it is in the file
 */
public record Cell(Kind kind, String name, List<String> after, List<String> without, int line, List<String> lines) {
    /** Code for the notebook and the runner alone, a comment to JShell. */
    static final String COMMENTED_OUT = "//> ";
    /** Between a class and what it is shown without: {@code Variable-without-backward}. */
    private static final String WITHOUT = "-without-";

    /** What a cell is for; in the file the name in brackets, and nothing for {@link #CODE}. */
    public enum Kind {
        /** Prose. */
        MARKDOWN,
        /** Prose that ends with a question, to be answered before the next cell runs. */
        QUESTION,
        /** A class of the step, shown in the notebook; its prose says what changes. */
        CLASS,
        /** Code that runs everywhere. */
        CODE,
        /** Code that is meant to fail. */
        ERROR,
        /** Code whose picture only a notebook's page can show. */
        PAGE,
        /** A task, with code to start from. */
        EXERCISE,
        /** Prose that helps with the exercise. */
        HINT,
        /** What the exercise's code could become. */
        SOLUTION,
        /** Prints what a right solution gives. */
        CHECK,
        /** Prints what a right solution gives elsewhere, which a guessed answer does not; shown to no learner. */
        HIDDEN;

        static Optional<Kind> called(String name) {
            return Arrays.stream(values())
                    .filter(kind -> kind.toString().equals(name))
                    .findAny();
        }

        /** Whether it belongs to the exercise above it, whose name it bears. */
        public boolean followsTask() {
            return compareTo(EXERCISE) > 0;
        }

        /** Whether plain JShell runs it as it stands in the file. */
        public boolean runsInJShell() {
            return this == CODE || this == SOLUTION || this == CHECK;
        }

        /** As the head of a cell has it. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Cell {
        after = List.copyOf(after);
        without = List.copyOf(without);
        lines = List.copyOf(lines);
    }

    /** One that needs no other. */
    public Cell(Kind kind, String name, int line, List<String> lines) {
        this(kind, name, List.of(), List.of(), line, lines);
    }

    /** A class, shown without some members. */
    static Cell ofClass(String type, List<String> without, int line, List<String> lines) {
        String name = without.isEmpty() ? type : type + WITHOUT + String.join("-", without);
        return new Cell(Kind.CLASS, name, List.of(), without, line, lines);
    }

    /** The class that it shows. */
    public String type() {
        return name.split(WITHOUT)[0];
    }

    /** Whether it is about a class and shows a member of it, {@code Variable.backward}; as every cell, the class itself. */
    public boolean shows(String member) {
        return kind == Kind.CLASS
                && (member.equals(type())
                        || (member.startsWith(type() + ".")
                                && !without.contains(member.substring(type().length() + 1))));
    }

    /** The comment lines without their slashes, as Markdown; in a cell of code, none. */
    public String prose() {
        if (kind.runsInJShell()) {
            return "";
        }
        return String.join(
                        "\n",
                        lines.stream()
                                .filter(Cell::isProse)
                                .map(line -> line.replaceFirst("^// ?", ""))
                                .toList())
                .strip();
    }

    /** What is evaluated: the lines of code, or those that are comments to JShell; in prose, nothing. */
    public String code() {
        Stream<String> code = kind.runsInJShell()
                ? lines.stream()
                : lines.stream().filter(Cell::isCommentedOut).map(line -> line.replaceFirst("^//> ?", ""));
        return String.join("\n", code.toList()).strip();
    }

    /** The lines that are no prose, as they are in the file. */
    Stream<String> codeLines() {
        return lines.stream().filter(line -> !isProse(line));
    }

    private static boolean isProse(String line) {
        return !isCommentedOut(line) && !Expected.isIn(line);
    }

    /** An empty line of such code has no space at its end. */
    private static boolean isCommentedOut(String line) {
        return line.startsWith(COMMENTED_OUT.strip());
    }

    /** What it must print, in order. */
    public List<Expected> expected() {
        return Expected.all(lines, line + 1);
    }
}
