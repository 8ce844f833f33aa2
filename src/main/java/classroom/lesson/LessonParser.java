package classroom.lesson;

import classroom.lesson.Cell.Kind;
import classroom.system.KitException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads the percent format of a lesson, and refuses what a learner would stumble on. */
final class LessonParser {
    private static final Pattern EXERCISE = Pattern.compile("exercise hint hint solution check hidden");
    /** The cells whose output may answer a question. */
    private static final Set<Kind> ANSWERS = EnumSet.of(Kind.CODE, Kind.ERROR, Kind.PAGE);

    private static final String AN_EXERCISE =
            "an exercise is cells of one name: [exercise], two [hint]s, " + "[solution], [check] and [hidden]";
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
            while (end < lines.size() && !CellHead.isIn(lines.get(end))) {
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
        while (i < lines.size() && !CellHead.isIn(lines.get(i))) {
            if (!lines.get(i).isBlank() && !lines.get(i).startsWith("/")) {
                throw wrong(i + 1, "code before the first '// %%'");
            }
            i++;
        }
        return i;
    }

    private Cell cell(int number, String head, List<String> below) {
        Cell cell = head(number, head)
                .cell(
                        number,
                        below.stream().filter(line -> !line.matches("/\\w.*")).toList());
        for (int i = 0; i < below.size(); i++) {
            checkLine(cell.kind(), below.get(i), number + 1 + i);
        }
        if (cell.kind() == Kind.CHECK && !below.stream().limit(1).toList().equals(List.of("// check " + cell.name()))) {
            throw wrong(number + 1, "a check begins with the comment '// check " + cell.name() + "'");
        }
        return cell;
    }

    private CellHead head(int number, String line) {
        try {
            return CellHead.parse(line);
        } catch (IllegalArgumentException e) {
            throw wrong(number, e.getMessage());
        }
    }

    private void checkLine(Kind kind, String line, int number) {
        if (kind.runsInJShell() || line.startsWith(Cell.COMMENTED_OUT)) {
            if (!line.chars().allMatch(c -> c < 128)) {
                throw wrong(number, "code and what it prints must be ASCII");
            }
        } else if (!line.isBlank() && !line.startsWith("//")) {
            throw wrong(
                    number, "a cell of this kind holds only comments; code in it begins '" + Cell.COMMENTED_OUT + "'");
        }
    }

    private void checkWhole(List<Cell> cells) {
        if (cells.isEmpty() || cells.get(0).kind() != Kind.MARKDOWN) {
            throw wrong(1, "the first cell must be '// %% [markdown] title'");
        }
        Set<String> names = new HashSet<>();
        Set<String> runs = new HashSet<>();
        for (Cell cell : cells) {
            if (!cell.kind().followsTask() && !names.add(cell.name())) {
                throw wrong(cell.line(), "two cells are called '" + cell.name() + "'");
            }
            cell.after().stream().filter(other -> !runs.contains(other)).forEach(other -> {
                throw wrong(cell.line(), "after '" + other + "': no code and no exercise before is called so");
            });
            if (cell.kind() == Kind.CODE || cell.kind() == Kind.EXERCISE) {
                runs.add(cell.name());
            }
        }
        checkQuestions(cells);
        checkExercises(cells);
        cells.stream().filter(cell -> cell.kind() == Kind.HIDDEN).forEach(hidden -> checkHidden(hidden, cells));
        cells.stream()
                .filter(cell -> !cell.without().isEmpty() && !names.contains(cell.type()))
                .forEach(cell -> {
                    throw wrong(
                            cell.line(), "a cell below must show the whole class: '// %% [class] " + cell.type() + "'");
                });
    }

    private void checkQuestions(List<Cell> cells) {
        for (int i = 0; i < cells.size(); i++) {
            if (cells.get(i).kind() == Kind.QUESTION
                    && (i + 1 == cells.size()
                            || !ANSWERS.contains(cells.get(i + 1).kind()))) {
                throw wrong(cells.get(i).line(), "a question is answered by the cell that follows: code, to be run");
            }
        }
    }

    private void checkExercises(List<Cell> cells) {
        for (int i = 0; i < cells.size(); i++) {
            Cell cell = cells.get(i);
            int next = i + 1;
            while (next < cells.size()
                    && cells.get(next).kind().followsTask()
                    && cells.get(next).name().equals(cell.name())) {
                next++;
            }
            String kinds = cells.subList(i, next).stream()
                    .map(one -> one.kind().toString())
                    .collect(Collectors.joining(" "));
            if (cell.kind().followsTask()
                    || (cell.kind() == Kind.EXERCISE && !EXERCISE.matcher(kinds).matches())) {
                throw wrong(cell.line(), AN_EXERCISE);
            }
            i = next - 1;
        }
    }

    /** Otherwise an answer that prints the visible lines would pass. */
    private void checkHidden(Cell hidden, List<Cell> cells) {
        Set<String> visible = cells.stream()
                .filter(cell -> cell.kind() == Kind.CHECK && cell.name().equals(hidden.name()))
                .flatMap(cell -> cell.expected().stream())
                .map(Expected::text)
                .collect(Collectors.toSet());
        if (hidden.expected().stream().map(Expected::text).allMatch(visible::contains)) {
            throw wrong(hidden.line(), "a hidden check promises a line, '// => ...', that the check does not");
        }
    }

    private KitException wrong(int line, String what) {
        return new KitException(file + ", line " + line + ": " + what);
    }
}
