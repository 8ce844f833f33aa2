package fast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.cpu.nativecpu.ops.NativeOpExecutioner;
import org.nd4j.linalg.factory.Nd4j;

/** Whole numbers without a result are refused; in another Java, as ND4J would end this one. */
class WholeNumbersTest {
    private static final Predicate<String> REFUSED = line -> line.contains(Divisions.NO_VALUE);

    private static List<String> plain;

    @BeforeAll
    static void plainNd4jDividesWhatItCan() throws Exception {
        plain = divisions("-Dopexec=" + NativeOpExecutioner.class.getName(), "harmless");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void allDivisionsGiveWhatNd4jGivesOrAreRefused(boolean fast) throws Exception {
        List<String> guarded = divisions("-Ddezero.fast=" + fast);

        assertThat(plain.get(0)).endsWith(NativeOpExecutioner.class.getName());
        assertThat(guarded.get(0)).endsWith(FastExecutioner.class.getName());
        assertThat(guarded.stream().skip(1).filter(REFUSED.negate()))
                .hasSizeGreaterThan(4000)
                .isEqualTo(plain.subList(1, plain.size()));
        assertThat(guarded.stream().filter(REFUSED))
                .hasSizeGreaterThan(2000)
                .allMatch(line -> line.matches(
                        ".*: ND4J has no \\w+ for -?\\d+ [/%^] -?\\d+( at \\[.*])?: mend the numbers, .*"));
    }

    private static List<String> divisions(String option, String... arguments) throws Exception {
        return OtherJava.run(List.of(option, "-XX:+SuppressFatalErrorMessage"), Divisions.class, arguments).stream()
                .filter(line -> line.startsWith(Divisions.MARK))
                .toList();
    }

    @Test
    void theMessageSaysWhereAndWhatToDo() {
        INDArray six = Nd4j.createFromArray(new int[][] {{1, 2, 3}, {4, 5, 6}});

        assertThatThrownBy(() -> six.div(Nd4j.createFromArray(new int[][] {{1, 2, 3}, {4, 0, 6}})))
                .isInstanceOf(ArithmeticException.class)
                .hasMessage("ND4J has no INT for 5 / 0 at [1, 1]: mend the numbers, or castTo(DataType.DOUBLE) first");
    }

    @Test
    void theNumberNextToTheSmallestIsDivided() {
        assertThat(Nd4j.createFromArray(Long.MIN_VALUE + 1).div(-1).getLong(0)).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void whatNd4jRefusesItselfItRefusesAsBefore() {
        assertThatThrownBy(() -> Nd4j.createFromArray(6, 7).div(0.5)).hasMessageStartingWith("Op div_scalar failed");
        assertThatThrownBy(() -> Nd4j.createFromArray(6, 7).div(Nd4j.createFromArray(0.0, 0.0)))
                .hasMessage("Op [divide] execution failed");
        assertThatThrownBy(() -> Nd4j.createFromArray(6, 7).div(Nd4j.createFromArray(1, 2, 0)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void besideADoubleNothingIsRefused() {
        assertThat(Nd4j.scalar(6.0).div(Nd4j.scalar(0)).getDouble()).isInfinite();
        assertThat(Nd4j.createFromArray(6.0, -6.0).div(0).toDoubleVector())
                .containsExactly(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);
    }
}
