package classroom.lesson;

import classroom.lesson.Cell.Kind;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The first line of a cell: {@code // %% [kind] name after OTHER}, of a class {@code [class] NAME without MEMBER}. */
record CellHead(Kind kind, String name, List<String> after, List<String> without) {
    private static final Pattern FORM = Pattern.compile("// %%(?: \\[(?<kind>\\w+)\\])? (?<name>\\S+)"
            + "(?: after (?<after>\\S+(?:, \\S+)*))?(?: without (?<without>\\w+(?:, \\w+)*))?");
    private static final Set<Kind> WITH_AFTER = Set.of(Kind.CODE, Kind.ERROR, Kind.PAGE, Kind.EXERCISE);

    static boolean isIn(String line) {
        return line.startsWith("// %%");
    }

    /** @throws IllegalArgumentException that says what is wrong with the line */
    static CellHead parse(String line) {
        Matcher parts = FORM.matcher(line.stripTrailing());
        if (!parts.matches()) {
            throw new IllegalArgumentException("a cell begins '// %% name' or '// %% [kind] name', then perhaps "
                    + "'after OTHER', not '" + line + "'");
        }
        CellHead head = new CellHead(
                kind(parts.group("kind")),
                parts.group("name"),
                names(parts.group("after")),
                names(parts.group("without")));
        if (!head.after.isEmpty() && !WITH_AFTER.contains(head.kind)) {
            throw new IllegalArgumentException("'after' is for code and, once for all its cells, an [exercise]");
        }
        if (!head.without.isEmpty() && head.kind != Kind.CLASS) {
            throw new IllegalArgumentException("'without' is for a [class]");
        }
        return head;
    }

    private static Kind kind(String name) {
        return name == null
                ? Kind.CODE
                : Kind.called(name)
                        .orElseThrow(
                                () -> new IllegalArgumentException("there is no kind of cell called '" + name + "'"));
    }

    private static List<String> names(String list) {
        return list == null ? List.of() : List.of(list.split(", "));
    }

    Cell cell(int line, List<String> lines) {
        return kind == Kind.CLASS
                ? Cell.ofClass(name, without, line, lines)
                : new Cell(kind, name, after, without, line, lines);
    }
}
