package fast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.bytedeco.javacpp.DoublePointer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.impl.scalar.ScalarAdd;
import org.nd4j.linalg.api.ops.impl.scalar.ScalarDivision;
import org.nd4j.linalg.api.ops.impl.scalar.ScalarMultiplication;
import org.nd4j.linalg.api.ops.impl.scalar.ScalarReverseDivision;
import org.nd4j.linalg.api.ops.impl.scalar.ScalarReverseSubtraction;
import org.nd4j.linalg.api.ops.impl.scalar.ScalarSubtraction;
import org.nd4j.linalg.cpu.nativecpu.NDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.ops.transforms.Transforms;
import org.nd4j.linalg.profiler.ProfilerConfig;

/** An array of the kit is an array of ND4J in every respect. */
class FastArrayTest {
    private final INDArray three = Nd4j.scalar(3.0);

    @AfterEach
    void watchNothing() {
        Nd4j.getExecutioner().setProfilingConfig(ProfilerConfig.builder().build());
    }

    private static boolean isInMemory(INDArray scalar) {
        return ((HeapBuffer) scalar.data()).isInMemory();
    }

    @Test
    void anExpressionOfScalarsAsksForNoMemory() {
        INDArray y = Transforms.exp(
                        Transforms.pow(three.mul(2).add(three).neg().div(4), 2).sub(three))
                .rsub(1);

        assertThat(y.getDouble()).isEqualTo(1 - Math.exp(81 / 16.0 - 3));
        assertThat(isInMemory(y)).isFalse();
        assertThat(isInMemory(three)).isFalse();
    }

    @Test
    void anExpressionOfSmallArraysAsksForNoMemoryEither() {
        INDArray row = Nd4j.createFromArray(1.0, 2.0, 4.0);
        INDArray y = Transforms.exp(
                        Transforms.pow(row.mul(2).add(row).neg().div(three), 2).sub(row))
                .rsub(three);

        assertThat(isInMemory(y)).isFalse();
        assertThat(isInMemory(row)).isFalse();
        assertThat(y.toDoubleVector()).containsExactly(3 - Math.exp(0), 3 - Math.exp(2), 3 - Math.exp(12));
        assertThat(y).isEqualTo(y.dup()).isNotEqualTo(row);
    }

    @ParameterizedTest
    @ValueSource(longs = {3, 2 * FastBuffers.LARGE})
    void anArrayWithItsAxesChangedInPlaceIsComputedByNd4j(long length) {
        INDArray a = Nd4j.createFromArray(new double[][] {numbersFrom(1, length), numbersFrom(length + 1, length)});
        INDArray b = a.mul(1);
        assertThat(a).isInstanceOf(FastArray.class);

        a.permutei(1, 0);
        b.permutei(1, 0);

        assertThat(a.mul(b).getDouble(0, 1)).isEqualTo(Math.pow(length + 1.0, 2));
        assertThat(a.mul(2).getDouble(0, 1)).isEqualTo(2.0 * (length + 1));
        assertThat(a.neg().shape()).containsExactly(length, 2);
        assertThat(a.assign(5).sub(b.mul(0)).getDouble(1, 1)).isEqualTo(5);
    }

    private static double[] numbersFrom(long first, long count) {
        return LongStream.range(first, first + count).asDoubleStream().toArray();
    }

    @Test
    void whoWritesIntoTheShapeThatHeGaveChangesNoOther() {
        long[] shape = {2, 5};
        Nd4j.zeros(DataType.DOUBLE, shape);
        shape[0] = 7;

        assertThat(Nd4j.zeros(DataType.DOUBLE, shape).mul(1).shape()).containsExactly(7, 5);
        assertThat(Nd4j.zeros(DataType.DOUBLE, 2, 5).mul(1).shape()).containsExactly(2, 5);
    }

