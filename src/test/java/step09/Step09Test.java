package step09;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static step09.Functions.exp;
import static step09.Functions.square;

import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.factory.Nd4j;
import support.Compiler;
import support.Values;

class Step09Test {
    private static final String IMPORTS = "import step09.Variable; import static step09.Functions.square;";

    @Test
    void oneLineForwardAndOneLineBack() {
        Variable x = new Variable(Nd4j.scalar(0.5));
        Variable y = square(exp(square(x)));
        y.backward();
        assertThat(x.grad.getDouble()).isEqualTo(3.297442541400256);
    }

    @Test
    void theFirstGradientIsOnesOfTheDatasShapeAndType() {
        Variable x = new Variable(Nd4j.createFromArray(new double[][] {{1, 2, 3}, {4, 5, 6}}));
        Variable y = square(x);
        y.backward();
        assertThat(y.grad.shape()).containsExactly(2, 3);
        assertThat(y.grad.dataType()).isEqualTo(DataType.DOUBLE);
        assertThat(Values.values(y.grad)).containsOnly(1.0);
        assertThat(Values.values(x.grad)).containsExactly(2, 4, 6, 8, 10, 12);
    }

    @Test
    void aGradientGivenByHandIsUsed() {
        Variable x = new Variable(Nd4j.scalar(3.0));
        Variable y = square(x);
        y.grad = Nd4j.scalar(10.0);
        y.backward();
        assertThat(x.grad.getDouble()).isEqualTo(60.0);
    }

    @Test
    void aResultWithoutDimensionsIsStillAnArray() {
        Variable y = square(new Variable(Nd4j.scalar(3.0)));
        assertThat(y.data.rank()).isZero();
        assertThat(y.data.shape()).isEmpty();
    }

    @Test
    void everyCallOfSquareMakesANewFunctionSoItMayBeUsedTwice() {
        Variable x = new Variable(Nd4j.scalar(2.0));
        square(square(x)).backward();
        assertThat(x.grad.getDouble()).isEqualTo(32.0);
    }

    @Test
    void onlyAnArrayOrNothingIsData() {
        assertThat(new Variable(null).data).isNull();
        assertThat(Compiler.complaints(IMPORTS, "new Variable(1.0);"))
                .containsExactly(
                        "incompatible types: double cannot be converted to" + " org.nd4j.linalg.api.ndarray.INDArray");
    }

    @Test
    void aNumberIsNoVariable() {
        assertThat(Compiler.complaints(IMPORTS, "square(3.0);"))
                .containsExactly("incompatible types: double cannot be converted to step09.Variable");
    }

    @Test
    void theGradientOfIntDataIsRefused() {
        Variable y = square(new Variable(Nd4j.createFromArray(1, 2, 3)));
        assertThatThrownBy(y::backward)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("a gradient needs DOUBLE data, not INT: use castTo(DataType.DOUBLE)"
                        + " and build the graph anew, from new Variables");
    }

    @Test
    void theGradientOfFloatDataIsRefused() {
        Variable y = square(new Variable(Nd4j.scalar(3.0f)));
        assertThatThrownBy(y::backward)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("a gradient needs DOUBLE data, not FLOAT: use castTo(DataType.DOUBLE)"
                        + " and build the graph anew, from new Variables");
    }

    @Test
    void anInputOnTheWayIsCheckedAsTheResultIs() {
        Variable x = new Variable(Nd4j.scalar(0.5f));
        Variable a = exp(x);
        a.data = a.data.castTo(DataType.DOUBLE);
        Variable y = square(a);
        assertThatThrownBy(y::backward)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("a gradient needs DOUBLE data, not FLOAT: use castTo(DataType.DOUBLE)"
                        + " and build the graph anew, from new Variables");
    }
}
