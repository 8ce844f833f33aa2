package fast;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BoundTest {
    private static final long MEGABYTE = 1 << 20;

    @Test
    void halfOfWhatIsFreeIsTheBoundWhereThatIsLess() {
        assertThat(Bound.shared(600 * MEGABYTE, 100 * MEGABYTE, 8000 * MEGABYTE))
                .isEqualTo(600 * MEGABYTE);
        assertThat(Bound.shared(600 * MEGABYTE, 100 * MEGABYTE, 500 * MEGABYTE)).isEqualTo(350 * MEGABYTE);
    }

    @Test
    void aKernelHasWhatItNeedsToWork() {
        assertThat(Bound.shared(600 * MEGABYTE, 100 * MEGABYTE, 50 * MEGABYTE)).isEqualTo(256 * MEGABYTE);
    }
}
