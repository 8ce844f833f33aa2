package support;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Arrays as doubles: INDArray.equals takes numbers 1e-5 apart for equal, so no test uses it. */
public final class Values {
    private Values() {}

    /** The numbers of an array, row by row whatever its order in memory. */
    public static double[] values(INDArray array) {
        return IntStream.range(0, (int) array.length())
                .mapToDouble(array::getDouble)
                .toArray();
    }

    /** A DOUBLE array of the shape, its numbers given row by row. */
    public static INDArray array(long[] shape, double... values) {
        return shape.length == 0
                ? Nd4j.scalar(values[0])
                : Nd4j.createFromArray(values).reshape(shape);
    }

    /** As many numbers as the shape has places, evenly spread inside (low, high), none of them equal. */
    public static INDArray spread(long[] shape, double low, double high) {
        int n = (int) Arrays.stream(shape).reduce(1, (a, b) -> a * b);
        return array(
                shape,
                IntStream.range(0, n)
                        .mapToDouble(i -> low + (high - low) * (i + 1) / (n + 1))
                        .toArray());
    }

    /** A new array with f of every number. */
    public static INDArray map(INDArray array, DoubleUnaryOperator f) {
        return array(array.shape(), Arrays.stream(values(array)).map(f).toArray());
    }
}
