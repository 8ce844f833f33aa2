package steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import classroom.system.Kit;
import dezero.Function;
import dezero.Functions;
import dezero.Variable;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayDeque;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.ops.transforms.Transforms;

/** What docs/errors.md quotes is what ND4J, Java and the framework really say. */
class ErrorsPageTest {
    @ParameterizedTest(name = "{0}")
    @MethodSource("messages")
    void aQuotedMessageIsTheRealOne(String message, ThrowingCallable cause) throws IOException {
        String page = Files.readString(Kit.home().resolve("docs/errors.md")).replaceAll("\\s+", " ");
        assertThat(page).contains("`" + message);
        Throwable thrown = catchThrowable(cause);
        assertThat(thrown.getClass().getSimpleName() + ": " + thrown.getMessage())
                .startsWith(message);
    }

    static Stream<Arguments> messages() {
        return Stream.concat(ofNd4j(), Stream.concat(ofTheFramework(), ofJava()));
    }

    private static Stream<Arguments> ofNd4j() {
        INDArray matrix = Nd4j.createFromArray(new double[][] {{1, 2, 3}, {4, 5, 6}});
        INDArray two = Nd4j.createFromArray(1.0, 2.0);
        INDArray three = Nd4j.createFromArray(1.0, 2.0, 3.0);
        return Stream.of(
                row(
                        "ArithmeticException: ND4J has no INT for 7 / 0 at [1]: mend the numbers, or"
                                + " castTo(DataType.DOUBLE) first",
                        () -> Nd4j.createFromArray(6, 7).div(Nd4j.createFromArray(2, 0))),
                row(
                        "IllegalArgumentException: Invalid size: cannot get size of dimension 5 for rank 2 NDArray"
                                + " (array shape: [2, 3])",
                        () -> matrix.size(5)),
                row(
                        "IllegalArgumentException: J: Index [0] must not be >= shape[0]=1.",
                        () -> Nd4j.createFromArray(new double[][] {{1, 2}}).getDouble(2, 0)),
                row(
                        "IllegalArgumentException: Op.X must be one of floating types: x.datatype=INT for op class ",
                        () -> Transforms.exp(Nd4j.scalar(2))),
                row(
                        "IllegalArgumentException: Unable to get linear index 5: values is greater than length (3)",
                        () -> three.getDouble(5)),
                row(
                        "IllegalStateException: Cannot perform operation \"addi\" - shapes are not equal and are not"
                                + " broadcastable.first.shape=[2], second.shape=[3]",
                        () -> two.add(three)),
                row("IllegalStateException: Op.X argument was closed before call", () -> {
                    INDArray closed = Nd4j.create(5000);
                    closed.close();
                    closed.add(1);
                }),
                row(
                        "IllegalStateException: Ragged array detected: array[0].length=2 does not match array[1].length=1",
                        () -> Nd4j.createFromArray(new double[][] {{1, 2}, {3}})),
                row(
                        "RuntimeException: Op [add] execution failed",
                        () -> Nd4j.createFromArray(1, 2).add(two)),
                row(
                        "RuntimeException: Op add_scalar failed with message:NativeOpExecutioner::execScalar; Expected:"
                                + " [DOUBLE]; Actual: [INT32, INT32]",
                        () -> Nd4j.scalar(2).add(1.5)));
    }

    private static Stream<Arguments> ofTheFramework() {
        Variable x = new Variable(Nd4j.scalar(2.0));
        Variable two = new Variable(Nd4j.createFromArray(1.0, 2.0));
        Variable three = new Variable(Nd4j.createFromArray(1.0, 2.0, 3.0));
        Variable matrix = new Variable(Nd4j.createFromArray(new double[][] {{1, 2, 3}, {4, 5, 6}}));
        return Stream.of(
                row(
                        "IllegalArgumentException: Add does not work on [2] DOUBLE and [3] DOUBLE, their shapes differ",
                        () -> two.add(three)),
                row(
                        "IllegalArgumentException: Add needs an input, and an array in every input",
                        () -> x.add(new Variable(null))),
                row(
                        "IllegalArgumentException: eps is not a number",
                        () -> Functions.numericalDiff(v -> v, x, Double.NaN)),
                row(
                        "IllegalStateException: a gradient needs DOUBLE data, not INT: use castTo(DataType.DOUBLE) and build"
                                + " the graph anew, from new Variables",
                        () -> new Variable(Nd4j.scalar(2)).neg().backward()),
                row(
                        "IllegalStateException: Add.backward gives [2, 3] DOUBLE for an input of [] DOUBLE: mend it, or give"
                                + " inputs of one shape, and build the graph anew, from new Variables",
                        () -> x.add(matrix).backward()),
                row(
                        "IllegalStateException: Square.backward gives 1 gradient(s) for 2 input(s): mend it, or give inputs"
                                + " of one shape, and build the graph anew, from new Variables",
                        () -> new dezero.Square().call(x, x).backward()),
                row(
                        "IllegalStateException: the gradient of the result must be DOUBLE and of shape [2, 3], as its data",
                        () -> {
                            Variable y = matrix.neg();
                            y.grad = Nd4j.scalar(1.0);
                            y.backward();
                        }),
                row(
                        "IllegalStateException: no way back: this Variable has no creator. It is an input, not a result, or"
                                + " was made under Config.noGrad()",
                        x::backward));
    }

    private static Stream<Arguments> ofJava() {
        return Stream.of(
                row(
                        "ArrayIndexOutOfBoundsException: Index 0 out of bounds for length 0",
                        () -> new Variable(Nd4j.scalar(1.0)).len()),
                row(
                        "ArrayIndexOutOfBoundsException: Index 1 out of bounds for length 1",
                        () -> new dezero.Add().call(new Variable(Nd4j.scalar(1.0)))),
                row(
                        "ClassCastException: class step16.Square cannot be cast to class java.lang.Comparable",
                        () -> new PriorityQueue<step16.Function>().add(new step16.Square())),
                row("NoSuchElementException", () -> new ArrayDeque<Function>().remove()),
                row("UnsupportedOperationException", () -> List.of(1).add(2)),
                row(
                        "NullPointerException: Cannot read field \"data\" because \"this.input\" is null",
                        () -> new step06.Square().backward(Nd4j.scalar(1.0))));
    }

    private static Arguments row(String message, ThrowingCallable cause) {
        return Arguments.of(message, cause);
    }
}
