package classroom.lesson;

import classroom.KitException;
import classroom.lesson.Cell.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the percent format of a lesson, and refuses what a learner would stumble on. */
final class LessonParser {
    private static final Pattern HEAD = Pattern.compile("// %%(?: \\[(?<kind>\\w+)\\])? (?<name>\\S+)");
    private static final String CLASS_PATH = "/env --class-path target/dezero.jar";

    private final String file;

    LessonParser(String file) {
        this.file = file;
    }

    List<Cell> parse(String text) {
        List<String> lines = text.lines().toList();
        if (lines.isEmpty() || !lines.get(0).equals(CLASS_PATH)) {
            throw wrong(1, "a lesson begins with '" + CLASS_PATH + "'");
        }
        List<Cell> cells = new ArrayList<>();
        int next = beforeFirstHead(lines);
        while (next < lines.size()) {
            int end = next + 1;
            while (end < lines.size() && !isHead(lines.get(end))) {
                end++;
            }
            cells.add(cell(next + 1, lines.get(next), lines.subList(next + 1, end)));
            next = end;
        }
        checkWhole(cells);
        return cells;
    }

    private int beforeFirstHead(List<String> lines) {
        int i = 0;
        while (i < lines.size() && !isHead(lines.get(i))) {
            if (!lines.get(i).isBlank() && !lines.get(i).startsWith("/")) {
                throw wrong(i + 1, "code before the first '// %%'");
            }
            i++;
        }
        return i;
    }

    private static boolean isHead(String line) {
        return line.startsWith("// %%");
    }

    private Cell cell(int number, String head, List<String> below) {
        Matcher parts = HEAD.matcher(head.stripTrailing());
        if (!parts.matches()) {
            throw wrong(number, "a cell begins '// %% name' or '// %% [kind] name', not '" + head + "'");
        }
        List<String> lines = below.stream().filter(line -> !line.matches("/\\w.*")).toList();
        Cell cell = new Cell(kind(number, parts.group("kind")), parts.group("name"), number, lines);
        for (int i = 0; i < below.size(); i++) {
            checkLine(cell.kind(), below.get(i), number + 1 + i);
        }
        return cell;
    }

    private Kind kind(int number, String name) {
        if (name == null) {
            return Kind.CODE;
        }
        return Arrays.stream(Kind.values()).filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(name)).findAny()
                .orElseThrow(() -> wrong(number, "there is no kind of cell called '" + name + "'"));
    }

    private void checkLine(Kind kind, String line, int number) {
        if (kind.runsInJShell()) {
            if (!line.chars().allMatch(c -> c < 128)) {
                throw wrong(number, "code and what it prints must be ASCII");
            }
        } else if (!line.isBlank() && !line.startsWith("//")) {
            throw wrong(number, "a cell of this kind holds only comments; hidden code begins '" + Cell.HIDDEN + "'");
        }
    }

    private void checkWhole(List<Cell> cells) {
        if (cells.isEmpty() || cells.get(0).kind() != Kind.MARKDOWN) {
            throw wrong(1, "the first cell must be '// %% [markdown] title'");
        }
        Set<String> names = new HashSet<>();
        for (int i = 0; i < cells.size(); i++) {
            Cell cell = cells.get(i);
            Kind before = i == 0 ? null : cells.get(i - 1).kind();
            Kind needed = switch (cell.kind()) {
                case SOLUTION -> Kind.EXERCISE;
                case CHECK -> Kind.SOLUTION;
                default -> null;
            };
            if (needed != null && (before != needed || !cells.get(i - 1).name().equals(cell.name()))) {
                throw wrong(cell.line(), "an exercise is three cells of one name: [exercise], [solution], [check]");
            }
            if (needed == null && !names.add(cell.name())) {
                throw wrong(cell.line(), "two cells are called '" + cell.name() + "'");
            }
        }
    }

    private KitException wrong(int line, String what) {
        return new KitException(file + ", line " + line + ": " + what);
    }
}
