package fast;

import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import org.nd4j.linalg.api.buffer.DataBuffer;

/** That a buffer needs native memory, until somebody ends it: the collector, a scope or the buffer itself. */
final class BufferReference extends WeakReference<DataBuffer> {
    private final Pool pool;
    private final long bytes;
    private final MemoryBlock block;

    /** @param block of the pool; null where the memory is ND4J's own, which frees it itself */
    BufferReference(Pool pool, DataBuffer buffer, ReferenceQueue<Object> queue, long bytes, MemoryBlock block) {
        super(buffer, queue);
        this.pool = pool;
        this.bytes = bytes;
        this.block = block;
    }

    long bytes() {
        return bytes;
    }

    MemoryBlock block() {
        return block;
    }

    /** Only the first end counts. */
    void end() {
        pool.giveBack(this);
    }
}
