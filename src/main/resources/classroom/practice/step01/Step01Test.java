import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Step 1: Variable, a box that holds an array. */
class Step01Test {
    @Test
    void theBoxHoldsItsNumber() {
        Variable x = new Variable(Nd4j.scalar(1.0));
        assertEquals(1.0, x.data.getDouble());
    }

    @Test
    void theBoxHoldsTheVeryArrayAndNoCopy() {
        INDArray data = Nd4j.createFromArray(1.0, 2.0, 3.0);
        Variable x = new Variable(data);
        assertSame(data, x.data);
    }

    @Test
    void theBoxCanBeRefilled() {
        Variable x = new Variable(Nd4j.scalar(1.0));
        x.data = Nd4j.scalar(2.0);
        assertEquals(2.0, x.data.getDouble());
    }

    @Test
    void eachBoxHasItsOwnData() {
        Variable x = new Variable(Nd4j.scalar(1.0));
        Variable y = new Variable(Nd4j.scalar(2.0));
        assertNotSame(x, y);
        assertEquals(1.0, x.data.getDouble(), "x changed when y was made:"
                + " is data static?");
    }

    @Test
    void theBoxMayBeEmpty() {
        Variable empty = new Variable(null);
        assertNull(empty.data);
    }
}
