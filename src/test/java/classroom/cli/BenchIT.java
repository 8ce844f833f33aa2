package classroom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import classroom.jupyter.Python;
import classroom.jupyter.PythonNeeded;
import classroom.system.Kit;
import classroom.system.Program;
import classroom.system.Program.Result;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class BenchIT {
    @Test
    void theTestsOfItsReportAreGreen() {
        PythonNeeded.orSkip();
        Result result = Program.of(Python.find().command().toArray())
                .run(
                        "-m",
                        "unittest",
                        "discover",
                        "-s",
                        Kit.home().resolve("src/bench/python").toString());

        assertThat(result.err()).endsWith("\nOK\n");
    }

    /** And that both have the right gradients: what is wrong is said to be that, and has no time. */
    @Tag("release")
    @Test
    void aLookMeasuresTheKitBesideTheFloor() {
        Result result = Dezero.in(Kit.home()).run("bench", "--quick", "--only", "kit,double");

        assertThat(result.code()).as(result.err()).isZero();
        assertThat(result.out().lines().filter(line -> line.startsWith("| ")).skip(2))
                .hasSize(6)
                .allMatch(line -> line.matches("\\|[^|]+\\| +[\\d.]+ [num]?s \\| +[\\d.]+ [num]?s \\([\\d.]+\\) \\|"));
        assertThat(result.out()).contains("Goldstein-Price at (1, 1)", "JMH", "ND4J");
    }

    @Tag("full")
    @Test
    void aSlipIsOneClearLine() {
        assertThat(Dezero.in(Kit.home()).run("bench", "sphere").err().lines())
                .singleElement()
                .asString()
                .startsWith("dezero: there is no 'sphere' to measure: there are quick, table, ");
    }
}
