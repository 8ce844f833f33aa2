import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import dezero.Functions;
import dezero.Variable;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Step 24: three functions on which optimisers are tried, on your own
 * framework. They are static methods of TestFunctions, a class outside of the
 * package.
 */
class Step24Test {
    private final Variable x = new Variable(Nd4j.scalar(1.0));
    private final Variable y = new Variable(Nd4j.scalar(1.0));

    @Test
    void sphere() {
        TestFunctions.sphere(x, y).backward();
        assertEquals(2.0, grad(x));
        assertEquals(2.0, grad(y));
    }

    @Test
    void matyas() {
        TestFunctions.matyas(x, y).backward();
        assertEquals(0.04, grad(x), 1e-12);
        assertEquals(0.04, grad(y), 1e-12);
    }

    @Test
    void goldsteinPrice() {
        TestFunctions.goldstein(x, y).backward();
        assertEquals(-5376.0, grad(x), 1e-6,
                "-5894 comes of a bracket in the wrong place");
        assertEquals(8064.0, grad(y), 1e-6,
                "8506 comes of a bracket in the wrong place");
    }

    @Test
    void theirSmallestValues() {
        x.data = Nd4j.scalar(0.0);
        y.data = Nd4j.scalar(0.0);
        assertEquals(0.0, TestFunctions.sphere(x, y).data.getDouble());
        assertEquals(0.0, TestFunctions.matyas(x, y).data.getDouble());
        y.data = Nd4j.scalar(-1.0);
        assertEquals(3.0, TestFunctions.goldstein(x, y).data.getDouble(), 1e-9,
                "Goldstein-Price is smallest at (0, -1), where it is 3");
    }

    @Test
    void theGradientIsTheSlope() {
        x.data = Nd4j.scalar(0.3);
        INDArray slope = Functions.numericalDiff(
                v -> TestFunctions.goldstein(v, y), x);
        TestFunctions.goldstein(x, y).backward();
        assertEquals(slope.getDouble(), grad(x), 1e-3);
    }

    private static double grad(Variable v) {
        assertNotNull(v.grad, "backward() gave an input no gradient");
        return v.grad.getDouble();
    }
}
