import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.factory.Nd4j;

/** Step 9: square(x), exp(x), and a backward() that begins by itself. */
class Step09Test {
    @Test
    void aFormulaInOneLine() {
        Variable x = new Variable(Nd4j.scalar(0.5));
        Variable y = Functions.square(Functions.exp(Functions.square(x)));
        assertEquals(1.648721270700128, y.data.getDouble());
        y.backward();
        assertNotNull(x.grad, "backward() did not come as far as x");
        assertEquals(3.297442541400256, x.grad.getDouble());
    }

    @Test
    void backwardBeginsWithAGradientOf1() {
        Variable y = new Square().call(new Variable(Nd4j.scalar(3.0)));
        y.backward();
        assertNotNull(y.grad, "the result's own gradient is missing");
        assertEquals(1.0, y.grad.getDouble());
    }

    @Test
    void onesForAnArrayInItsShape() {
        Variable x = new Variable(Nd4j.createFromArray(1.0, 2.0, 3.0));
        Variable y = Functions.square(x);
        y.backward();
        assertArrayEquals(new double[] {1, 1, 1}, y.grad.toDoubleVector());
        assertArrayEquals(new double[] {2, 4, 6}, x.grad.toDoubleVector());
    }

    @Test
    void aGradientThatIsThereStays() {
        Variable x = new Variable(Nd4j.scalar(3.0));
        Variable y = Functions.square(x);
        y.grad = Nd4j.scalar(10.0);
        y.backward();
        assertEquals(60.0, x.grad.getDouble(),
                "only where grad is null does backward() put ones");
    }

    @Test
    void eachCallIsAFunctionOfItsOwn() {
        Variable x = new Variable(Nd4j.scalar(2.0));
        Variable y = Functions.square(Functions.square(x));
        y.backward();
        assertNotNull(x.grad, "backward() did not come as far as x:"
                + " square(x) needs a new Square for each call");
        assertEquals(32.0, x.grad.getDouble());
    }

    @Test
    void aGradientNeedsDoubles() {
        Variable x = new Variable(Nd4j.scalar(2.0).castTo(DataType.FLOAT));
        Variable y = new Square().call(x);
        assertThrows(IllegalStateException.class, y::backward,
                "FLOAT data has no gradient here: backward() must refuse it");
    }
}
