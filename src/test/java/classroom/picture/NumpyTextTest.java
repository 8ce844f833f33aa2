package classroom.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Against what the framework itself writes from step 19 on. */
class NumpyTextTest {
    private static final long[][] SHAPES = {{}, {1}, {7}, {1, 1}, {2, 3}, {3, 1}, {2, 3, 2}, {1, 2, 2, 2}, {1000}};

    @ParameterizedTest
    @EnumSource(names = {"DOUBLE", "FLOAT", "INT", "LONG", "BOOL"})
    void isAsStep19WritesIt(DataType type) {
        Random random = new Random(19);
        for (long[] shape : SHAPES) {
            INDArray array = Nd4j.createUninitialized(DataType.DOUBLE, shape);
            for (long i = 0; i < array.length(); i++) {
                array.putScalar(i, random.nextInt(3) == 0 ? random.nextInt(9) - 4 : random.nextGaussian() * 1e4);
            }
            var variable = new step19.Variable(array.castTo(type));

            assertThat(NumpyText.of(variable)).contains(variable.toString());
            assertThat(NumpyText.of(new step07.Variable(variable.data))).contains(variable.toString());
            assertThat("variable(" + NumpyText.of(variable.data).orElseThrow().replace("\n", "\n         ") + ")")
                    .isEqualTo(variable.toString());
        }
    }

    @Test
    void ofManyNumbersItHasTheFirstAndTheLastAndTheShape() {
        for (long[] shape : new long[][] {{1001}, {7, 200}, {40, 3, 10}, {3, 400}}) {
            var variable = new step19.Variable(Nd4j.rand(DataType.DOUBLE, shape));

            assertThat(NumpyText.of(new step07.Variable(variable.data))
                            .orElseThrow()
                            .split("\nshape "))
                    .containsExactly(variable.toString(), Arrays.toString(shape));
        }
    }

    @Test
    void whatIsEmptyOrNoNumberHasATextToo() {
        assertThat(NumpyText.of(Nd4j.empty(DataType.DOUBLE))).contains("[]");
        assertThat(NumpyText.of(Nd4j.create("a", "b"))).get().asString().contains("a", "b");
        assertThat(NumpyText.of(new step07.Variable(null))).contains("variable(null)");
        assertThat(NumpyText.of("text")).isEmpty();
    }
}
