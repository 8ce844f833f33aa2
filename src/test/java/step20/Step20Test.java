package step20;

import static org.assertj.core.api.Assertions.assertThat;
import static step20.Functions.add;
import static step20.Functions.mul;

import org.junit.jupiter.api.Test;
import org.nd4j.linalg.factory.Nd4j;
import support.Compiler;

class Step20Test {
    private final Variable a = new Variable(Nd4j.scalar(3.0));
    private final Variable b = new Variable(Nd4j.scalar(2.0));
    private final Variable c = new Variable(Nd4j.scalar(1.0));

    @Test
    void aTimesBPlusCHasItsValueAndThreeGradients() {
        check(add(mul(a, b), c));
    }

    @Test
    void withMethodsItReadsFromLeftToRight() {
        check(a.mul(b).add(c));
    }

    @Test
    void theSameFactorTwiceIsASquare() {
        a.mul(a).backward();
        assertThat(a.grad.getDouble()).isEqualTo(6.0);
    }

    @Test
    void aNumberIsRefusedByTheCompilerOnEitherSide() {
        String imports = "import step20.*;";
        assertThat(Compiler.complaints(imports, "Variable x = null; x.mul(2.0);"))
                .containsExactly("incompatible types: double cannot be converted to step20.Variable");
        assertThat(Compiler.complaints(imports, "Variable x = null; Functions.mul(2.0, x);"))
                .containsExactly("incompatible types: double cannot be converted to step20.Variable");
    }

    private void check(Variable y) {
        y.backward();
        assertThat(y).hasToString("variable(7.0)");
        assertThat(a.grad.getDouble()).isEqualTo(2.0);
        assertThat(b.grad.getDouble()).isEqualTo(3.0);
        assertThat(c.grad.getDouble()).isEqualTo(1.0);
    }
}
