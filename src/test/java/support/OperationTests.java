package support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static support.Values.values;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** What every operation must do in every step that has it. The rows are in {@link Operation#TABLE}. */
public final class OperationTests {
    private static final List<long[]> SHAPES =
            List.of(new long[] {}, new long[] {1}, new long[] {3}, new long[] {2, 3}, new long[] {2, 1, 2});
    private static final double EPS = 1e-6;
    private static final double ATOL = 1e-5;
    private static final double RTOL = 1e-3;

    private final Framework step;
    private final Operation row;

    private OperationTests(Framework step, Operation row) {
        this.step = step;
        this.row = row;
    }

    /** One container of tests for each row of the table that the step has. */
    public static DynamicContainer of(Framework step) {
        List<String> present = step.operations();
        return dynamicContainer(
                step.toString(),
                Operation.TABLE.stream()
                        .filter(row -> present.contains(row.name()))
                        .map(row -> dynamicContainer(row.toString(), new OperationTests(step, row).tests())));
    }

    private Stream<DynamicTest> tests() {
        Stream<DynamicTest> forward = Stream.of(
                dynamicTest("computes what the reference computes, in the inputs' shape", this::forward),
                dynamicTest("reads an array by its indices, not by its place in memory", this::view),
                dynamicTest("keeps the type of its inputs", this::type));
        return Stream.concat(forward, step.number < 6 ? Stream.of() : Stream.of(backward()));
    }

    private DynamicTest backward() {
        return row.inputs() > 1 && step.number < 13
                ? dynamicTest("refuses to go backward before step 13", this::refusal)
                : dynamicTest("has the gradient that small differences show", this::gradient);
    }

    private void forward() {
        for (long[] shape : SHAPES) {
            INDArray[] xs = row.examples(shape);
            INDArray y = unchanged(xs, () -> step.forward(row.in(step), xs));
            assertThat(y.shape()).isEqualTo(shape);
            assertThat(values(y)).containsExactly(row.expected(xs), within(1e-13));
        }
    }

    private void view() {
        INDArray[] xs = row.examples(3, 2);
        for (int i = 0; i < xs.length; i++) {
            xs[i] = xs[i].transpose();
        }
        assertThat(values(step.forward(row.in(step), xs))).containsExactly(row.expected(xs), within(1e-13));
    }

    private void type() {
        for (DataType type : List.of(DataType.DOUBLE, DataType.FLOAT)) {
            INDArray[] xs =
                    Stream.of(row.examples(2, 3)).map(x -> x.castTo(type)).toArray(INDArray[]::new);
            assertThat(step.forward(row.in(step), xs).dataType()).isEqualTo(type);
        }
    }

    private void refusal() {
        Object function = row.in(step);
        INDArray y = Framework.data(step.call(function, variables(row.examples(2))));
        assertThatThrownBy(() -> step.backward(function, y))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessage(row.name() + " has two inputs: its backward is written in step 13");
    }

    private void gradient() {
        for (long[] shape : SHAPES) {
            INDArray[] xs = row.examples(shape);
            INDArray gy = Values.spread(shape, -2, 3);
            Object function = row.in(step);
            Object y = step.call(function, variables(xs));
            INDArray[] all = Stream.concat(Stream.of(xs), Stream.of(gy, Framework.data(y)))
                    .toArray(INDArray[]::new);
            INDArray[] gxs = unchanged(all, () -> step.backward(function, gy));
            check(gxs, xs, gy);
            if (step.number >= 7) {
                check(unchanged(all, () -> throughTheGraph(xs, gy)), xs, gy);
            }
        }
    }

    /** The gradients that Variable.backward() leaves in the inputs when y's own is gy. */
    private INDArray[] throughTheGraph(INDArray[] xs, INDArray gy) {
        Object[] variables = variables(xs);
        Object y = step.call(row.in(step), variables);
        Framework.set(y, "grad", gy);
        step.backward(y);
        return Stream.of(variables).map(Framework::grad).toArray(INDArray[]::new);
    }

    private void check(INDArray[] gxs, INDArray[] xs, INDArray gy) {
        assertThat(gxs).hasSize(xs.length);
        for (int k = 0; k < xs.length; k++) {
            assertThat(gxs[k].shape()).isEqualTo(xs[k].shape());
            assertThat(gxs[k].dataType()).isEqualTo(DataType.DOUBLE);
            double[] gx = values(gxs[k]);
            for (int i = 0; i < gx.length; i++) {
                double expected = centralDifference(xs, k, i, gy);
                assertThat(gx[i])
                        .as("input %d, element %d", k, i)
                        .isEqualTo(expected, within(ATOL + RTOL * Math.abs(expected)));
            }
        }
    }

    /** How the sum of gy * y changes with one element of one input. */
    private double centralDifference(INDArray[] xs, int k, int i, INDArray gy) {
        double[] up = values(step.forward(row.in(step), moved(xs, k, i, EPS)));
        double[] down = values(step.forward(row.in(step), moved(xs, k, i, -EPS)));
        double[] weights = values(gy);
        double sum = 0;
        for (int j = 0; j < weights.length; j++) {
            sum += weights[j] * (up[j] - down[j]);
        }
        return sum / (2 * EPS);
    }

    private static INDArray[] moved(INDArray[] xs, int k, int i, double by) {
        INDArray[] moved = xs.clone();
        double[] values = values(xs[k]);
        values[i] += by;
        moved[k] = Values.array(xs[k].shape(), values);
        return moved;
    }

    private Object[] variables(INDArray[] xs) {
        return Stream.of(xs).map(step::variable).toArray();
    }

    /** Runs the action and sees that it left the arrays as they were. */
    private static <T> T unchanged(INDArray[] arrays, Supplier<T> action) {
        double[][] before = Stream.of(arrays).map(Values::values).toArray(double[][]::new);
        T result = action.get();
        for (int i = 0; i < arrays.length; i++) {
            assertThat(values(arrays[i])).as("array %d after the operation", i).containsExactly(before[i]);
        }
        return result;
    }
}
