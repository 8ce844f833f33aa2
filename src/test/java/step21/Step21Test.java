package step21;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static step21.Functions.add;
import static step21.Functions.asArray;
import static step21.Functions.asVariable;
import static step21.Functions.mul;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import support.Values;

class Step21Test {
    private final Variable x = new Variable(Nd4j.scalar(2.0));
    private final Variable matrix = new Variable(Nd4j.createFromArray(new double[][] {{1, 2, 3}, {4, 5, 6}}));

    @Test
    void aVariablePlusAnArray() {
        assertThat(x.add(Nd4j.scalar(3.0))).hasToString("variable(5.0)");
        assertThat(add(x, Nd4j.scalar(3.0))).hasToString("variable(5.0)");
    }

    @Test
    void aVariablePlusANumber() {
        assertThat(x.add(3.0)).hasToString("variable(5.0)");
        assertThat(add(x, 3.0)).hasToString("variable(5.0)");
    }

    @Test
    void anIntegerDoesAsWellAsADouble() {
        assertThat(x.add(3)).hasToString("variable(5.0)");
        assertThat(mul(3, x)).hasToString("variable(6.0)");
    }

    @Test
    void aNumberOnTheLeft() {
        Variable y = add(mul(3.0, x), 1.0);
        y.backward();
        assertThat(y).hasToString("variable(7.0)");
        assertThat(x.grad.getDouble()).isEqualTo(3.0);
    }

    @Test
    void anArrayOnTheLeft() {
        Variable one = new Variable(Nd4j.createFromArray(1.0));
        assertThat(add(Nd4j.createFromArray(2.0), one)).hasToString("variable([3.])");
    }

    @Test
    void aProductWithAnArrayOnEitherSide() {
        INDArray factors = Nd4j.createFromArray(new double[][] {{1, 10, 100}, {1, 10, 100}});
        assertThat(Values.values(matrix.mul(factors).data)).containsExactly(1, 20, 300, 4, 50, 600);
        mul(factors, matrix).backward();
        assertThat(Values.values(matrix.grad)).containsExactly(1, 10, 100, 1, 10, 100);
    }

    @Test
    void aNumberAndAMatrixHaveAGradientOfTheMatrixsShape() {
        Variable y = add(1.0, mul(matrix, 2.0));
        y.backward();
        assertThat(y).hasToString("""
                variable([[ 3.  5.  7.]
                          [ 9. 11. 13.]])""");
        assertThat(matrix.grad.shape()).containsExactly(2, 3);
        assertThat(Values.values(matrix.grad)).containsOnly(2.0);
    }

    @Test
    void anArrayOfRankZeroGoesWithAMatrixOnEitherSide() {
        INDArray two = Nd4j.scalar(2.0);
        Variable y = add(two, mul(two, matrix.mul(two)).add(two));
        y.backward();
        assertThat(Values.values(y.data)).containsExactly(8, 12, 16, 20, 24, 28);
        assertThat(Values.values(matrix.grad)).containsOnly(4.0);
    }

    @Test
    void anIntegerScalarBecomesDoubleBesideAMatrix() {
        assertThat(matrix.add(Nd4j.scalar(1)).dtype()).isEqualTo(DataType.DOUBLE);
        assertThat(add(Nd4j.scalar(1), matrix).dtype()).isEqualTo(DataType.DOUBLE);
    }

    @Test
    void aVariableOfAnotherShapeIsStillRefusedOnTheWayBack() {
        Variable y = matrix.add(x);
        assertThatThrownBy(y::backward)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Add.backward gives [2, 3] DOUBLE for an input of [] DOUBLE: mend it, or give inputs of one"
                        + " shape, and build the graph anew, from new Variables");
    }

    @Test
    void asArraySpreadsANumberToTheShapeOfTheOther() {
        for (INDArray array : List.of(
                asArray(7.0, matrix),
                asArray(7, matrix),
                asArray(7L, matrix),
                asArray(Nd4j.scalar(7.0), matrix),
                asArray(Nd4j.scalar(7), matrix))) {
            assertThat(array.shape()).containsExactly(2, 3);
            assertThat(array.dataType()).isEqualTo(DataType.DOUBLE);
            assertThat(Values.values(array)).containsOnly(7.0);
        }
    }

    @Test
    void asArrayTakesAnArrayAsItIs() {
        INDArray array = Nd4j.createFromArray(1, 2, 3);
        assertThat(asArray(array, matrix)).isSameAs(array);
    }

    @Test
    void asVariableWrapsAnArrayAndANumber() {
        assertThat(asVariable(Nd4j.createFromArray(1.0, 2.0), matrix)).hasToString("variable([1. 2.])");
        assertThat(asVariable(3, x)).hasToString("variable(3.0)");
    }
}