    @Test
    void numbersInAnotherOrderOrTooManyAreReadAsNd4jDoes() {
        double[] numbers = {1, 2, 3, 4};

        assertThat(Nd4j.create(numbers, new long[] {2, 2}, new long[] {1, 2}, 'c', DataType.DOUBLE)
                        .getDouble(0, 1))
                .isEqualTo(3);
        assertThat(Nd4j.create(numbers, new long[] {2}, new long[] {1}, 'c', DataType.DOUBLE)
                        .mul(2)
                        .toDoubleVector())
                .containsExactly(2, 4);
    }

    @Test
    void theNumbersOfItsOperationsAreNd4js() {
        assertThat(Arrays.stream(Operation.values()).map(operation -> operation.scalar))
                .containsExactly(
                        new ScalarAdd().opNum(),
                        new ScalarSubtraction().opNum(),
                        new ScalarMultiplication().opNum(),
                        new ScalarDivision().opNum());
        assertThat(Operation.SUB.reverseScalar).isEqualTo(new ScalarReverseSubtraction().opNum());
        assertThat(Operation.DIV.reverseScalar).isEqualTo(new ScalarReverseDivision().opNum());
    }

    @Test
    void aWorkspaceHasTheArraysMadeInIt() {
        INDArray row = Nd4j.createFromArray(1.0, 2.0);
        try (var workspace = Nd4j.getWorkspaceManager().getAndActivateWorkspace("ArrayTest")) {
            assertThat(row.mul(2).isAttached()).isTrue();
            assertThat(row.mul(row).isAttached()).isTrue();
            assertThat(Nd4j.createFromArray(1.0, 2.0).isAttached()).isTrue();
        }
        assertThat(row.mul(2).isAttached()).isFalse();
    }

    @Test
    void aChangeInPlaceShowsInEveryViewAndInNoResultBefore() {
        INDArray before = three.mul(1);
        INDArray view = three.reshape(1, 1);

        three.addi(1);
        view.muli(10);

        assertThat(three.getDouble()).isEqualTo(40);
        assertThat(three.mul(2).getDouble()).isEqualTo(80);
        assertThat(before.getDouble()).isEqualTo(3);
    }

    @Test
    void whatIsWrittenThroughThePointerCounts() {
        ((DoublePointer) three.data().addressPointer()).put(0, 7);

        assertThat(three.getDouble()).isEqualTo(7);
        assertThat(three.sub(1).getDouble()).isEqualTo(6);
        assertThat(Transforms.pow(three, 2).getDouble()).isEqualTo(49);
    }

    @Test
    void everyWayToWriteOneNumberCounts() {
        assertThat(three.putScalar(0, 4).getDouble()).isEqualTo(4);
        assertThat(three.mul(2).getDouble()).isEqualTo(8);
        assertThat(three.assign(5).getDouble()).isEqualTo(5);
        assertThat(three.assign(Nd4j.scalar(6.0)).getDouble()).isEqualTo(6);
        three.data().put(0, true);
        assertThat(three.getInt(0)).isEqualTo(1);
    }

    @Test
    void itGoesWithArraysAndOtherTypes() {
        INDArray row = Nd4j.createFromArray(1.0, 2.0);

        assertThat(row.mul(three).toDoubleVector()).containsExactly(3, 6);
        assertThat(three.mul(row).toDoubleVector()).containsExactly(3, 6);
        assertThat(three.castTo(DataType.FLOAT).dataType()).isEqualTo(DataType.FLOAT);
        assertThat(Nd4j.stack(0, three, three.mul(2)).toDoubleVector()).containsExactly(3, 6);
        assertThat(three.reshape(1, 1)
                        .mmul(Nd4j.createFromArray(new double[][] {{4}}))
                        .getDouble(0))
                .isEqualTo(12);
        assertThat(row.sum().add(three).getDouble()).isEqualTo(6);
    }

