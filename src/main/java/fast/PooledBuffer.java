package fast;

import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.Pointer;
import org.nd4j.linalg.api.buffer.DataBuffer;

/** A buffer of doubles whose memory comes from the {@link Pool}; to ND4J one like any other. */
final class PooledBuffer extends Doubles {
    private final BufferReference reference;

    private PooledBuffer(Pool pool, MemoryBlock block) {
        length = block.length();
        underlyingLength = length;
        pointer = block.doubles();
        indexer = block.indexer();
        ptrDataBuffer = block.opaque();
        reference = pool.register(this, block);
    }

    static PooledBuffer of(Pool pool, long length, boolean zeros) {
        OneThread.here();
        MemoryBlock block = pool.take(length);
        if (zeros) {
            Pointer.memset(block.doubles(), 0, block.bytes());
        }
        PooledBuffer buffer = new PooledBuffer(pool, block);
        Memory.made(buffer.reference);
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

    BufferReference reference() {
        return reference;
    }

    /** Whoever still has a view of it keeps its memory from being given to another; reading through either fails. */
    @Override
    protected void release() {
        released = true;
        indexer = null;
        pointer = null;
        if (!referenced.get()) {
            reference.end();
        }
    }

    @Override
    public Pointer addressPointer() {
        return released ? pointer() : super.addressPointer();
    }

    @Override
    public DataBuffer reallocate(long newLength) {
        reference.block().spoil();
        return super.reallocate(newLength);
    }
}
