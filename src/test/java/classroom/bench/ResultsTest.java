package classroom.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import classroom.bench.Task.Mode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ResultsTest {
    private static final Task KIT = new Task(Contender.KIT, Row.CHAIN, 10_000, Mode.GRADIENT);
    private static final Task CORE = new Task(Contender.CORE, Row.CHAIN, 10_000, Mode.GRADIENT);
    private final Results results = new Results(false, Map.of(), List.of(), new ArrayList<>());

    static Measurement measured(Task task, int round, double first, Double... nanoseconds) {
        return new Measurement(task, round, List.of(nanoseconds), first, 100, 350, null);
    }

    @Test
    void the_median_is_that_of_all_iterations_of_all_rounds() {
        results.add(measured(KIT, 0, 1, 1.0, 9.0));
        results.add(measured(KIT, 1, 1, 2.0, 3.0, 50.0));

        assertThat(results.median(KIT)).hasValue(3);
        assertThat(results.median(CORE)).isEmpty();
    }

    @Test
    void quantiles_lie_between_two_values_in_proportion() {
        assertThat(Statistics.quantile(List.of(40.0, 10.0, 20.0, 30.0), 0.25)).isEqualTo(17.5);
        assertThat(Statistics.median(List.of(4.0, 1.0))).isEqualTo(2.5);
        assertThat(Statistics.quantile(List.of(7.0), 0.75)).isEqualTo(7);
    }

    @Test
    void a_ratio_compares_within_a_round_so_that_a_busy_one_counts_for_both() {
        results.add(measured(KIT, 0, 1, 10.0));
        results.add(measured(CORE, 0, 1, 20.0));
        results.add(measured(KIT, 1, 1, 1000.0));
        results.add(measured(CORE, 1, 1, 3000.0));
        results.add(measured(KIT, 2, 1, 10.0));
        results.add(measured(CORE, 2, 1, 40.0));

        assertThat(results.ratio(CORE)).hasValue(3);
        assertThat(results.ratio(KIT)).hasValue(1);
    }

    @Test
    void a_round_that_lacks_one_of_the_two_gives_no_ratio() {
        results.add(measured(KIT, 0, 1, 10.0));
        results.add(Measurement.missing(CORE, 0, "out of memory"));
        results.add(measured(CORE, 1, 1, 20.0));

        assertThat(results.ratio(CORE)).isEmpty();
    }

    @Test
    void what_is_missing_says_why_unless_another_round_has_it() {
        results.add(Measurement.missing(CORE, 0, "not installed"));
        assertThat(results.missing(CORE)).hasValue("not installed");
        assertThat(results.missing(KIT)).isEmpty();

        results.add(measured(CORE, 1, 1, 20.0));
        assertThat(results.missing(CORE)).isEmpty();
    }

    @Test
    void memory_is_what_was_resident_above_the_idle_process() {
        results.add(measured(KIT, 0, 1, 10.0));
        results.add(new Measurement(CORE, 0, List.of(1.0), 1.0, -1, -1, null));

        assertThat(results.memory(KIT).orElseThrow()).isEqualTo(250, within(0.0));
        assertThat(results.memory(CORE)).isEmpty();
    }

    @Test
    void a_contender_with_another_result_is_found() {
        results.add(measured(KIT, 0, 1024, 10.0));
        results.add(measured(new Task(Contender.PYTORCH, Row.CHAIN, 10_000, Mode.GRADIENT), 0, 1024 + 1e-10, 10.0));
        results.add(measured(new Task(Contender.KIT, Row.CHAIN, 10_000, Mode.NOGRAD), 0, 1, 10.0));
        assertThat(results.wrong()).isEmpty();

        results.add(measured(CORE, 0, 1023, 10.0));
        assertThat(results.wrong()).containsExactly(CORE);
    }
}
