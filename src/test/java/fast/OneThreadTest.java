package fast;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfEnvironmentVariable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.nativeblas.NativeOpsHolder;

/** OpenMP's number of threads belongs to the thread that asks: a cell of a notebook runs in another one than main. */
@DisabledIfEnvironmentVariable(named = "OMP_NUM_THREADS", matches = ".+", disabledReason = "it says otherwise")
class OneThreadTest {
    private static final int LENGTH = 10_000;
    private final INDArray elsewhere = Nd4j.ones(DataType.DOUBLE, LENGTH);

    @ParameterizedTest
    @EnumSource(
            value = DataType.class,
            names = {"DOUBLE", "FLOAT", "INT"})
    void aThreadThatMakesArraysComputesAlone(DataType type) {
        assertThat(threadsAfter(() -> Nd4j.ones(type, LENGTH))).isEqualTo(1);
    }

    @Test
    void aThreadThatComputesWithArraysOfOthersComputesAlone() {
        assertThat(threadsAfter(() -> elsewhere.mul(elsewhere))).isEqualTo(1);
    }

    private static int threadsAfter(Runnable work) {
        ExecutorService fresh = Executors.newSingleThreadExecutor();
        try {
            return CompletableFuture.runAsync(work, fresh)
                    .thenApplyAsync(
                            nothing -> NativeOpsHolder.getInstance()
                                    .getDeviceNativeOps()
                                    .ompGetMaxThreads(),
                            fresh)
                    .join();
        } finally {
            fresh.shutdown();
        }
    }
}