    @Test
    void itLooksLikeAnyArray() {
        INDArray plain = Nd4j.createFromArray(3.0).getScalar(0);

        assertThat(plain).isNotInstanceOf(FastArray.class);
        assertThat(three).isEqualTo(plain).hasSameHashCodeAs(plain).hasToString(plain.toString());
        assertThat(plain).isEqualTo(three);
        assertThat(three.dup()).isEqualTo(three).isNotSameAs(three);
        assertThat(three.shapeInfoToString()).isEqualTo(plain.shapeInfoToString());
        assertThat(three.rank()).isZero();
        assertThat(three.length()).isEqualTo(1);
        assertThat(three.isScalar()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(longs = {3, FastBuffers.LARGE})
    void anArrayIsWrittenAndReadAsAnyArray(long length) throws Exception {
        INDArray array = Nd4j.linspace(1, 2, length, DataType.DOUBLE).mul(2);
        var objects = new ByteArrayOutputStream();
        new ObjectOutputStream(objects).writeObject(array);

        Object read = new ObjectInputStream(new ByteArrayInputStream(objects.toByteArray())).readObject();
        assertThat(read).isEqualTo(array);
        assertThat(Nd4j.fromByteArray(Nd4j.toByteArray(array))).isEqualTo(array);
        new ObjectOutputStream(objects).writeObject(array.data());
        assertThat(objects.toString(StandardCharsets.ISO_8859_1)).doesNotContain("fast.");
    }

    @Test
    void itIsWrittenAndReadAsAnyArray() throws Exception {
        var bytes = new ByteArrayOutputStream();
        Nd4j.write(three, new DataOutputStream(bytes));
        assertThat(Nd4j.read(new ByteArrayInputStream(bytes.toByteArray())).getDouble())
                .isEqualTo(3);

        var objects = new ByteArrayOutputStream();
        new ObjectOutputStream(objects).writeObject(three);
        Object read = new ObjectInputStream(new ByteArrayInputStream(objects.toByteArray())).readObject();
        assertThat(read).isEqualTo(three).isExactlyInstanceOf(NDArray.class);
        assertThat(objects.toString(StandardCharsets.ISO_8859_1)).doesNotContain("fast.");
        assertThat(Nd4j.fromByteArray(Nd4j.toByteArray(three)).getDouble()).isEqualTo(3);
    }

    @Test
    void aClosedOneRefuses() {
        INDArray inMemory = Nd4j.scalar(4.0).addi(1);
        for (INDArray closed : new INDArray[] {three, inMemory}) {
            closed.close();

            assertThat(closed.wasClosed()).isTrue();
            assertThatThrownBy(() -> closed.getDouble(0)).isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> closed.mul(2)).isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> Nd4j.scalar(1.0).add(closed)).isInstanceOf(RuntimeException.class);
            assertThatThrownBy(() -> Transforms.exp(closed)).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void itIsInNoWorkspaceAndOutlivesIt() {
        INDArray y;
        try (var workspace = Nd4j.getWorkspaceManager().getAndActivateWorkspace("FastArrayTest")) {
            y = three.mul(2);
            assertThat(y.isAttached()).isFalse();
        }
        assertThat(y.add(1).getDouble()).isEqualTo(7);
    }

    @Test
    void whereNd4jLooksForNanItFindsThem() {
        Nd4j.getExecutioner()
                .setProfilingConfig(ProfilerConfig.builder().checkForNAN(true).build());

        INDArray zero = Nd4j.scalar(0.0);
        assertThatThrownBy(() -> zero.div(zero)).hasStackTraceContaining("NaN");
    }

    /** Readers compute while the number moves to memory under them. */
    @Test
    void threadsReadWhileItMovesToMemory() {
        for (int i = 0; i < 200; i++) {
            INDArray shared = Nd4j.scalar((double) i);
            double sum = IntStream.range(0, 32)
                    .parallel()
                    .mapToDouble(k -> {
                        if (k % 8 == 3) {
                            shared.data().addressPointer();
                        }
                        return Transforms.pow(shared.add(k), 2).sub(shared).getDouble();
                    })
                    .sum();

            int number = i;
            assertThat(sum)
                    .isEqualTo(IntStream.range(0, 32)
                            .map(k -> (number + k) * (number + k) - number)
                            .sum());
        }
    }
}
