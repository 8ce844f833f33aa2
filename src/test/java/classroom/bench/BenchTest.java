package classroom.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import classroom.bench.Task.Mode;
import classroom.system.KitException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BenchTest {
    private static final Task TASK = new Task(Contender.KIT, Row.EXP, 1, Mode.GRADIENT);

    @Test
    void a_measurement_is_the_line_of_json_among_what_a_process_prints() {
        String printed = "Added differentiated op mul\n"
                + "{\"ns\": [12.5, 13], \"first\": 3.25, \"idle\": 100, \"peak\": 150}\nbye\n";

        assertThat(Bench.read(TASK, 2, printed))
                .isEqualTo(new Measurement(TASK, 2, List.of(12.5, 13.0), 3.25, 100, 150, null));
    }

    @ParameterizedTest
    @CsvSource({
        "Exception in thread main java.lang.OutOfMemoryError, out of memory",
        "RecursionError: maximum recursion depth exceeded, stack overflow",
        "Killed, failed"
    })
    void a_process_that_ends_without_a_time_says_why(String printed, String reason) {
        assertThat(Bench.read(TASK, 0, printed)).isEqualTo(Measurement.missing(TASK, 0, reason));
    }

    @ParameterizedTest
    @CsvSource({"999.4, 999 ns", "999.6, 1.00 us", "12345, 12.3 us", "1.5e9, 1.50 s", "2.5e13, '25,000 s'"})
    void a_time_has_three_digits_and_a_unit_that_fits(double nanoseconds, String text) {
        assertThat(Units.time(nanoseconds)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{\"measurements\": [{", "[1]"})
    void results_that_break_off_are_named(String text, @TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("results.json"), text);

        assertThatThrownBy(() -> Bench.read(file)).isInstanceOf(KitException.class)
                .hasMessage(file + " breaks off, or is of another version: run ./dezero bench again");
        assertThatThrownBy(() -> Bench.read(folder.resolve("none.json"))).isInstanceOf(KitException.class)
                .hasMessageContaining("nothing was measured yet");
    }

    @Test
    void what_is_not_to_be_measured_is_named_with_what_there_is() {
        assertThatThrownBy(() -> Row.of("sphere")).isInstanceOf(KitException.class).hasMessage(
                "there is no row 'sphere' to measure: there are exp, goldstein, chain, branches, array");
        assertThatThrownBy(() -> Contender.of("jax")).isInstanceOf(KitException.class)
                .hasMessageStartingWith("there is no 'jax' to measure: there are kit, scope, plain, double, core");
    }
}
