package fast;

import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;

/** That a buffer has a piece of the pool, until somebody ends it: the collector, a scope or the buffer itself. */
final class Lease extends WeakReference<PooledBuffer> {
    private final Pool pool;
    private final Piece piece;

    Lease(Pool pool, PooledBuffer buffer, ReferenceQueue<Object> queue, Piece piece) {
        super(buffer, queue);
        this.pool = pool;
        this.piece = piece;
    }

    Piece piece() {
        return piece;
    }

    /** Only the first end counts. */
    void end() {
        pool.giveBack(this, piece);
    }
}
