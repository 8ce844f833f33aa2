import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Step 20: Mul, and add and mul as methods. */
class Step20Test {
    private final Variable a = new Variable(Nd4j.scalar(3.0));
    private final Variable b = new Variable(Nd4j.scalar(2.0));
    private final Variable c = new Variable(Nd4j.scalar(1.0));

    @Test
    void aProduct() {
        assertEquals(6.0, new Mul().call(a, b).data.getDouble());
        assertEquals(6.0, Functions.mul(a, b).data.getDouble());
    }

    @Test
    void eachFactorGetsTheOtherOne() {
        Functions.mul(a, b).backward();
        assertEquals(2.0, grad(a), "the slope of a*b in a is b");
        assertEquals(3.0, grad(b), "the slope of a*b in b is a");
    }

    @Test
    void addAndMulAreMethods() {
        assertEquals(5.0, a.add(b).data.getDouble());
        assertEquals(6.0, a.mul(b).data.getDouble());
    }

    @Test
    void aTimesBPlusC() {
        Variable y = a.mul(b).add(c);
        y.backward();
        assertEquals("variable(7.0)", y.toString());
        assertEquals(2.0, grad(a));
        assertEquals(3.0, grad(b));
        assertEquals(1.0, grad(c));
    }

    @Test
    void aTimesAIsTheSquare() {
        a.mul(a).backward();
        assertEquals(6.0, grad(a), "both factors are a: 2a");
    }

    @Test
    void theGradientIsTheSlope() {
        INDArray slope = Functions.numericalDiff(
                v -> Functions.exp(v).mul(v), a);
        Functions.exp(a).mul(a).backward();
        assertEquals(slope.getDouble(), grad(a), 1e-5);
    }

    private static double grad(Variable v) {
        assertNotNull(v.grad, "backward() gave an input no gradient");
        return v.grad.getDouble();
    }
}
