package fast;

import static org.assertj.core.api.Assertions.assertThat;

import dezero.Functions;
import dezero.Variable;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Large graphs of random shape, to the last bit, while all memory that nobody owns is full of NaN. */
class PoisonTest {
    private static final int LENGTH = 200_000;
    private static final int GRAPHS = 25;

    /** Prints a number for each gradient, of all its bits. */
    public static void main(String[] args) {
        Random random = new Random(1);
        for (int i = 0; i < GRAPHS; i++) {
            System.out.println(bitsOf(gradient(random)));
        }
    }

    private static INDArray gradient(Random random) {
        Variable x = new Variable(Nd4j.linspace(DataType.DOUBLE, 0.5, 1e-6, LENGTH));
        Variable[] made = {x, x, x};
        for (int i = 0; i < 12; i++) {
            Variable a = made[random.nextInt(3)];
            Variable b = made[random.nextInt(3)];
            made[random.nextInt(3)] = switch (random.nextInt(6)) {
                case 0 -> Functions.add(a, b);
                case 1 -> Functions.sub(a, b);
                case 2 -> Functions.div(a, b);
                case 3 -> Functions.neg(Functions.add(a, 1.5));
                default -> Functions.mul(a, b);
            };
        }
        Functions.add(Functions.mul(made[0], made[1]), made[2]).backward();
        return x.grad;
    }

    private static String bitsOf(INDArray array) {
        return Integer.toHexString(Arrays.hashCode(array.toDoubleVector())) + " " + array.getDouble(LENGTH / 2);
    }

    @Tag("full")
    @Test
    void gradientsOfLargeArraysAreThoseOfPlainNd4j() throws Exception {
        List<String> poisoned = OtherJava.run(List.of("-Ddezero.fast.poison=true", "-Xmn4m"), PoisonTest.class);

        assertThat(poisoned).hasSize(GRAPHS).isEqualTo(OtherJava.run(List.of("-Ddezero.fast=false"), PoisonTest.class));
    }
}
