import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Step 14: the same Variable twice, whose gradients are added up. */
class Step14Test {
    private final Variable x = new Variable(Nd4j.scalar(3.0));

    @Test
    void xPlusXHasTheGradient2() {
        Variable y = Functions.add(x, x);
        y.backward();
        assertEquals(6.0, y.data.getDouble());
        assertEquals(2.0, grad(), "each x gives 1: the second gradient is"
                + " added to the first and does not replace it");
    }

    @Test
    void threeTimesXHasTheGradient3() {
        Functions.add(Functions.add(x, x), x).backward();
        assertEquals(3.0, grad(), "4.0 comes of adding in place: addi"
                + " changes an array that others have, too; add makes a new one");
    }

    @Test
    void theGradientOfTheResultStays1() {
        Variable y = Functions.add(x, x);
        y.backward();
        assertEquals(2.0, grad());
        assertEquals(1.0, y.grad.getDouble(), "y and x share an array, and"
                + " addi changed it: add makes a new one");
    }

    @Test
    void differentWaysToXAreAddedUp() {
        Functions.add(Functions.square(x), x).backward();
        assertEquals(7.0, grad(), "2x by way of the square, and 1 directly");
    }

    @Test
    void withoutClearingTheNextGradientComesOnTop() {
        Functions.add(x, x).backward();
        assertEquals(2.0, grad());
        Functions.add(Functions.add(x, x), x).backward();
        assertEquals(5.0, grad());
    }

    @Test
    void afterClearGradItStartsAnew() {
        Functions.add(x, x).backward();
        x.clearGrad();
        assertNull(x.grad, "clearGrad() leaves no gradient");
        Functions.add(Functions.add(x, x), x).backward();
        assertEquals(3.0, grad());
    }

    @Test
    void theGradientIsTheSlope() {
        INDArray slope = Functions.numericalDiff(
                v -> Functions.add(Functions.exp(v), v), x);
        Functions.add(Functions.exp(x), x).backward();
        assertEquals(slope.getDouble(), grad(), 1e-6);
    }

    private double grad() {
        assertNotNull(x.grad, "backward() gave x no gradient");
        return x.grad.getDouble();
    }
}
