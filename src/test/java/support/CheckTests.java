package support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Bad input: a check enters with a chapter and stays. */
public final class CheckTests {
    private final Framework step;

    private CheckTests(Framework step) {
        this.step = step;
    }

    /** The checks that the step has, its own and those of the steps before. */
    public static DynamicContainer of(Framework step) {
        return dynamicContainer(step.toString(), new CheckTests(step).tests());
    }

    private List<DynamicTest> tests() {
        List<DynamicTest> tests = new ArrayList<>();
        tests.add(dynamicTest("backward on an input says that there is no way back", this::noCreator));
        if (step.number >= 9) {
            tests.add(dynamicTest("INT and FLOAT results have no gradient", this::typeOfTheResult));
            tests.add(dynamicTest("nor has such a result of DOUBLE inputs", this::typeOfTheResultAlone));
            tests.add(dynamicTest("nor has an INT or FLOAT input on the way", this::typeOfAnInput));
        }
        if (step.number >= 11) {
            tests.add(dynamicTest("a failed forward names function, shapes and types", this::failedForward));
            tests.add(dynamicTest("no input and an empty one are refused", this::noInput));
        }
        if (step.number >= 13) {
            tests.add(dynamicTest("the second input's type is checked too", this::typeOfTheSecondInput));
            tests.add(dynamicTest("a gradient of a wrong shape is refused", this::shapeOfAGradient));
        }
        return tests;
    }

    private void noCreator() {
        String cause = step.number < 18
                ? "It is an input, not a result"
                : "It is an input, not a result, or was made under Config.noGrad()";
        Object x = step.variable(Nd4j.scalar(1.0));
        assertRefused(x, "no way back: this Variable has no creator. " + cause);
    }

    private void typeOfTheResult() {
        for (DataType type : List.of(DataType.INT32, DataType.FLOAT)) {
            Object x = step.variable(Nd4j.createFromArray(1.0, 2.0).castTo(type));
            assertRefused(step.functions("square", x), needsDouble(type));
            assertThat(Framework.grad(x)).isNull();
        }
    }

    private void typeOfTheResultAlone() {
        Object x = step.variable(Nd4j.createFromArray(1.0, 2.0));
        Object y = step.functions("square", x);
        Framework.set(y, "data", Nd4j.createFromArray(1f, 4f));
        assertRefused(y, needsDouble(DataType.FLOAT));
        assertThat(Framework.grad(y)).isNull();
    }

    private void typeOfAnInput() {
        for (DataType type : List.of(DataType.INT32, DataType.FLOAT)) {
            Object x = step.variable(Nd4j.createFromArray(1.0, 2.0).castTo(type));
            Object a = step.functions("square", x);
            Framework.set(a, "data", Framework.data(a).castTo(DataType.DOUBLE));
            assertRefused(step.functions("exp", a), needsDouble(type));
        }
    }

    private void typeOfTheSecondInput() {
        Object x0 = step.variable(Nd4j.scalar(1.0));
        Object x1 = step.variable(Nd4j.scalar(1.0));
        Object y = step.functions("add", x0, x1);
        Framework.set(x1, "data", Nd4j.scalar(1.0f));
        assertRefused(y, needsDouble(DataType.FLOAT));
    }

    private void failedForward() {
        INDArray two = Nd4j.createFromArray(1.0, 2.0);
        INDArray three = Nd4j.createFromArray(1.0, 2.0, 3.0);
        assertFails("Add does not work on [2] DOUBLE and [3] DOUBLE, their shapes differ", two, three);
        assertFails(
                "Add does not work on [2] INT and [2] DOUBLE, their types differ: use castTo(DataType.DOUBLE)",
                Nd4j.createFromArray(1, 2),
                two);
        assertFails(
                "Add does not work on [] INT and [2] DOUBLE, their shapes differ, their types differ:"
                        + " use castTo(DataType.DOUBLE)",
                Nd4j.scalar(1),
                two);
    }

    private void assertFails(String message, INDArray x0, INDArray x1) {
        assertThatThrownBy(() -> step.call(step.function("Add"), step.variable(x0), step.variable(x1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasCauseInstanceOf(RuntimeException.class)
                .hasMessage(message);
    }

    private void noInput() {
        String message = "Add needs an input, and an array in every input";
        assertThatThrownBy(() -> step.call(step.function("Add")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
        Object empty = step.variable(null);
        assertThatThrownBy(() -> step.call(step.function("Add"), step.variable(Nd4j.scalar(1.0)), empty))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    private void shapeOfAGradient() {
        Object matrix = step.variable(Values.spread(new long[] {2, 3}, 0, 1));
        Object row = step.variable(Values.spread(new long[] {3}, 0, 1));
        Object scalar = step.variable(Nd4j.scalar(1.0));
        assertRefused(step.functions("add", matrix, row), misfit("[2, 3] DOUBLE for an input of [3] DOUBLE"));
        assertRefused(step.functions("add", scalar, matrix), misfit("[2, 3] DOUBLE for an input of [] DOUBLE"));
        Object y = step.functions("square", matrix);
        Framework.set(y, "grad", Nd4j.scalar(1.0));
        assertRefused(y, "the gradient of the result must be DOUBLE and of shape [2, 3], as its data");
    }

    private void assertRefused(Object y, String message) {
        assertThatThrownBy(() -> step.backward(y))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(message);
    }

    private static String misfit(String what) {
        return "Add.backward gives " + what + ": mend it, or give inputs of one shape,"
                + " and build the graph anew, from new Variables";
    }

    private static String needsDouble(DataType type) {
        return "a gradient needs DOUBLE data, not " + type + ": use castTo(DataType.DOUBLE)"
                + " and build the graph anew, from new Variables";
    }
}
