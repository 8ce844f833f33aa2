import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Step 4: the derivative from two nearby points. */
class Step04Test {
    @Test
    void theSlopeOfXSquaredAt2() {
        Variable x = new Variable(Nd4j.scalar(2.0));
        INDArray slope = Functions.numericalDiff(v -> new Square().call(v), x);
        assertEquals(4.000000000004, slope.getDouble());
    }

    @Test
    void theSlopeOfTheChainAtOneHalf() {
        Variable x = new Variable(Nd4j.scalar(0.5));
        INDArray slope = Functions.numericalDiff(Step04Test::chain, x);
        assertEquals(3.2974426293330694, slope.getDouble(),
                "(f(x + eps) - f(x - eps)) / (2 eps), with eps = 1e-4:"
                + " from x to x + eps it is 3.2981");
    }

    @Test
    void anotherEpsGivesAnotherSlope() {
        Variable x = new Variable(Nd4j.scalar(0.0));
        INDArray slope = Functions.numericalDiff(
                v -> new Exp().call(v), x, 1.0);
        assertEquals((Math.E - 1 / Math.E) / 2, slope.getDouble(), 1e-12,
                "the third argument is the eps to use");
    }

    @Test
    void everyElementHasItsOwnSlope() {
        Variable x = new Variable(Nd4j.createFromArray(1.0, 2.0, 3.0));
        INDArray slope = Functions.numericalDiff(v -> new Square().call(v), x);
        assertArrayEquals(new double[] {2, 4, 6},
                slope.toDoubleVector(), 1e-8);
    }

    @Test
    void thePointStaysWhereItIs() {
        Variable x = new Variable(Nd4j.scalar(2.0));
        Functions.numericalDiff(v -> new Square().call(v), x);
        assertEquals(2.0, x.data.getDouble(), "numericalDiff moved x:"
                + " add and sub make new arrays, addi and subi do not");
    }

    private static Variable chain(Variable x) {
        Variable a = new Square().call(x);
        Variable b = new Exp().call(a);
        return new Square().call(b);
    }
}
