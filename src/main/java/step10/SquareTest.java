package step10;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static step10.Functions.numericalDiff;
import static step10.Functions.square;

import org.junit.jupiter.api.Test;
import org.nd4j.linalg.factory.Nd4j;

/** Three questions to square: its value, its gradient, its gradient again. */
public class SquareTest {
    @Test
    void forward() {
        Variable x = new Variable(Nd4j.scalar(2.0));
        Variable y = square(x);
        assertEquals(4.0, y.data.getDouble());
    }

    @Test
    void backward() {
        Variable x = new Variable(Nd4j.scalar(3.0));
        Variable y = square(x);
        y.backward();
        assertEquals(6.0, x.grad.getDouble());
    }

    @Test
    void gradientCheck() {
        Variable x = new Variable(Nd4j.scalar(Math.random()));
        Variable y = square(x);
        y.backward();
        double expected = numericalDiff(Functions::square, x).getDouble();
        assertEquals(expected, x.grad.getDouble(), 1e-8);
    }
}
