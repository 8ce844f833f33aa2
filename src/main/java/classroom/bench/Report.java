package classroom.bench;

import classroom.system.KitException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * {@code docs/benchmarks.md}: the tables of a run between two marks, and around them what people wrote, which a new run
 * leaves as it is.
 */
final class Report {
    static final String BEGIN = "<!-- What follows was written by ./dezero bench; the next run writes it anew. -->";
    static final String END = "<!-- Here ends what ./dezero bench wrote. -->";

    private final Results results;
    private final Tables tables;

    Report(Results results) {
        this.results = results;
        tables = new Tables(results);
    }

    /** For the terminal. */
    String text() {
        return tables.details().text() + "\n" + warning();
    }

    private String warning() {
        String wrong = results.wrong().stream().map(task -> task.contender().title() + " in "
                + task.row().title(task.size())).distinct().collect(Collectors.joining("; "));
        return wrong.isEmpty() ? "All contenders have the same results." + "\n"
                : "Not the same results as the others: " + wrong + "\n";
    }

    /**
     * Puts the tables into a file, in the place of those of an earlier run; at the end where there were none.
     *
     * @throws KitException if it cannot be written
     */
    void write(Path file) {
        try {
            String before = Files.exists(file) ? Files.readString(file) : "# Benchmarks\n\n";
            Files.writeString(file, into(before, new Pictures(results).write(file)));
        } catch (IOException e) {
            throw new KitException(file + " cannot be written: " + e.getMessage(), e);
        }
    }

    private String into(String before, Map<Row, String> pictures) {
        String mine = BEGIN + "\n\n" + markdown(pictures) + "\n" + END;
        int begin = before.indexOf(BEGIN);
        int end = before.indexOf(END);
        return begin < 0 || end < begin ? before.stripTrailing() + "\n\n" + mine + "\n"
                : before.substring(0, begin) + mine + before.substring(end + END.length());
    }

    /** @param pictures what shows the picture of a row */
    String markdown(Map<Row, String> pictures) {
        StringBuilder text = new StringBuilder();
        part(text, "The table", "Forward and backward, with building the graph: the median, and in brackets how many"
                + " times\nthe kit's that is. More than 1 means that the kit is quicker.", tables.overview());
        part(text, "Spread and memory", "The middle half of all iterations; the ratio is the median of the rounds'"
                + " ratios;\nmemory is the most that was resident above the idle process.", tables.details());
        results.rows().stream().filter(Row::hasSizes).forEach(row -> part(text, "By size: " + row.title("n"),
                pictures.getOrDefault(row, ""), tables.sizes(row)));
        results.rows().stream().filter(Row::hasSizes).forEach(row -> part(text, "Memory: " + row.title("n"),
                "The most that was resident above the idle process.", tables.memory(row)));
        part(text, "Forward only, and without a graph", "", tables.modes());
        part(text, "Single steps", "The same function in the steps that change how the graph is made or walked.",
                tables.steps());
        part(text, "With all of Java's compilers", "The kit starts Java with the compilers that begin quickest. A"
                + " program of\nyour own on `dezero.jar` has all of them.", tables.compilers());
        text.append("## Measured on\n\n").append(String.join("; ", results.machine())).append(". ")
                .append(versions(results.versions())).append(".\n\n").append(warning());
        return text.toString();
    }

    private static void part(StringBuilder text, String title, String explanation, Table table) {
        if (!table.isEmpty()) {
            text.append("## ").append(title).append("\n\n").append(explanation)
                    .append(explanation.isEmpty() ? "" : "\n\n").append(table.markdown()).append('\n');
        }
    }

    private static String versions(Map<String, String> versions) {
        return versions.entrySet().stream().map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining("; "));
    }
}
