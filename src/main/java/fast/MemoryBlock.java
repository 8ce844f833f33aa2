package fast;

import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.indexer.DoubleIndexer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.memory.pointers.PagedPointer;
import org.nd4j.nativeblas.NativeOpsHolder;
import org.nd4j.nativeblas.OpaqueDataBuffer;

/** Native memory for so many doubles, with all that ND4J wants to see of it. */
final class MemoryBlock {
    /** For the tests: what nobody owns is full of NaN, so that a number read from it shows. */
    private static final boolean POISON = Boolean.getBoolean("dezero.fast.poison");

    private final long length;
    private final Pointer memory;
    private final DoublePointer doubles;
    private final DoubleIndexer indexer;
    private final OpaqueDataBuffer opaque;
    private boolean spoilt;
    private long turn;

    MemoryBlock(long length) {
        this.length = length;
        memory = allocate(length * Double.BYTES);
        doubles = new PagedPointer(memory, length).asDoublePointer();
        indexer = DoubleIndexer.create(doubles);
        opaque = OpaqueDataBuffer.externalizedDataBuffer(length, DataType.DOUBLE, doubles, null);
        poison();
    }

    private static Pointer allocate(long bytes) {
        Pointer memory = Pointer.malloc(bytes);
        if (memory == null || memory.isNull()) {
            Collector.full();
            memory = Pointer.malloc(bytes);
        }
        if (memory == null || memory.isNull()) {
            throw new OutOfMemoryError("no native memory for an array of " + bytes + " bytes");
        }
        return memory;
    }

    long length() {
        return length;
    }

    long bytes() {
        return length * Double.BYTES;
    }

    DoublePointer doubles() {
        return doubles;
    }

    DoubleIndexer indexer() {
        return indexer;
    }

    OpaqueDataBuffer opaque() {
        return opaque;
    }

    /** When it was taken from the pool last: the higher the later. */
    long turn() {
        return turn;
    }

    void setTurn(long turn) {
        this.turn = turn;
    }

    /** It was changed in a way that makes it unfit for another array. */
    void spoil() {
        spoilt = true;
    }

    boolean isSpoilt() {
        return spoilt;
    }

    void poison() {
        if (POISON) {
            for (long i = 0; i < length; i++) {
                indexer.put(i, Double.NaN);
            }
        }
    }

    void free() {
        NativeOpsHolder.getInstance().getDeviceNativeOps().deleteDataBuffer(opaque);
        Pointer.free(memory);
    }
}
