import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Step 13: the way back to several inputs. */
class Step13Test {
    private final Variable x = new Variable(Nd4j.scalar(2.0));
    private final Variable y = new Variable(Nd4j.scalar(3.0));

    @Test
    void theSumOfTwoSquares() {
        Variable z = Functions.add(Functions.square(x), Functions.square(y));
        z.backward();
        assertEquals(13.0, z.data.getDouble());
        assertEquals(4.0, grad("x", x));
        assertEquals(6.0, grad("y", y));
    }

    @Test
    void addPassesItsGradientOnToBoth() {
        Variable z = Functions.add(x, y);
        z.grad = Nd4j.scalar(10.0);
        z.backward();
        assertEquals(10.0, grad("x", x));
        assertEquals(10.0, grad("y", y));
    }

    @Test
    void backwardGivesOneGradientForEachInput() {
        Function add = new Add();
        add.call(x, y);
        INDArray[] gxs = add.backward(Nd4j.scalar(1.0));
        assertEquals(2, gxs.length, "Add has two inputs");

        Function square = new Square();
        square.call(y);
        gxs = square.backward(Nd4j.scalar(10.0));
        assertEquals(1, gxs.length, "Square has one input");
        assertEquals(60.0, gxs[0].getDouble());

        Function exp = new Exp();
        exp.call(y);
        gxs = exp.backward(Nd4j.scalar(10.0));
        assertEquals(10 * Math.exp(3), gxs[0].getDouble(), 1e-9, "e^3, times the gradient 10");
    }

    @Test
    void backwardChangesNoArrayThatItIsGiven() {
        for (Function f : new Function[] {new Square(), new Exp()}) {
            String name = f.getClass().getSimpleName();
            INDArray gy = Nd4j.scalar(10.0);
            f.call(y);
            INDArray[] gxs = f.backward(gy);
            assertEquals(1, gxs.length, name + " has one input");
            assertEquals(3.0, y.data.getDouble(), name + " has changed the data of its input");
            assertEquals(10.0, gy.getDouble(), name + " has changed the gradient of its output");
        }
    }

    @Test
    void eachInputGetsItsOwnGradientInOrder() {
        Function minus = new Function() {
            @Override
            public INDArray forward(INDArray... xs) {
                return xs[0].sub(xs[1]);
            }

            @Override
            public INDArray[] backward(INDArray... gys) {
                return new INDArray[] {gys[0], gys[0].neg()};
            }
        };
        minus.call(Functions.square(x), y).backward();
        assertEquals(4.0, grad("x", x));
        assertEquals(-1.0, grad("y", y));
    }

    @Test
    void theWorkListGoesDownEveryBranch() {
        Variable left = Functions.exp(Functions.square(x));
        Variable right = Functions.square(Functions.square(y));
        Functions.add(left, right).backward();
        assertEquals(4 * Math.exp(4), grad("x", x), 1e-9);
        assertEquals(108.0, grad("y", y));
    }

    @Test
    void theGradientIsTheSlope() {
        INDArray slope = Functions.numericalDiff(
                v -> Functions.add(Functions.exp(v), Functions.square(y)), x);
        Functions.add(Functions.exp(x), Functions.square(y)).backward();
        assertEquals(slope.getDouble(), grad("x", x), 1e-6);
    }

    private static double grad(String name, Variable v) {
        assertNotNull(v.grad, "backward() gave " + name + " no gradient");
        return v.grad.getDouble();
    }
}
