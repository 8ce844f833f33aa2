import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import org.junit.jupiter.api.Test;
import org.nd4j.linalg.factory.Nd4j;

/** Step 3: Exp, and functions called one after the other. */
class Step03Test {
    @Test
    void expIsAFunction() {
        assertInstanceOf(Function.class, new Exp());
    }

    @Test
    void eToThe0Is1() {
        Variable y = new Exp().call(new Variable(Nd4j.scalar(0.0)));
        assertEquals(1.0, y.data.getDouble());
    }

    @Test
    void everyElementHasItsOwnPower() {
        Variable x = new Variable(Nd4j.createFromArray(0.0, 1.0, -1.0));
        Variable y = new Exp().call(x);
        assertArrayEquals(new double[] {1, Math.E, 1 / Math.E},
                y.data.toDoubleVector(), 1e-12);
    }

    @Test
    void theInputStaysAsItIs() {
        Variable x = new Variable(Nd4j.scalar(2.0));
        new Exp().call(x);
        assertEquals(2.0, x.data.getDouble(), "Exp changed its input:"
                + " Transforms.exp(x) makes a new array");
    }

    @Test
    void threeFunctionsInAChain() {
        Variable x = new Variable(Nd4j.scalar(0.5));
        Variable a = new Square().call(x);
        Variable b = new Exp().call(a);
        Variable y = new Square().call(b);
        assertEquals(1.648721270700128, y.data.getDouble());
    }
}
