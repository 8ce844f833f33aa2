package classroom.lesson;

import java.util.List;
import java.util.stream.Stream;

/**
 * A piece of a lesson: prose, code, or a class to show.
 *
 * @param line the number of its head, {@code // %% [kind] name}, in the lesson's file
 * @param lines what stands below the head, as it is in the file
 */
public record Cell(Kind kind, String name, int line, List<String> lines) {
    /** Code for the notebook and the runner alone, a comment to JShell. */
    static final String HIDDEN = "//> ";

    /** What a cell is for; in the file the name in brackets, and nothing for {@link #CODE}. */
    public enum Kind {
        /** Prose. */
        MARKDOWN,
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
        /** What the exercise's code could become. */
        SOLUTION,
        /** Prints what a right solution gives. */
        CHECK;

        /** Whether plain JShell runs it as it stands in the file. */
        public boolean runsInJShell() {
            return this == CODE || this == SOLUTION || this == CHECK;
        }
    }

    public Cell {
        lines = List.copyOf(lines);
    }

    /** The comment lines without their slashes, as Markdown; in a cell of code, none. */
    public String prose() {
        if (kind.runsInJShell()) {
            return "";
        }
        return String.join("\n", lines.stream().filter(line -> !isHidden(line) && !Expected.isIn(line))
                .map(line -> line.replaceFirst("^// ?", "")).toList()).strip();
    }

    /** What is evaluated: the lines of code, or those that are hidden from JShell; in prose, nothing. */
    public String code() {
        Stream<String> code = kind.runsInJShell() ? lines.stream()
                : lines.stream().filter(Cell::isHidden).map(line -> line.replaceFirst("^//> ?", ""));
        return String.join("\n", code.toList()).strip();
    }

    /** An empty line of hidden code has no space at its end. */
    private static boolean isHidden(String line) {
        return line.startsWith(HIDDEN.strip());
    }

    /** What it must print, in order. */
    public List<Expected> expected() {
        return Expected.all(lines, line + 1);
    }
}
