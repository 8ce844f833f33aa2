import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Modifier;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Step 2: a Function makes a Variable from a Variable. */
class Step02Test {
    @Test
    void theSquareOf10Is100() {
        Variable x = new Variable(Nd4j.scalar(10.0));
        Variable y = new Square().call(x);
        assertEquals(100.0, y.data.getDouble());
    }

    @Test
    void everyElementIsSquared() {
        Variable x = new Variable(Nd4j.createFromArray(1.0, 2.0, -3.0));
        Variable y = new Square().call(x);
        assertArrayEquals(new double[] {1, 4, 9}, y.data.toDoubleVector());
    }

    @Test
    void theInputStaysAsItIs() {
        Variable x = new Variable(Nd4j.scalar(3.0));
        Variable y = new Square().call(x);
        assertNotSame(x, y, "call gives a new Variable");
        assertEquals(3.0, x.data.getDouble(), "Square changed its input:"
                + " mul makes a new array, muli changes the old one");
    }

    @Test
    void aFunctionOfOnesOwnNeedsOnlyForward() {
        Function addTen = new Function() {
            @Override
            public INDArray forward(INDArray x) {
                return x.add(10);
            }
        };
        Variable y = addTen.call(new Variable(Nd4j.scalar(2.0)));
        assertEquals(12.0, y.data.getDouble());
    }

    @Test
    void aFunctionWithoutForwardCannotBeUsed() {
        assertTrue(Modifier.isAbstract(Function.class.getModifiers()),
                "Function is abstract: only what extends it can compute");
    }
}
