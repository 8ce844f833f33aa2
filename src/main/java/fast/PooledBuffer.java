package fast;

import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.Pointer;
import org.nd4j.linalg.api.buffer.DataBuffer;

/** A buffer of doubles whose memory comes from the {@link Pool}; to ND4J one like any other. */
final class PooledBuffer extends Doubles {
    private final Lease lease;

    private PooledBuffer(Pool pool, Piece piece) {
        length = piece.length();
        underlyingLength = length;
        pointer = piece.doubles();
        indexer = piece.indexer();
        ptrDataBuffer = piece.opaque();
        lease = pool.lease(this, piece);
    }

    static PooledBuffer of(Pool pool, long length, boolean zeros) {
        OneThread.here();
        Piece piece = pool.take(length);
        if (zeros) {
            Pointer.memset(piece.doubles(), 0, piece.bytes());
        }
        PooledBuffer buffer = new PooledBuffer(pool, piece);
        Memory.made(buffer.lease);
        return buffer;
    }

    @Override
    public void setData(double[] data) {
        if (released || data.length != length) {
            super.setData(data);
        } else {
            ((DoublePointer) pointer).put(data);
        }
    }

    Lease lease() {
        return lease;
    }

    /** Whoever still has a view of it keeps its memory from being given to another; reading through either fails. */
    @Override
    protected void release() {
        released = true;
        indexer = null;
        pointer = null;
        if (!referenced.get()) {
            lease.end();
        }
    }

    @Override
    public Pointer addressPointer() {
        return released ? pointer() : super.addressPointer();
    }

    @Override
    public DataBuffer reallocate(long newLength) {
        lease.piece().spoil();
        return super.reallocate(newLength);
    }
}
