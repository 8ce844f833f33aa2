package classroom.bench;

import classroom.bench.Task.Mode;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/** The tables of a run. */
final class Tables {
    private static final String NOTHING = "-";
    /** Doubles, of which that many are 1 MB and a little less. */
    private static final int LARGE = 100_000;

    private final Results results;

    Tables(Results results) {
        this.results = results;
    }

    /** Each row in each contender: the median, and how many times the kit's that is. */
    Table overview() {
        List<Contender> columns = Contender.COLUMNS.stream().filter(this::known).toList();
        Table table = new Table(headings("", columns));
        for (Row row : results.rows()) {
            table.add(line(row.title(row.shown(results.quick())), columns,
                    contender -> withRatio(results.shown(row, contender))));
        }
        return table;
    }

    /** One line for each row and contender, with the spread and the memory. */
    Table details() {
        Table table = new Table("", "median", "middle half", "times the kit", "memory");
        for (Row row : results.rows()) {
            table.add(row.title(row.shown(results.quick())), "", "", "", "");
            Stream.of(Contender.values()).filter(contender -> !Contender.STEPS.contains(contender))
                    .map(contender -> results.shown(row, contender))
                    .filter(task -> results.of(task).findAny().isPresent())
                    .forEach(task -> table.add(detail("- " + task.contender().title(), task)));
        }
        return table;
    }

    private List<String> detail(String title, Task task) {
        List<Double> all = results.nanoseconds(task);
        if (all.isEmpty()) {
            return List.of(title, results.missing(task).orElse(NOTHING), "", "", "");
        }
        String half = Units.time(Statistics.quantile(all, 0.25)) + " to " + Units.time(Statistics.quantile(all, 0.75));
        return List.of(title, time(task), half, orNothing(results.ratio(task), Units::ratio),
                orNothing(results.memory(task), Units::bytes));
    }

    /** A row in all its sizes; empty if it has one size, or no other was measured. */
    Table sizes(Row row) {
        List<Contender> columns = Contender.LINES.stream().filter(this::known).toList();
        Table table = new Table(headings(row.title("n"), columns));
        for (int size : row.sizes()) {
            Function<Contender, Task> task = contender -> new Task(contender, row, size, Mode.GRADIENT);
            if (columns.stream().map(task).anyMatch(each -> results.median(each).isPresent())) {
                table.add(line(Units.count(size), columns, contender -> withRatio(task.apply(contender))));
            }
        }
        return table;
    }

    /** The memory that a row takes in its larger sizes, from 1 MB for an array on. */
    Table memory(Row row) {
        List<Contender> columns = Contender.LINES.stream().filter(this::known).toList();
        Table table = new Table(headings(row.title("n"), columns));
        for (int size : row.sizes()) {
            Function<Contender, Task> task = contender -> new Task(contender, row, size, Mode.GRADIENT);
            if (size >= LARGE && columns.stream().map(task).anyMatch(each -> results.memory(each).isPresent())) {
                table.add(line(Units.count(size), columns,
                        contender -> orNothing(results.memory(task.apply(contender)), Units::bytes)));
            }
        }
        return table;
    }

    /** Without the way back, and without a graph. */
    Table modes() {
        List<Contender> columns = Contender.WITHOUT_GRAPH.stream().filter(this::known).toList();
        Table table = new Table(headings("", columns));
        for (Row row : results.rows()) {
            for (Mode mode : List.of(Mode.FORWARD, Mode.NOGRAD)) {
                int size = row.shown(results.quick());
                Function<Contender, Task> task = contender -> new Task(contender, row, size, mode);
                if (columns.stream().map(task).anyMatch(each -> results.median(each).isPresent())) {
                    table.add(line(row.title(size) + ", " + mode.title(), columns,
                            each -> withRatio(task.apply(each))));
                }
            }
        }
        return table;
    }

    /** The first row in single steps. */
    Table steps() {
        Table table = new Table(Row.EXP.title(1), "median", "times the kit");
        Stream.concat(Contender.STEPS.stream(), Stream.of(Contender.KIT)).map(each -> results.shown(Row.EXP, each))
                .filter(task -> results.median(task).isPresent())
                .forEach(task -> table.add(task.contender() == Contender.KIT ? "steps 23 and 24: dezero"
                        : task.contender().title(), time(task), orNothing(results.ratio(task), Units::ratio)));
        return table;
    }

    /** With all of Java's compilers, instead of those that start quickest. */
    Table compilers() {
        List<Contender> columns = Stream.of(Contender.KIT, Contender.KIT_C2, Contender.DOUBLE, Contender.DOUBLE_C2)
                .filter(this::known).toList();
        Table table = new Table(headings("", columns));
        if (columns.contains(Contender.KIT_C2)) {
            for (Row row : results.rows()) {
                table.add(line(row.title(row.shown(results.quick())), columns,
                        contender -> withRatio(results.shown(row, contender))));
            }
        }
        return table;
    }

    private boolean known(Contender contender) {
        return results.measurements().stream().anyMatch(each -> each.task().contender() == contender);
    }

    private static List<String> headings(String first, List<Contender> columns) {
        return Stream.concat(Stream.of(first), columns.stream().map(Contender::title)).toList();
    }

    private static List<String> line(String first, List<Contender> columns, Function<Contender, String> cell) {
        List<String> cells = new ArrayList<>(List.of(first));
        columns.forEach(contender -> cells.add(cell.apply(contender)));
        return cells;
    }

    /** {@code 19.0 us (1.6)}; of the kit the time alone; or why there is none. */
    private String withRatio(Task task) {
        if (results.median(task).isEmpty()) {
            return results.missing(task).orElse(NOTHING);
        }
        OptionalDouble ratio = results.ratio(task);
        boolean alone = ratio.isEmpty() || task.contender() == Contender.KIT;
        return alone ? time(task) : time(task) + " (" + Units.ratio(ratio.getAsDouble()) + ")";
    }

    private String time(Task task) {
        return orNothing(results.median(task), Units::time);
    }

    private static String orNothing(OptionalDouble value, DoubleFunction<String> text) {
        return value.isPresent() ? text.apply(value.getAsDouble()) : NOTHING;
    }
}
