import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.nd4j.linalg.factory.Nd4j;

/** Step 10: here the tests are what you write. */
class SquareTest {
    // Three questions to Functions.square, each a method with @Test above it:
    // forward: what is the square of 2?
    // backward: which gradient has x, when x is 3?
    // gradientCheck: at a random point, is that what numericalDiff says?
}
