package step19;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class Step19Test {
    private final Variable x = new Variable(Nd4j.createFromArray(new double[][] {{1, 2, 3}, {4, 5, 6}}));

    @Test
    void aVariableHasANameIfOneIsGiven() {
        assertThat(x.name).isNull();
        x.name = "x_input";
        assertThat(x.name).isEqualTo("x_input");
    }

    @Test
    void itKnowsWhatItsArrayKnows() {
        assertThat(x.shape()).containsExactly(2, 3);
        assertThat(x.ndim()).isEqualTo(2);
        assertThat(x.size()).isEqualTo(6);
        assertThat(x.dtype()).isEqualTo(DataType.DOUBLE);
        assertThat(x.len()).isEqualTo(2);
    }

    @Test
    void aScalarHasNoLength() {
        Variable scalar = new Variable(Nd4j.scalar(7.0));
        assertThat(scalar.shape()).isEmpty();
        assertThat(scalar.ndim()).isZero();
        assertThat(scalar.size()).isEqualTo(1);
        assertThatThrownBy(scalar::len).isInstanceOf(ArrayIndexOutOfBoundsException.class);
    }

    @Test
    void aRowOfIntegersIsPrintedWithoutPoints() {
        assertPrinted(Nd4j.createFromArray(1, 2, 3), "variable([1 2 3])");
    }

    @Test
    void nothingIsPrintedAsNull() {
        assertThat(new Variable(null)).hasToString("variable(null)");
    }

    @Test
    void aMatrixHasItsSecondRowBelowTheFirst() {
        assertPrinted(Nd4j.createFromArray(new int[][] {{1, 2, 3}, {4, 5, 6}}), """
                variable([[1 2 3]
                          [4 5 6]])""");
        assertThat(x).hasToString("""
                variable([[1. 2. 3.]
                          [4. 5. 6.]])""");
    }

    @Test
    void aScalarIsPrintedAsJavaPrintsADouble() {
        assertPrinted(Nd4j.scalar(7.0), "variable(7.0)");
        assertPrinted(Nd4j.scalar(1.648721270700128), "variable(1.648721270700128)");
        assertPrinted(Nd4j.scalar(-5376.0), "variable(-5376.0)");
        assertPrinted(Nd4j.scalar(7), "variable(7)");
    }

    @Test
    void inAnArrayTheLastZeroIsLeftAway() {
        assertPrinted(Nd4j.createFromArray(3.0), "variable([3.])");
        assertPrinted(Nd4j.createFromArray(0.0, 10.0), "variable([ 0. 10.])");
    }

    @Test
    void columnsAreAsWideAsTheWidestNumberAnywhere() {
        assertPrinted(Nd4j.createFromArray(1.0, 20.5, -3.0), "variable([  1. 20.5  -3.])");
        assertPrinted(Nd4j.createFromArray(new int[][] {{1, 2}, {-4, 600}}), """
                variable([[  1   2]
                          [ -4 600]])""");
    }

    @Test
    void aFloatIsPrintedAsAFloat() {
        assertPrinted(Nd4j.scalar(0.1f), "variable(0.1)");
        assertPrinted(Nd4j.createFromArray(0.1f, 2f), "variable([0.1  2.])");
    }

    @Test
    void aTransposedMatrixIsPrintedByItsIndices() {
        assertPrinted(Nd4j.createFromArray(new int[][] {{1, 2, 3}, {4, 5, 6}}).transpose(), """
                variable([[1 4]
                          [2 5]
                          [3 6]])""");
    }

    @Test
    void threeDimensionsArePrintedAsMatricesWithABlankLineBetween() {
        INDArray cube = Nd4j.createFromArray(new int[][][] {{{1, 2}, {3, 4}}, {{5, 6}, {7, 80}}});
        String blank = " ".repeat(9);
        assertPrinted(
                cube,
                "variable([[[ 1  2]\n           [ 3  4]]\n" + blank + "\n          [[ 5  6]\n           [ 7 80]]])");
    }

    @Test
    void ofMoreThanAThousandNumbersTheFirstAndLastThreeArePrinted() {
        assertPrinted(upTo(1001), "variable([   0    1    2 ...  998  999 1000])");
        assertPrinted(upTo(1002).reshape(2, 501), """
                variable([[   0    1    2 ...  498  499  500]
                          [ 501  502  503 ...  999 1000 1001]])""");
        assertPrinted(upTo(1200).reshape(600, 2), """
                variable([[   0    1]
                          [   2    3]
                          [   4    5]
                          ...
                          [1194 1195]
                          [1196 1197]
                          [1198 1199]])""");
    }

    @Test
    void aDimensionOfSixIsNotWorthShorteningAndOneOfSevenIs() {
        assertThat(new Variable(upTo(1200).reshape(200, 6)).toString()).contains("[   0    1    2    3    4    5]");
        assertThat(new Variable(upTo(1400).reshape(200, 7)).toString()).contains("[   0    1    2 ...    4    5    6]");
    }

    @Test
    void aThousandNumbersArePrintedInFull() {
        assertThat(new Variable(upTo(1000)).toString()).doesNotContain("...").contains(" 500 ");
    }

    private static INDArray upTo(int n) {
        return Nd4j.createFromArray(IntStream.range(0, n).toArray());
    }

    private static void assertPrinted(INDArray data, String expected) {
        assertThat(new Variable(data)).hasToString(expected);
    }
}
