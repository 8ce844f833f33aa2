import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Step 21: numbers and arrays beside a Variable. */
class Step21Test {
    private final Variable x = new Variable(Nd4j.scalar(2.0));
    private final Variable row = new Variable(
            Nd4j.createFromArray(1.0, 2.0, 3.0));

    @Test
    void aVariableAndAnArray() {
        assertEquals("variable(5.0)", x.add(Nd4j.scalar(3.0)).toString());
        assertEquals("variable(6.0)", x.mul(Nd4j.scalar(3.0)).toString());
    }

    @Test
    void aVariableAndANumber() {
        assertEquals("variable(5.0)", x.add(3.0).toString());
        assertEquals("variable(6.0)", x.mul(3).toString());
    }

    @Test
    void aNumberOnTheLeft() {
        Variable y = Functions.add(Functions.mul(3.0, x), 1.0);
        y.backward();
        assertEquals("variable(7.0)", y.toString());
        assertNotNull(x.grad, "backward() gave x no gradient");
        assertEquals(3.0, x.grad.getDouble());
    }

    @Test
    void anArrayOnTheLeft() {
        Variable one = new Variable(Nd4j.createFromArray(1.0));
        Variable y = Functions.add(Nd4j.createFromArray(2.0), one);
        assertEquals("variable([3.])", y.toString());
    }

    @Test
    void aNumberGoesWithEveryElement() {
        Variable y = row.mul(2.0).add(1.0);
        y.backward();
        assertArrayEquals(new double[] {3, 5, 7}, y.data.toDoubleVector());
        assertArrayEquals(new double[] {2, 2, 2}, row.grad.toDoubleVector());
    }

    @Test
    void asArraySpreadsANumber() {
        INDArray sevens = Functions.asArray(7.0, row);
        assertArrayEquals(new long[] {3}, sevens.shape(), "as long as the row");
        assertEquals(DataType.DOUBLE, sevens.dataType());
        assertArrayEquals(new double[] {7, 7, 7}, sevens.toDoubleVector());
        assertArrayEquals(new double[] {7, 7, 7},
                Functions.asArray(Nd4j.scalar(7.0), row).toDoubleVector());
    }

    @Test
    void asArrayLeavesAnArrayAsItIs() {
        INDArray array = Nd4j.createFromArray(1.0, 2.0, 3.0);
        assertSame(array, Functions.asArray(array, row));
    }

    @Test
    void asVariablePutsEitherIntoABox() {
        assertEquals("variable(3.0)", Functions.asVariable(3.0, x).toString());
        assertEquals("variable([1. 2.])", Functions.asVariable(
                Nd4j.createFromArray(1.0, 2.0), row).toString());
    }
}
