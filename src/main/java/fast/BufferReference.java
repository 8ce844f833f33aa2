package fast;

import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;

/** That a buffer has a block of the pool, until somebody ends it: the collector, a scope or the buffer itself. */
final class BufferReference extends WeakReference<PooledBuffer> {
    private final Pool pool;
    private final MemoryBlock block;

    BufferReference(Pool pool, PooledBuffer buffer, ReferenceQueue<Object> queue, MemoryBlock block) {
        super(buffer, queue);
        this.pool = pool;
        this.block = block;
    }

    MemoryBlock block() {
        return block;
    }

    /** Only the first end counts. */
    void end() {
        pool.giveBack(this, block);
    }
}
