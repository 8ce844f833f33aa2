import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.factory.Nd4j;

/** Step 19: a Variable that has a name and shows itself. */
class Step19Test {
    private final Variable x = new Variable(
            Nd4j.createFromArray(new double[][] {{1, 2, 3}, {4, 5, 6}}));

    @Test
    void aVariableMayHaveAName() {
        assertNull(x.name);
        x.name = "x_input";
        assertEquals("x_input", x.name);
    }

    @Test
    void itsShape() {
        assertArrayEquals(new long[] {2, 3}, x.shape());
        assertEquals(2, x.ndim());
        assertEquals(6, x.size());
    }

    @Test
    void itsType() {
        assertEquals(DataType.DOUBLE, x.dtype());
        assertEquals(DataType.INT32,
                new Variable(Nd4j.createFromArray(1, 2)).dtype());
    }

    @Test
    void itsLengthIsItsFirstDimension() {
        assertEquals(2, x.len());
    }

    @Test
    void aScalarShowsItsNumber() {
        assertEquals("variable(7.0)",
                new Variable(Nd4j.scalar(7.0)).toString());
    }

    @Test
    void aRowShowsAllOfThem() {
        assertEquals("variable([1 2 3])",
                new Variable(Nd4j.createFromArray(1, 2, 3)).toString());
        assertEquals("variable([3.])",
                new Variable(Nd4j.createFromArray(3.0)).toString());
    }

    @Test
    void theSecondRowOfAMatrixStandsBelowTheFirst() {
        Variable matrix = new Variable(
                Nd4j.createFromArray(new int[][] {{1, 2, 3}, {4, 5, 6}}));
        assertEquals("variable([[1 2 3]\n"
                + "          [4 5 6]])", matrix.toString());
    }

    @Test
    void anEmptyBoxShowsNull() {
        assertEquals("variable(null)", new Variable(null).toString());
    }
}
