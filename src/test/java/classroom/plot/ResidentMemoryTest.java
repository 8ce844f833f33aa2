package classroom.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.bytedeco.javacpp.DoublePointer;
import org.junit.jupiter.api.Test;

class ResidentMemoryTest {
    @Test
    void seesWhatIsTakenOutsideOfJavasHeap() throws Exception {
        ResidentMemory memory = ResidentMemory.during(() -> {
            try (DoublePointer numbers = new DoublePointer(10_000_000)) {
                for (long i = 0; i < 10_000_000; i += 100) {
                    numbers.put(i, 1.0);
                }
                Thread.sleep(50);
            }
        });

        assertThat(memory.peak()).isBetween(70.0, 120.0);
        assertThat(memory.megabytes()[0]).isZero();
        assertThat(memory.seconds())
                .isSorted()
                .hasSameSizeAs(memory.megabytes())
                .hasSizeGreaterThan(2);
        assertThat(memory).hasToString("at most +" + Math.round(memory.peak()) + " MB");
    }

    @Test
    void whatTheWorkThrowsComesThroughAndNoThreadStays() {
        assertThatThrownBy(() -> ResidentMemory.during(() -> {
                    throw new IOException("broken");
                }))
                .isInstanceOf(IOException.class)
                .hasMessage("broken");

        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .doesNotContain("resident-memory");
    }
}
