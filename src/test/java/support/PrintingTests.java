package support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** How a Variable is printed: in NumPy's style. */
public final class PrintingTests {
    private PrintingTests() {}

    public static DynamicContainer of(Framework step) {
        return dynamicContainer(step.toString(), rows().map(row -> row.on(step)));
    }

    private static Stream<Row> rows() {
        return Stream.of(
                row("nothing", null, "variable(null)"),
                row("a scalar", Nd4j.scalar(7.0), "variable(7.0)"),
                row("a scalar, to the last digit", Nd4j.scalar(1.648721270700128), "variable(1.648721270700128)"),
                row("a negative scalar", Nd4j.scalar(-5376.0), "variable(-5376.0)"),
                row("an integer scalar", Nd4j.scalar(7), "variable(7)"),
                row("a FLOAT scalar", Nd4j.scalar(0.1f), "variable(0.1)"),
                row("one number in an array", Nd4j.createFromArray(3.0), "variable([3.])"),
                row("a row of integers", Nd4j.createFromArray(1, 2, 3), "variable([1 2 3])"),
                row("a row of longs", Nd4j.createFromArray(1L, -2L), "variable([ 1 -2])"),
                row("a row of FLOATs", Nd4j.createFromArray(0.1f, 2f), "variable([0.1  2.])"),
                row("a row, padded", Nd4j.createFromArray(1.0, 20.5, -3.0), "variable([  1. 20.5  -3.])"),
                row("zeros at the end of a whole number", Nd4j.createFromArray(0.0, 10.0), "variable([ 0. 10.])"),
                row("what is no number", Nd4j.createFromArray(1.0, Double.NaN), "variable([ 1. NaN])"),
                row("a matrix", Nd4j.createFromArray(new double[][] {{1, 2, 3}, {4, 5, 6}}), """
                        variable([[1. 2. 3.]
                                  [4. 5. 6.]])"""),
                row("a matrix, padded", Nd4j.createFromArray(new int[][] {{1, 2}, {-4, 600}}), """
                        variable([[  1   2]
                                  [ -4 600]])"""),
                row(
                        "a transposed matrix",
                        Nd4j.createFromArray(new int[][] {{1, 2, 3}, {4, 5, 6}}).transpose(),
                        """
                        variable([[1 4]
                                  [2 5]
                                  [3 6]])"""),
                row(
                        "three dimensions",
                        Nd4j.createFromArray(new int[][][] {{{1, 2}, {3, 4}}, {{5, 6}, {7, 80}}}),
                        "variable([[[ 1  2]\n           [ 3  4]]\n         \n"
                                + "          [[ 5  6]\n           [ 7 80]]])"),
                row("1001 numbers", upTo(1001), "variable([   0    1    2 ...  998  999 1000])"),
                row("long rows", upTo(1002).reshape(2, 501), """
                        variable([[   0    1    2 ...  498  499  500]
                                  [ 501  502  503 ...  999 1000 1001]])"""),
                row("many rows", upTo(1200).reshape(600, 2), """
                        variable([[   0    1]
                                  [   2    3]
                                  [   4    5]
                                  ...
                                  [1194 1195]
                                  [1196 1197]
                                  [1198 1199]])"""),
                row("many rows of six", upTo(1200).reshape(200, 6), """
                        variable([[   0    1    2    3    4    5]
                                  [   6    7    8    9   10   11]
                                  [  12   13   14   15   16   17]
                                  ...
                                  [1182 1183 1184 1185 1186 1187]
                                  [1188 1189 1190 1191 1192 1193]
                                  [1194 1195 1196 1197 1198 1199]])"""),
                row("seven rows of 200", upTo(1400).reshape(7, 200), """
                        variable([[   0    1    2 ...  197  198  199]
                                  [ 200  201  202 ...  397  398  399]
                                  [ 400  401  402 ...  597  598  599]
                                  ...
                                  [ 800  801  802 ...  997  998  999]
                                  [1000 1001 1002 ... 1197 1198 1199]
                                  [1200 1201 1202 ... 1397 1398 1399]])"""),
                row("no number", Nd4j.create(DataType.DOUBLE, 0), "variable([])"),
                row("nothing at all", Nd4j.empty(DataType.DOUBLE), "variable([])"),
                row("rows of nothing", Nd4j.create(DataType.DOUBLE, 2, 0), "variable([])"),
                row("a thousand numbers, in full", upTo(1000), "variable([" + inFull(1000) + "])"));
    }

    private static String inFull(int n) {
        StringBuilder text = new StringBuilder();
        IntStream.range(0, n).forEach(i -> text.append(i == 0 ? "" : " ").append("%3d".formatted(i)));
        return text.toString();
    }

    private static INDArray upTo(int n) {
        return Nd4j.createFromArray(IntStream.range(0, n).toArray());
    }

    private static Row row(String what, INDArray data, String text) {
        return new Row(what, data, text);
    }

    private record Row(String what, INDArray data, String text) {
        DynamicTest on(Framework step) {
            return dynamicTest(what, () -> assertThat(step.variable(data)).hasToString(text));
        }
    }
}
