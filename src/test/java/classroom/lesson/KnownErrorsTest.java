package classroom.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Messages as kernels and JShell give them, and the entries of docs/errors.md. */
class KnownErrorsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "cannot find symbol   symbol:   variable second | the cell that declares x has not run",
                "cannot find symbol   symbol:   variable input   location: variable f | a function has lists",
                "cannot find symbol   symbol:   method clearGrads() | a slip in the name",
                "Nothing is not abstract and does not override abstract method forward(org.nd4j.linalg.api.ndarray"
                        + ".INDArray) in Function | your function has no `forward`",
                "incompatible types: double cannot be converted to org.nd4j.linalg.api.ndarray.INDArray"
                        + " | a number where an array is wanted",
                "incompatible types: double cannot be converted to step20.Variable | `square(2.0)`",
                "method square in class  cannot be applied to given types;   required: Variable | too many arguments",
                "java.lang.NullPointerException: Cannot invoke \"org.nd4j.linalg.api.ndarray.INDArray.shape()\" because"
                        + " \"other\" is null | nobody has handed it a gradient",
                "java.lang.NullPointerException: Cannot invoke \"org.nd4j.linalg.api.ndarray.INDArray.getDouble(int[])\""
                        + " because \"REPL.$JShell$11.x.grad\" is null | a gradient that is not there",
                "java.lang.UnsupportedOperationException: Negate has no backward | computes forward only",
                "java.lang.UnsupportedOperationException | makes a list that cannot be changed",
                "java.lang.StackOverflowError | calls itself without end",
                "java.lang.IllegalArgumentException: Mul does not work on [2] DOUBLE and [4] DOUBLE, their shapes"
                        + " differ | could not compute the forward",
                "java.lang.IllegalStateException: a gradient needs DOUBLE data, not FLOAT: use castTo(DataType.DOUBLE)"
                        + " and build the graph anew, from new Variables | is INT",
                "java.lang.IllegalStateException: Halve.backward gives [] DOUBLE for an input of [4] DOUBLE: mend it, or"
                        + " give inputs of one shape, and build the graph anew, from new Variables | shape of its input"
            })
    void anErrorHasItsEntry(String message, String says) {
        assertThat(KnownErrors.about(message))
                .get()
                .asString()
                .startsWith("docs/errors.md, \"")
                .contains(says)
                .containsOnlyOnce("docs/errors.md");
    }

    @Test
    void theSameNumbersAreTheBetterEntry() {
        String seven = KnownErrors.about("java.lang.ArrayIndexOutOfBoundsException: Index 7 out of bounds for length 8")
                .orElseThrow();
        String three = KnownErrors.about("java.lang.ArrayIndexOutOfBoundsException: Index 3 out of bounds for length 3")
                .orElseThrow();

        assertThat(three).contains("three places").doesNotContain("`len()`");
        assertThat(seven).as("all that it can be").contains("three places", "`len()`");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "java.lang.IllegalStateException: mine",
                "java.lang.UnsupportedOperationException: my own reason",
                "java.util.NoSuchElementException: No value present",
                "incompatible types: java.lang.String cannot be converted to int",
                ""
            })
    void whatThePageDoesNotKnowHasNone(String message) {
        assertThat(KnownErrors.about(message)).isEmpty();
    }
}
