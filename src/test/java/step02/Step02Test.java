package step02;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import support.Compiler;
import support.Values;

class Step02Test {
    private static final String IMPORTS = "import step02.Function; import org.nd4j.linalg.api.ndarray.INDArray;";

    @Test
    void theSquareOfTenIsAVariableThatHoldsAHundred() {
        Variable x = new Variable(Nd4j.scalar(10.0));
        Function f = new Square();
        Object y = f.call(x);
        assertThat(y).isExactlyInstanceOf(Variable.class);
        assertThat(((Variable) y).data.getDouble()).isEqualTo(100.0);
    }

    @Test
    void squareWorksElementByElementAndLeavesItsInputAlone() {
        Variable x = new Variable(Nd4j.createFromArray(1.0, -2.0, 3.0));
        Variable y = new Square().call(x);
        assertThat(Values.values(y.data)).containsExactly(1.0, 4.0, 9.0);
        assertThat(Values.values(x.data)).containsExactly(1.0, -2.0, 3.0);
    }

    @Test
    void callUnwrapsAndWrapsAndForwardDoesTheRest() {
        Function tenTimes = new Function() {
            @Override
            public INDArray forward(INDArray x) {
                return x.mul(10);
            }
        };
        assertThat(tenTimes.call(new Variable(Nd4j.scalar(0.5))).data.getDouble())
                .isEqualTo(5.0);
    }

    @Test
    void aFunctionWithoutForwardDoesNotCompile() {
        assertThat(Compiler.complaints(IMPORTS, "class Cube extends Function { }"))
                .singleElement()
                .asString()
                .isEqualTo("Cube is not abstract and does not override abstract method"
                        + " forward(org.nd4j.linalg.api.ndarray.INDArray) in step02.Function");
        assertThat(Compiler.complaints(
                        IMPORTS,
                        "class Cube extends Function {"
                                + " public INDArray forward(INDArray x) { return x.mul(x).mul(x); } }"))
                .isEmpty();
    }

    @Test
    void functionItselfCannotBeMade() {
        assertThat(Compiler.complaints(IMPORTS, "new Function();"))
                .containsExactly("step02.Function is abstract; cannot be instantiated");
    }
}
