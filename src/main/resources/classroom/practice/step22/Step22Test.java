import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Step 22: minus, divided by, to the power of. */
class Step22Test {
    private final Variable x = new Variable(Nd4j.scalar(2.0));
    private final Variable a = new Variable(Nd4j.scalar(6.0));

    @Test
    void minusX() {
        assertEquals("variable(-2.0)", Functions.neg(x).toString());
        x.neg().backward();
        assertEquals(-1.0, grad(x));
    }

    @Test
    void aMinusX() {
        Variable y = a.sub(x);
        y.backward();
        assertEquals("variable(4.0)", y.toString());
        assertEquals(1.0, grad(a));
        assertEquals(-1.0, grad(x));
    }

    @Test
    void aNumberOnEitherSideOfMinus() {
        assertEquals("variable(1.0)", x.sub(1.0).toString());
        assertEquals("variable(4.0)", x.rsub(6.0).toString(),
                "rsub turns the operands round: 6 - x");
        assertEquals("variable(4.0)", Functions.sub(6.0, x).toString());
    }

    @Test
    void aDividedByX() {
        Variable y = a.div(x);
        y.backward();
        assertEquals("variable(3.0)", y.toString());
        assertEquals(0.5, grad(a), "the slope of a/x in a is 1/x");
        assertEquals(-1.5, grad(x), "the slope of a/x in x is -a/x^2");
    }

    @Test
    void aNumberOnEitherSideOfDivide() {
        assertEquals("variable(0.5)", x.div(4).toString());
        assertEquals("variable(1.5)", x.rdiv(3.0).toString(),
                "rdiv turns the operands round: 3 / x");
        assertEquals("variable(1.5)", Functions.div(3.0, x).toString());
    }

    @Test
    void xToTheThird() {
        Variable y = x.pow(3);
        y.backward();
        assertEquals("variable(8.0)", y.toString());
        assertEquals("variable(8.0)", Functions.pow(x, 3).toString());
        assertEquals(12.0, grad(x), "the slope of x^c is c x^(c - 1)");
    }

    @Test
    void theSlopeOfXToThe0Is0Everywhere() {
        Variable zero = new Variable(Nd4j.scalar(0.0));
        zero.pow(0).backward();
        assertEquals(0.0, grad(zero), "x^0 is 1 everywhere, also at x = 0");
    }

    @Test
    void theGradientIsTheSlope() {
        INDArray slope = Functions.numericalDiff(Step22Test::formula, x);
        formula(x).backward();
        assertEquals(slope.getDouble(), grad(x), 1e-6);
    }

    /** -(3 x^2 - 4) / (1 + x). */
    private static Variable formula(Variable v) {
        return v.pow(2).mul(3).sub(4).div(v.add(1)).neg();
    }

    private static double grad(Variable v) {
        assertNotNull(v.grad, "backward() gave an input no gradient");
        return v.grad.getDouble();
    }
}
