import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Step 6: each function has its backward, which we call by hand. */
class Step06Test {
    @Test
    void aNewVariableHasNoGradient() {
        Variable x = new Variable(Nd4j.scalar(0.5));
        assertNull(x.grad);
    }

    @Test
    void aFunctionRemembersItsInput() {
        Variable x = new Variable(Nd4j.scalar(0.5));
        Function square = new Square();
        square.call(x);
        assertSame(x, square.input);
    }

    @Test
    void squareMultipliesBy2X() {
        Function square = new Square();
        square.call(new Variable(Nd4j.scalar(3.0)));
        INDArray gx = square.backward(Nd4j.scalar(10.0));
        assertEquals(60.0, gx.getDouble(),
                "at x = 3 the slope of x^2 is 6, times the gradient 10");
    }

    @Test
    void expMultipliesByEToTheX() {
        Function exp = new Exp();
        exp.call(new Variable(Nd4j.scalar(2.0)));
        INDArray gx = exp.backward(Nd4j.scalar(10.0));
        assertEquals(10 * Math.exp(2), gx.getDouble(), 1e-12,
                "the slope of e^x is e^x itself, times the gradient 10");
    }

    @Test
    void everyElementHasItsOwnGradient() {
        Function square = new Square();
        square.call(new Variable(Nd4j.createFromArray(1.0, 2.0, 3.0)));
        INDArray gx = square.backward(Nd4j.createFromArray(1.0, 10.0, 100.0));
        assertArrayEquals(new double[] {2, 40, 600}, gx.toDoubleVector());
    }

    @Test
    void byHandFromTheEndToTheBeginning() {
        Function A = new Square();
        Function B = new Exp();
        Function C = new Square();
        Variable x = new Variable(Nd4j.scalar(0.5));
        Variable a = A.call(x);
        Variable b = B.call(a);
        Variable y = C.call(b);

        y.grad = Nd4j.scalar(1.0);
        b.grad = C.backward(y.grad);
        a.grad = B.backward(b.grad);
        x.grad = A.backward(a.grad);

        assertEquals(3.297442541400256, x.grad.getDouble());
    }

    @Test
    void theGradientIsTheSlope() {
        Variable x = new Variable(Nd4j.scalar(Math.random()));
        Function exp = new Exp();
        exp.call(x);
        INDArray slope = Functions.numericalDiff(v -> new Exp().call(v), x);
        assertEquals(slope.getDouble(),
                exp.backward(Nd4j.scalar(1.0)).getDouble(), 1e-6);
    }

    @Test
    void aFunctionWithoutBackwardStillComputesAndSaysWhoItIs() {
        class Triple extends Function {
            @Override
            public INDArray forward(INDArray x) {
                return x.mul(3);
            }
        }
        Function triple = new Triple();
        Variable y = triple.call(new Variable(Nd4j.scalar(2.0)));
        assertEquals(6.0, y.data.getDouble());
        Exception refused = assertThrows(UnsupportedOperationException.class,
                () -> triple.backward(Nd4j.scalar(1.0)));
        assertEquals("Triple has no backward", refused.getMessage());
    }
}
