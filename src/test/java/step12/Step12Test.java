package step12;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static step12.Functions.add;
import static step12.Functions.exp;
import static step12.Functions.square;

import org.junit.jupiter.api.Test;
import org.nd4j.linalg.factory.Nd4j;
import support.Compiler;

class Step12Test {
    private final Variable x0 = new Variable(Nd4j.scalar(2.0));
    private final Variable x1 = new Variable(Nd4j.scalar(3.0));

    @Test
    void twoPlusThreeIsFiveWithoutAList() {
        Variable y = new Add().call(x0, x1);
        assertThat(y.data.getDouble()).isEqualTo(5.0);
    }

    @Test
    void addReadsAsOneWouldSayIt() {
        assertThat(add(x0, x1).data.getDouble()).isEqualTo(5.0);
    }

    @Test
    void theFunctionStillKeepsListsOfInputsAndOutputs() {
        Function f = new Add();
        Variable y = f.call(x0, x1);
        assertThat(f.inputs).containsExactly(x0, x1);
        assertThat(f.outputs).containsExactly(y);
    }

    @Test
    void oneInputTooManyIsIgnoredByCall() {
        assertThat(new Square().call(x0, x1).data.getDouble()).isEqualTo(4.0);
    }

    @Test
    void oneInputTooManyDoesNotCompileInFunctions() {
        assertThat(Compiler.complaints(
                        "import step12.*; import static step12.Functions.square;", "Variable a = null; square(a, a);"))
                .singleElement()
                .asString()
                .startsWith("method square in class step12.Functions cannot be applied to given types");
    }

    @Test
    void chainsStillDifferentiate() {
        Variable x = new Variable(Nd4j.scalar(0.5));
        square(exp(square(x))).backward();
        assertThat(x.grad.getDouble()).isEqualTo(3.297442541400256);
    }

    @Test
    void addCannotGoBackYet() {
        assertThatThrownBy(add(x0, x1)::backward)
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessage("Add has two inputs: its backward is written in step 13");
    }
}
