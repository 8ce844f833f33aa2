import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.nd4j.linalg.factory.Nd4j;

/** Step 18: less memory, for gradients on the way and without a graph. */
class Step18Test {
    private final Variable x0 = new Variable(Nd4j.scalar(1.0));
    private final Variable x1 = new Variable(Nd4j.scalar(1.0));
    private final Variable t = Functions.add(x0, x1);
    private final Variable y = Functions.add(x0, t);

    @Test
    void gradientsOnTheWayAreDropped() {
        y.backward();
        assertNull(y.grad, "y has done its work: its gradient goes");
        assertNull(t.grad, "t is on the way: its gradient goes");
        assertEquals(2.0, grad(x0), "those of the inputs stay");
        assertEquals(1.0, grad(x1), "those of the inputs stay");
    }

    @Test
    void withRetainGradTheyStay() {
        y.backward(true);
        assertEquals(1.0, grad(y));
        assertEquals(1.0, grad(t));
        assertEquals(2.0, grad(x0));
    }

    @Test
    void withNoGradNothingIsRemembered() {
        Function f = new Square();
        Variable z;
        try (Config.Scope scope = Config.noGrad()) {
            z = f.call(t);
        }
        assertEquals(4.0, z.data.getDouble(), "the value is as ever");
        assertNull(z.creator, "without a graph nobody made z");
        assertNull(f.inputs, "the function keeps no inputs");
    }

    @Test
    void afterTheBlockTheGraphIsBack() {
        try (Config.Scope scope = Config.noGrad()) {
            assertFalse(Config.enableBackprop, "inside it is off");
        }
        boolean back = Config.enableBackprop;
        Config.enableBackprop = true;
        assertTrue(back, "after the block it must be on again");
        assertNotNull(Functions.square(x0).creator);
    }

    @Test
    void afterAnExceptionToo() {
        assertThrows(ArithmeticException.class, () -> {
            try (Config.Scope scope = Config.noGrad()) {
                throw new ArithmeticException("in the middle");
            }
        });
        boolean back = Config.enableBackprop;
        Config.enableBackprop = true;
        assertTrue(back, "the block ended by an exception, and the graph is"
                + " still off: close() must switch it on again");
    }

    @Test
    void anInnerBlockDoesNotEndTheOuterOne() {
        boolean between;
        try (Config.Scope outer = Config.noGrad()) {
            try (Config.Scope inner = Config.noGrad()) {
                assertFalse(Config.enableBackprop);
            }
            between = Config.enableBackprop;
        }
        Config.enableBackprop = true;
        assertFalse(between, "close() brings back what was before, which"
                + " inside of another block is off");
    }

    private static double grad(Variable v) {
        assertNotNull(v.grad, "a gradient is missing");
        return v.grad.getDouble();
    }
}
