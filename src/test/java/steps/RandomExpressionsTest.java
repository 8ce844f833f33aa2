package steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import support.Expression;
import support.Framework;
import support.Operation;

/** Expressions nobody thought of, against doubles and their small differences. */
class RandomExpressionsTest {
    private static final int EXPRESSIONS = 200;
    private static final int LINES = 12;
    private static final double EPS = 1e-6;
    private static final Framework DEZERO = Framework.of(Framework.DEZERO);

    @ParameterizedTest
    @MethodSource("seeds")
    void valueAndGradientsAgreeWithDoubles(int seed) {
        Random random = new Random(seed);
        double[] point = random.doubles(3, -2, 2).toArray();
        Expression expression = Expression.random(random, LINES, point);

        Object[] xs = Arrays.stream(point)
                .mapToObj(value -> DEZERO.variable(Nd4j.scalar(value)))
                .toArray();
        Object y = expression.of(DEZERO, xs);
        DEZERO.backward(y);

        double value = expression.value(point);
        assertThat(Framework.data(y).getDouble())
                .as(expression.toString())
                .isEqualTo(value, within(1e-12 * Math.max(1, Math.abs(value))));
        for (int i = 0; i < xs.length; i++) {
            double slope = slope(expression, point, i);
            assertThat(gradient(xs[i]))
                    .as("x%d of %s", i, expression)
                    .isEqualTo(slope, within(1e-5 + 1e-3 * Math.abs(slope)));
        }
    }

    @Test
    void theExpressionsUseEveryOperation() {
        Set<Operation> used = new HashSet<>();
        seeds().forEach(seed -> {
            Random random = new Random(seed);
            used.addAll(
                    Expression.random(random, LINES, random.doubles(3, -2, 2).toArray())
                            .operations());
        });
        assertThat(used).containsExactlyInAnyOrderElementsOf(Operation.TABLE);
    }

    static IntStream seeds() {
        return IntStream.range(0, EXPRESSIONS);
    }

    private static double slope(Expression expression, double[] point, int i) {
        double[] up = point.clone();
        double[] down = point.clone();
        up[i] += EPS;
        down[i] -= EPS;
        return (expression.value(up) - expression.value(down)) / (2 * EPS);
    }

    /** A leaf that the expression does not use has none: zero. */
    private static double gradient(Object x) {
        INDArray grad = Framework.grad(x);
        return grad == null ? 0 : grad.getDouble();
    }
}
