package classroom.display;

import static org.assertj.core.api.Assertions.assertThat;

import classroom.lesson.Session;
import classroom.steps.Step;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** The text of values, and where it goes without a kernel. */
@SuppressWarnings({"EffectivelyPrivate", "UnusedVariable"}) // of learners' classes, whose fields Display finds
class DisplayTest {
    private static final INDArray MATRIX = Nd4j.createFromArray(new double[][] {{1, 2, 3}, {4, 5, 6}});
    private static final String FAILED = "\nIts own toString() failed: ";

    static List<Step> steps() {
        return Step.all();
    }

    @ParameterizedTest
    @MethodSource("steps")
    void aVariableOfEveryStepLooksAsStep19HasIt(Step step) throws ReflectiveOperationException {
        var variable = Class.forName(step.framework() + ".Variable").getConstructor(INDArray.class);
        assertThat(Display.text(variable.newInstance(Nd4j.scalar(1.648721270700128))))
                .isEqualTo("variable(1.648721270700128)");
        assertThat(Display.text(variable.newInstance(MATRIX)))
                .isEqualTo("variable([[1. 2. 3.]\n          [4. 5. 6.]])");
        assertThat(Display.text(variable.newInstance((INDArray) null))).isEqualTo("variable(null)");
    }

    @Test
    void aVariableOfTheLearnersIsOneToo() {
        assertThat(printedInJShell("""
                class Variable { private INDArray data = Nd4j.scalar(7.0); }
                System.out.print(classroom.display.Display.text(new Variable()));
                """)).isEqualTo("variable(7.0)");
    }

    @Test
    void soIsWhatExtendsIt() {
        class Parameter extends step07.Variable {
            Parameter() {
                super(Nd4j.scalar(7.0));
            }
        }
        assertThat(Display.text(new Parameter())).isEqualTo("variable(7.0)");
    }

    @Test
    void whatTheClassSaysOfItselfComesFirst() {
        class Variable {
            public INDArray data = Nd4j.scalar(7.0);

            @Override
            public String toString() {
                return "<b>mine</b>";
            }
        }
        assertThat(Display.text(new Variable())).isEqualTo("<b>mine</b>");
    }

    @Test
    void ifThatFailsTheReasonStandsBelowOurText() {
        class Variable {
            public INDArray data = Nd4j.scalar(7.0);

            @Override
            public String toString() {
                return "mine: " + data.shape()[0];
            }
        }
        assertThat(Display.text(new Variable()))
                .isEqualTo("variable(7.0)" + FAILED
                        + "java.lang.ArrayIndexOutOfBoundsException: Index 0 out of bounds for length 0");
    }

    @Test
    void aTextThatCallsItselfFailsToo() {
        class Variable {
            public INDArray data = Nd4j.scalar(7.0);

            @Override
            public String toString() {
                return "mine: " + this;
            }
        }
        assertThat(Display.text(new Variable())).isEqualTo("variable(7.0)" + FAILED + "java.lang.StackOverflowError");
    }

    @Test
    void anArrayLooksAsNumPyHasIt() {
        assertThat(Display.text(Nd4j.scalar(7.0))).isEqualTo("7.0");
        assertThat(Display.text(Nd4j.createFromArray(3.0))).isEqualTo("[3.]");
        assertThat(Display.text(Nd4j.createFromArray(1, 2, 3))).isEqualTo("[1 2 3]");
        assertThat(Display.text(MATRIX)).isEqualTo("[[1. 2. 3.]\n [4. 5. 6.]]");
        assertThat(Display.text(Nd4j.createFromArray(0.1, 0.2).mul(0.1)))
                .isEqualTo("[0.010000000000000002 0.020000000000000004]");
    }

    @Test
    void aBigOneIsShortenedAndItsShapeIsTold() {
        INDArray big = Nd4j.createFromArray(IntStream.range(0, 1002).toArray()).reshape(2, 501);
        String ofVariable = "variable([[   0    1    2 ...  498  499  500]\n"
                + "          [ 501  502  503 ...  999 1000 1001]])\nshape [2, 501]";
        assertThat(Display.text(big))
                .isEqualTo(
                        "[[   0    1    2 ...  498  499  500]\n [ 501  502  503 ...  999 1000 1001]]\nshape [2, 501]");
        assertThat(Display.text(new step07.Variable(big))).isEqualTo(ofVariable);
        assertThat(Display.text(new dezero.Variable(big))).isEqualTo(ofVariable);
        assertThat(Display.text(Nd4j.zeros(1000))).doesNotContain("shape");
    }

    @Test
    void whatStep19CannotWriteIsLeftToNd4j() {
        assertThat(Display.text(Nd4j.create("a", "b"))).isEqualTo("[\"a\",\"b\"]");
        assertThat(Display.text(new step07.Variable(Nd4j.empty(DataType.DOUBLE))))
                .isEqualTo("variable([])");
    }

    @Test
    void everythingElseIsAsJavaHasIt() {
        class Variable {
            public String data = "text";
        }
        Variable ofText = new Variable();
        assertThat(Display.text(ofText)).isEqualTo(ofText.toString());
        assertThat(Display.text("<b>")).isEqualTo("<b>");
        assertThat(Display.text(List.of(1, 2))).isEqualTo("[1, 2]");
        assertThat(Display.text(null)).isEqualTo("null");
    }

    @Test
    void withoutAKernelItIsPrinted() {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream before = System.out;
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            Display.install();
            Display.show(new step07.Variable(Nd4j.scalar(7.0)));
        } finally {
            System.setOut(before);
        }
        assertThat(printed.toString(StandardCharsets.UTF_8)).isEqualTo("variable(7.0)" + System.lineSeparator());
    }

    private static String printedInJShell(String code) {
        try (Session session = new Session(OutputStream.nullOutputStream())) {
            return session.eval("""
                    import org.nd4j.linalg.api.ndarray.INDArray;
                    import org.nd4j.linalg.factory.Nd4j;
                    """ + code).printed();
        }
    }

    @Test
    void anArrayOfJavasHasItsElements() {
        assertThat(Display.text(new long[] {2, 3})).isEqualTo("[2, 3]");
        assertThat(Display.text(new double[][] {{1, 2}, {}, null})).isEqualTo("[[1.0, 2.0], [], null]");
        assertThat(Display.text(new String[] {"a"})).isEqualTo("[a]");
        assertThat(Display.text(new int[100][100]))
                .startsWith("[[0, 0, 0, ..., 0, 0, 0], ")
                .endsWith("]] (10,000 elements)");
        Object[] itself = new Object[1];
        itself[0] = itself;
        assertThat(Display.text(itself)).contains("[...]");
    }

    @Test
    void ofManyElementsThereAreTheFirstAndTheLast() {
        assertThat(Display.text(IntStream.range(0, 5_000).boxed().toList()))
                .isEqualTo("[0, 1, 2, ..., 4997, 4998, 4999] (5,000 elements)");
        assertThat(Display.text(List.of(1, 2))).isEqualTo("[1, 2]");
    }
}
