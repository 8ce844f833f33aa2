package steps;

import static org.assertj.core.api.Assertions.assertThat;
import static support.Framework.DEZERO;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import support.Framework;
import support.Sources;

/** What is the same, to the letter, from one step to another. */
class SnapshotsTest {
    @ParameterizedTest
    @CsvSource({"step04, step05", "step09, step10", "step14, step15", "step22, dezero"})
    void aStepThatAddsNoFrameworkCodeIsTheStepBeforeButForThePackageLine(String before, String after) {
        Map<String, String> copied = Sources.withoutPackageLine(after);
        if (after.equals("step10")) {
            assertThat(copied.remove("SquareTest.java")).contains("class SquareTest");
        }
        assertThat(copied).isEqualTo(Sources.withoutPackageLine(before));
    }

    @ParameterizedTest
    @MethodSource("from02")
    void aClassOnceIntroducedStays(Framework step) {
        Set<String> before = new TreeSet<>(
                Sources.of(Framework.of(step.number - 1).toString()).keySet());
        before.remove("SquareTest.java");
        assertThat(Sources.of(step.toString()).keySet()).containsAll(before);
    }

    @Test
    void steps23And24HaveOnlyTheirOwnClass() {
        assertThat(Sources.of("step23").keySet()).containsExactly("Example.java");
        assertThat(Sources.of("step24").keySet()).containsExactly("TestFunctions.java");
    }

    @ParameterizedTest
    @MethodSource("allPackages")
    void aLineHasAtMostEightyColumnsOfAsciiAndNoTab(String step) {
        Sources.of(step)
                .forEach((file, text) -> assertThat(text.lines())
                        .as(step + "/" + file)
                        .allMatch(line -> line.length() <= 80 && line.matches("[ -~]*")));
    }

    static Stream<Framework> from02() {
        return Framework.steps(2, DEZERO);
    }

    static Stream<String> allPackages() {
        return Stream.concat(IntStream.rangeClosed(1, 24).mapToObj("step%02d"::formatted), Stream.of("dezero"));
    }
}
