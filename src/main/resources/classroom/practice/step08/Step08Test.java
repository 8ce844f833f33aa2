import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.fail;

import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Step 8: the way back as a loop, which no chain is too long for. */
class Step08Test {
    private static final int LINKS = 50_000;

    @Test
    void aLongChainDoesNotOverflowTheStack() {
        Variable x = new Variable(Nd4j.scalar(3.0));
        backward(chain(x));
        assertNotNull(x.grad, "backward() did not come as far as x");
        assertEquals(1.0, x.grad.getDouble());
    }

    @Test
    void theGradientOfTheRecursion() {
        Variable x = new Variable(Nd4j.scalar(0.5));
        Variable a = new Square().call(chain(x));
        Variable b = new Exp().call(a);
        Variable y = new Square().call(b);
        backward(y);
        assertNotNull(x.grad, "backward() did not come as far as x");
        assertEquals(3.297442541400256, x.grad.getDouble());
    }

    @Test
    void theGradientOfYIsTheUsers() {
        Variable x = new Variable(Nd4j.scalar(3.0));
        Variable y = new Square().call(chain(x));
        y.grad = Nd4j.scalar(10.0);
        goBack(y);
        assertNotNull(x.grad, "backward() did not come as far as x");
        assertEquals(60.0, x.grad.getDouble(), "backward() begins with the gradient that y has, here 10");
    }

    @Test
    void everyVariableOnTheWayHasItsGradient() {
        Variable first = new Square().call(new Variable(Nd4j.scalar(3.0)));
        Variable last = chain(first);
        backward(new Square().call(last));
        assertNotNull(last.grad, "the last link got no gradient");
        assertNotNull(first.grad, "the first link got no gradient");
        assertEquals(18.0, last.grad.getDouble());
        assertEquals(18.0, first.grad.getDouble());
    }

    @Test
    void anInputHasNoWayBackAndSaysSo() {
        Variable x = new Variable(Nd4j.scalar(0.5));
        assertThrows(IllegalStateException.class, x::backward,
                "backward() on a Variable without a creator must be refused");
    }

    /** Each link is a function that changes nothing. */
    private static Variable chain(Variable x) {
        for (int i = 0; i < LINKS; i++) {
            x = new Link().call(x);
        }
        return x;
    }

    private static void backward(Variable y) {
        y.grad = Nd4j.scalar(1.0);
        goBack(y);
    }

    private static void goBack(Variable y) {
        try {
            y.backward();
        } catch (StackOverflowError e) {
            fail("backward() calls itself, once for each of the " + LINKS
                    + " functions, and the stack is full: write a loop");
        }
    }

    private static class Link extends Function {
        @Override
        public INDArray forward(INDArray x) {
            return x;
        }

        @Override
        public INDArray backward(INDArray gy) {
            return gy;
        }
    }
}
