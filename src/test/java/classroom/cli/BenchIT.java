package classroom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import classroom.cli.Program.Result;
import classroom.system.Kit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("full")
class BenchIT {
    @TempDir
    private Path folder;

    private static Result dezero(String... arguments) {
        return Program.dezero(Kit.home()).run(arguments);
    }

    @Test
    void a_quick_run_of_one_row_measures_the_kit_and_writes_its_table() throws IOException {
        Path file = folder.resolve("Mesures été.md");

        Result result = dezero("bench", "--quick", "--rows", "exp", "--peers", "kit,double", "--out", file.toString());

        assertThat(result.err()).contains("Ctrl+C ends it", "round 1 of 1: (e^(x^2))^2 at 0.5");
        assertThat(result.code()).as(result.err()).isZero();
        assertThat(result.out()).containsPattern("- the kit +[\\d.]+ [num]?s ")
                .containsPattern("- Java double\\[] +[\\d.]+ ")
                .endsWith("All contenders have the same results.\n");
        assertThat(Files.readString(file)).contains("| (e^(x^2))^2 at 0.5 |", "JMH", "ND4J");
    }

    @Test
    void a_slip_is_one_clear_line() {
        assertThat(dezero("bench", "--rows", "exp", "--rounds", "0"))
                .isEqualTo(new Result(2, "", "dezero: --rounds 0 measures nothing: 1 or more\n"));
    }
}
