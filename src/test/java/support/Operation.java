package support;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A row of the table: what an operation computes from doubles, and where its inputs may lie.
 *
 * @param name      the class that every step gives it
 * @param arguments what its constructor takes
 * @param domain    for each input, between which two numbers it may lie
 * @param reference the same on doubles
 */
public record Operation(String name, List<Object> arguments, List<Range> domain, Reference reference) {
    /** Every operation of every step. */
    public static final List<Operation> TABLE = List.of(
            row("Square", x -> x * x, any()),
            row("Exp", Math::exp, any()),
            row("Add", (x0, x1) -> x0 + x1, any(), any()),
            row("Mul", (x0, x1) -> x0 * x1, any(), any()),
            row("Neg", x -> -x, any()),
            row("Sub", (x0, x1) -> x0 - x1, any(), any()),
            row("Div", (x0, x1) -> x0 / x1, any(), from(0.5, 3)),
            row("Div", (x0, x1) -> x0 / x1, any(), from(-3, -0.5)),
            power(3, any()),
            power(2, any()),
            power(0.5, from(0.25, 3)),
            power(-1, from(0.5, 3)));

    /** An operation on doubles. */
    public interface Reference {
        double of(double... xs);
    }

    /** Between low and high. */
    public record Range(double low, double high) {
        boolean holds(double x) {
            return low < x && x < high;
        }
    }

    public int inputs() {
        return domain.size();
    }

    /** A new function of this kind in the step. */
    public Object in(Framework step) {
        return step.function(name, arguments.toArray());
    }

    /** Different numbers inside the domain, one array for each input. */
    public INDArray[] examples(long... shape) {
        return IntStream.range(0, inputs())
                .mapToObj(i -> {
                    Range range = domain.get(i);
                    double shift = 0.07 * i * (range.high - range.low);
                    return Values.spread(shape, range.low + shift, range.high);
                })
                .toArray(INDArray[]::new);
    }

    public boolean defined(double... xs) {
        return IntStream.range(0, xs.length).allMatch(i -> domain.get(i).holds(xs[i]));
    }

    /** The reference, number by number, on arrays of one shape. */
    public double[] expected(INDArray... xs) {
        double[][] values = Arrays.stream(xs).map(Values::values).toArray(double[][]::new);
        return IntStream.range(0, values[0].length)
                .mapToDouble(i -> reference.of(
                        Arrays.stream(values).mapToDouble(v -> v[i]).toArray()))
                .toArray();
    }

    @Override
    public String toString() {
        return name + (arguments.isEmpty() ? "" : arguments) + " on " + domain;
    }

    private static Range any() {
        return from(-3, 3);
    }

    private static Range from(double low, double high) {
        return new Range(low, high);
    }

    private static Operation row(String name, DoubleUnaryOperator f, Range domain) {
        return new Operation(name, List.of(), List.of(domain), xs -> f.applyAsDouble(xs[0]));
    }

    private static Operation row(String name, DoubleBinaryOperator f, Range first, Range second) {
        return new Operation(name, List.of(), List.of(first, second), xs -> f.applyAsDouble(xs[0], xs[1]));
    }

    private static Operation power(double c, Range domain) {
        return new Operation("Pow", List.of(c), List.of(domain), xs -> Math.pow(xs[0], c));
    }
}
