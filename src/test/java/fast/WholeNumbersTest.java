package fast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Whole numbers without a result are refused. */
class WholeNumbersTest {
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
