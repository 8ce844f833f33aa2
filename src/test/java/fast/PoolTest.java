package fast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Memory goes from array to array, never while somebody can reach it, and there is never much more than needed. */
class PoolTest {
    private static final int LENGTH = 1 << 17;
    private static final long MEGABYTE = 1 << 20;
    private final Pool pool = new Pool(8 * MEGABYTE);

    /** Its native library is loaded by nobody else. */
    @BeforeAll
    static void startNd4j() {
        Nd4j.getBackend();
    }

    private PooledBuffer buffer() {
        return PooledBuffer.of(pool, LENGTH, false);
    }

    private PooledBuffer bufferOf(double number) {
        PooledBuffer buffer = buffer();
        for (int i = 0; i < LENGTH; i += 512) {
            buffer.put(i, number);
        }
        return buffer;
    }

    private static boolean isOf(double number, PooledBuffer buffer) {
        return IntStream.range(0, LENGTH / 512).allMatch(i -> buffer.getDouble(i * 512L) == number);
    }

    @Test
    void largeArraysOfDoublesAreFromThePool() {
        assertThat(Nd4j.zeros(100, 100).data()).isInstanceOf(PooledBuffer.class);
        assertThat(Nd4j.zeros(10, 10).data()).isInstanceOf(HeapBuffer.class);
    }

    @Test
    void theMemoryOfAClosedArrayIsTheNextOnes() {
        PooledBuffer first = buffer();
        long address = first.address();
        first.close();

        assertThat(buffer().address()).isEqualTo(address);
        assertThat(pool.bytes()).isEqualTo(MEGABYTE);
    }

    @Test
    void theMemoryThatWasTakenLastIsTheFirstToBeUsedAgain() {
        PooledBuffer first = buffer();
        PooledBuffer last = buffer();
        long address = last.address();
        last.close();
        first.close();

        assertThat(buffer().address()).isEqualTo(address);
    }

    @Test
    void zerosAreZeroInUsedMemory() {
        bufferOf(7).close();

        assertThat(isOf(0, PooledBuffer.of(pool, LENGTH, true))).isTrue();
    }

    @Test
    void aClosedArrayRefuses() {
        INDArray array = Nd4j.zeros(100, 100);
        INDArray row = array.getRow(3);
        array.close();

        assertThat(array.wasClosed()).isTrue();
        assertThat(row.wasClosed()).isTrue();
        assertThatThrownBy(() -> array.getDouble(0)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> array.data().addressPointer()).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> array.mul(2)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whatAViewLooksAtIsNotGivenAway() {
        PooledBuffer buffer = buffer();
        var view = Nd4j.createBuffer(buffer, 100, 10);
        long address = buffer.address();
        buffer.close();

        assertThat(buffer().address()).isNotEqualTo(address);
        assertThat(view.wasClosed()).isTrue();
    }

    @Test
    void aThousandDroppedArraysNeedLittleMoreThanNone() {
        for (int i = 0; i < 1000; i++) {
            assertThat(isOf(i, bufferOf(i))).isTrue();
            assertThat(pool.bytes()).isLessThanOrEqualTo(32 * MEGABYTE);
        }
    }

    @Test
    void whatIsAliveStaysAndTheRestIsAsMuchAtMost() {
        List<PooledBuffer> alive = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            PooledBuffer buffer = bufferOf(i);
            if (i % 10 == 0) {
                alive.add(buffer);
            }
            assertThat(pool.bytes()).isLessThanOrEqualTo(3L * Math.max(alive.size(), 8) * MEGABYTE);
        }
        for (int i = 0; i < alive.size(); i++) {
            assertThat(isOf(10 * i, alive.get(i))).isTrue();
        }
    }

    @Test
    void memoryThatIsNeededNoMoreGoesBack() {
        List<PooledBuffer> alive = new ArrayList<>();
        IntStream.range(0, 60).forEach(i -> alive.add(buffer()));
        alive.clear();
        IntStream.range(0, 3000).forEach(i -> buffer());

        assertThat(pool.bytes()).isLessThanOrEqualTo(32 * MEGABYTE);
    }

    @Test
    void arraysOfAnotherLengthTakeThePlaceOfIdleOnes() {
        IntStream.range(0, 24).mapToObj(i -> buffer()).toList().forEach(PooledBuffer::close);

        PooledBuffer.of(pool, 4 * LENGTH, false);

        assertThat(pool.bytes()).isLessThanOrEqualTo(24 * MEGABYTE);
    }

    @Test
    void whatNoArrayUsesCanBeGivenBack() {
        PooledBuffer kept = bufferOf(7);
        bufferOf(8).close();
        bufferOf(9);

        pool.trim();

        assertThat(pool.bytes()).isEqualTo(MEGABYTE);
        assertThat(isOf(7, kept)).isTrue();
    }

    @Test
    void threadsShareThePoolAndNoMemory() {
        boolean own = IntStream.range(0, 4)
                .parallel()
                .allMatch(thread -> IntStream.range(0, 100).allMatch(i -> {
                    PooledBuffer mine = bufferOf(1000 * thread + i);
                    PooledBuffer dropped = bufferOf(-1);
                    return isOf(1000 * thread + i, mine) && isOf(-1, dropped);
                }));

        assertThat(own).isTrue();
    }
}
