package step24;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dezero.Variable;
import java.util.function.BinaryOperator;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.factory.Nd4j;

class Step24Test {
    @Test
    void sphereHasTheBooksGradients() {
        assertGradientsAtOneOne(TestFunctions::sphere, 2.0, 2.0);
    }

    @Test
    void matyasHasTheBooksGradients() {
        assertGradientsAtOneOne(TestFunctions::matyas, 0.040000000000000036, 0.040000000000000036);
    }

    @Test
    void goldsteinPriceHasTheBooksGradients() {
        assertGradientsAtOneOne(TestFunctions::goldstein, -5376.0, 8064.0);
    }

    @Test
    void theValuesAreThoseOfTheFormulas() {
        assertThat(value(TestFunctions::sphere, 3, -2)).isEqualTo(13.0);
        assertThat(value(TestFunctions::matyas, 3, -2)).isEqualTo(0.26 * 13 + 0.48 * 6, within(1e-14));
        assertThat(value(TestFunctions::goldstein, 1, 1)).isEqualTo(1876.0);
    }

    @Test
    void theMinimaAreWhereTheyAreSaidToBe() {
        assertThat(value(TestFunctions::sphere, 0, 0)).isZero();
        assertThat(value(TestFunctions::matyas, 0, 0)).isZero();
        assertThat(value(TestFunctions::goldstein, 0, -1)).isEqualTo(3.0);
        assertGradients(TestFunctions::sphere, 0, 0, 0.0, 0.0);
        assertGradients(TestFunctions::matyas, 0, 0, 0.0, 0.0);
        assertGradients(TestFunctions::goldstein, 0, -1, 0.0, 0.0);
    }

    private static void assertGradientsAtOneOne(BinaryOperator<Variable> f, double gx, double gy) {
        assertGradients(f, 1, 1, gx, gy);
    }

    private static void assertGradients(BinaryOperator<Variable> f, double x, double y, double gx, double gy) {
        Variable vx = new Variable(Nd4j.scalar(x));
        Variable vy = new Variable(Nd4j.scalar(y));
        f.apply(vx, vy).backward();
        assertThat(vx.grad.getDouble()).isEqualTo(gx);
        assertThat(vy.grad.getDouble()).isEqualTo(gy);
    }

    private static double value(BinaryOperator<Variable> f, double x, double y) {
        return f.apply(new Variable(Nd4j.scalar(x)), new Variable(Nd4j.scalar(y)))
                .data
                .getDouble();
    }
}
