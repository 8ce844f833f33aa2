package classroom.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class HeapTest {
    /** What filled the heap was cleared, and the collector has not run since. */
    @Test
    void aCellIsNotEndedForWhatAnotherHasCleared() throws Exception {
        Internals.set(null, Heap.class, "full", true);
        Interruption.look();
        AtomicReference<Throwable> ended = new AtomicReference<>();
        Thread cell = new CellThread(Interruption::checkWithHeap);
        cell.setUncaughtExceptionHandler((thread, failure) -> ended.set(failure));
        cell.start();
        cell.join();

        assertThat(ended.get()).isNull();
        assertThat(Heap.isFull()).isFalse();
    }

    @Test
    void aThreadOfTheLearnersIsLeftAlone() {
        Internals.set(null, Heap.class, "full", true);
        Interruption.look();

        assertThatCode(Interruption::checkWithHeap).doesNotThrowAnyException();
        Internals.set(null, Heap.class, "full", false);
        Interruption.look();
    }
}
