package classroom.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Rows of cells, as text or in Markdown. The first column is words, the others are figures. */
final class Table {
    private final List<List<String>> rows = new ArrayList<>();

    Table(String... headings) {
        rows.add(List.of(headings));
    }

    Table(List<String> headings) {
        rows.add(List.copyOf(headings));
    }

    void add(List<String> cells) {
        rows.add(List.copyOf(cells));
    }

    void add(String... cells) {
        add(Arrays.asList(cells));
    }

    boolean isEmpty() {
        return rows.size() == 1;
    }

    /** In columns, two blanks between them. */
    String text() {
        int[] widths = IntStream.range(0, rows.get(0).size())
                .map(column -> rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0)).toArray();
        return rows.stream().map(row -> IntStream.range(0, widths.length)
                .mapToObj(column -> pad(row.get(column), widths[column], column == 0))
                .collect(Collectors.joining("  ")).stripTrailing() + "\n").collect(Collectors.joining());
    }

    private static String pad(String cell, int width, boolean left) {
        String blanks = " ".repeat(width - cell.length());
        return left ? cell + blanks : blanks + cell;
    }

    String markdown() {
        List<String> lines = new ArrayList<>(rows.stream().map(row -> "| " + row.stream()
                .map(cell -> cell.replace("|", "\\|")).collect(Collectors.joining(" | ")) + " |").toList());
        lines.add(1, "|---" + "|---:".repeat(rows.get(0).size() - 1) + "|");
        return String.join("\n", lines) + "\n";
    }
}
