package support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static support.Values.values;

import java.lang.reflect.Method;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** A 2x3 Variable with a Variable, an array or a number, as a method and as a function, on either side. */
public final class MixTests {
    private static final long[] SHAPE = {2, 3};
    private static final double EPS = 1e-6;

    private final Framework step;

    private MixTests(Framework step) {
        this.step = step;
    }

    public static DynamicContainer of(Framework step) {
        MixTests mix = new MixTests(step);
        Stream<DynamicTest> sums = mix.tests("add", "Add", false);
        Stream<DynamicTest> products = mix.tests("mul", "Mul", false);
        if (step.number < 22) {
            return dynamicContainer(step.toString(), Stream.concat(sums, products));
        }
        return dynamicContainer(
                step.toString(),
                Stream.of(
                                sums,
                                products,
                                mix.tests("sub", "Sub", false),
                                mix.tests("rsub", "Sub", true),
                                mix.tests("div", "Div", false),
                                mix.tests("rdiv", "Div", true))
                        .flatMap(tests -> tests));
    }

    private Stream<DynamicTest> tests(String name, String operation, boolean turned) {
        DoubleBinaryOperator f = reference(operation);
        DoubleBinaryOperator otherFirst = (x, other) -> f.applyAsDouble(other, x);
        return others().stream().filter(other -> !turned || !other.isVariable()).flatMap(other -> {
            Class<?> type = other.type();
            DynamicTest method = test(
                    "x." + name + "(" + other + ")",
                    turned ? otherFirst : f,
                    other,
                    x -> Reflection.run(Reflection.method(step.type("Variable"), name, type), x, other.value));
            if (turned) {
                return Stream.of(method);
            }
            return Stream.of(
                    method,
                    test(
                            name + "(x, " + other + ")",
                            f,
                            other,
                            x -> Reflection.run(functions(name, step.type("Variable"), type), null, x, other.value)),
                    test(
                            name + "(" + other + ", x)",
                            otherFirst,
                            other,
                            x -> Reflection.run(functions(name, type, step.type("Variable")), null, other.value, x)));
        });
    }

    private DynamicTest test(String title, DoubleBinaryOperator f, Other other, UnaryOperator<Object> action) {
        return dynamicTest(title, () -> {
            Object x = step.variable(Values.spread(SHAPE, 1, 3));
            Object y = action.apply(x);
            step.backward(y);

            double[] xs = values(Framework.data(x));
            double[] others = other.spread();
            assertThat(Framework.data(y).shape()).isEqualTo(SHAPE);
            assertThat(Framework.grad(x).shape()).isEqualTo(SHAPE);
            double[] ys = values(Framework.data(y));
            double[] gxs = values(Framework.grad(x));
            for (int i = 0; i < xs.length; i++) {
                assertThat(ys[i]).isEqualTo(f.applyAsDouble(xs[i], others[i]));
                double slope =
                        (f.applyAsDouble(xs[i] + EPS, others[i]) - f.applyAsDouble(xs[i] - EPS, others[i])) / (2 * EPS);
                assertThat(gxs[i]).isEqualTo(slope, within(1e-8));
            }
        });
    }

    private Method functions(String name, Class<?>... types) {
        return Reflection.method(step.type("Functions"), name, types);
    }

    private static DoubleBinaryOperator reference(String operation) {
        Operation row = Operation.TABLE.stream()
                .filter(o -> o.name().equals(operation))
                .findFirst()
                .orElseThrow();
        return row.reference()::of;
    }

    private List<Other> others() {
        INDArray matrix = Values.spread(SHAPE, 0.5, 2);
        return List.of(
                new Other("a 2x3 Variable", step.variable(matrix)),
                new Other("a 2x3 array", matrix),
                new Other("an array of rank 0", Nd4j.scalar(1.5)),
                new Other("a number", 1.5));
    }

    /** The other operand. */
    private record Other(String name, Object value) {
        Class<?> type() {
            return value instanceof INDArray
                    ? INDArray.class
                    : value instanceof Double ? double.class : value.getClass();
        }

        /** Which has methods of its own, so that nobody has to turn the operands round. */
        boolean isVariable() {
            return type().getSimpleName().equals("Variable");
        }

        /** Its numbers, as many as the matrix has. */
        double[] spread() {
            if (value instanceof Double number) {
                return values(Nd4j.valueArrayOf(SHAPE, number));
            }
            INDArray array = value instanceof INDArray given ? given : Framework.data(value);
            return values(array.rank() == 0 ? Nd4j.valueArrayOf(SHAPE, array.getDouble()) : array);
        }

        @Override
        public String toString() {
            return name;
        }
    }
}
