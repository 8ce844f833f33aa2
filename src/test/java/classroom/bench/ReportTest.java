package classroom.bench;

import static classroom.bench.ResultsTest.measured;
import static org.assertj.core.api.Assertions.assertThat;

import classroom.bench.Task.Mode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {
    private final Results results = new Results(false, Map.of("numpy", "2.4.6"), List.of("2 cores"), new ArrayList<>());

    @BeforeEach
    void measure() {
        for (int size : Row.CHAIN.sizes()) {
            results.add(measured(task(Contender.KIT, size), 0, 1, 400.0 * size, 500.0 * size, 600.0 * size));
            results.add(size > 10_000 ? Measurement.missing(task(Contender.CORE, size), 0, "over 15 s")
                    : measured(task(Contender.CORE, size), 0, 1, 4000.0 * size));
            results.add(Measurement.missing(task(Contender.DJL, size), 0, "not installed"));
        }
    }

    private static Task task(Contender contender, int size) {
        return new Task(contender, Row.CHAIN, size, Mode.GRADIENT);
    }

    @Test
    void the_table_has_medians_and_ratios_and_says_what_is_missing() {
        assertThat(new Tables(results).overview().markdown()).isEqualTo("""
                |  | the kit | the book's core | DJL |
                |---|---:|---:|---:|
                | chain of 10,000 functions | 5.00 ms | 40.0 ms (8.00) | not installed |
                """);
    }

    @Test
    void in_the_terminal_every_contender_has_a_line_with_spread_and_memory() {
        assertThat(new Report(results).text()).isEqualTo("""
                                                  median         middle half  times the kit  memory
                chain of 10,000 functions
                - the kit                        5.00 ms  4.50 ms to 5.50 ms           1.00   250 B
                - the book's core                40.0 ms  40.0 ms to 40.0 ms           8.00   250 B
                - DJL                      not installed

                All contenders have the same results.
                """);
    }

    @Test
    void by_size_every_measured_size_has_a_line() {
        assertThat(new Tables(results).sizes(Row.CHAIN).text()).isEqualTo("""
                chain of n functions  the kit  the book's core
                1,000                  500 us   4.00 ms (8.00)
                10,000                5.00 ms   40.0 ms (8.00)
                100,000               50.0 ms        over 15 s
                1 million              500 ms        over 15 s
                """);
    }

    @Test
    void what_was_not_measured_has_no_table() {
        assertThat(new Report(results).markdown(Map.of())).contains("## The table", "## By size: chain of n functions",
                "## Memory: chain of n functions",
                "2 cores", "numpy 2.4.6").doesNotContain("## Single steps", "## Forward only", "By size: three");
    }

    @Test
    void a_picture_shows_the_cost_against_the_size(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("benchmarks.md");
        new Report(results).write(file);

        assertThat(Files.readString(file)).contains("](pictures/bench-chain.svg)");
        assertThat(Files.readString(folder.resolve("pictures").resolve("bench-chain.svg"))).contains("the kit",
                "the book's core").doesNotContain("PyTorch");
    }

    @Test
    void a_new_run_leaves_what_people_wrote(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("benchmarks.md");
        Files.writeString(file, "# Benchmarks\n\nRead this.\n");
        new Report(results).write(file);
        String once = Files.readString(file);
        assertThat(once).startsWith("# Benchmarks\n\nRead this.\n\n" + Report.BEGIN).contains("8.00");

        Files.writeString(file, once + "\nNotes below.\n");
        results.add(measured(task(Contender.CORE, 10_000), 1, 1, 8000.0 * 10_000));
        results.add(measured(task(Contender.KIT, 10_000), 1, 1, 500.0 * 10_000));
        new Report(results).write(file);

        assertThat(Files.readString(file)).startsWith("# Benchmarks\n\nRead this.\n\n" + Report.BEGIN)
                .endsWith(Report.END + "\n\nNotes below.\n").contains("(12.0)").doesNotContain("40.0 ms (8.00) | not")
                .containsOnlyOnce(Report.BEGIN);
    }
}
