package fast;

import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.indexer.DoubleIndexer;
import org.bytedeco.javacpp.indexer.Indexer;
import org.nd4j.linalg.api.buffer.DataBuffer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.memory.pointers.PagedPointer;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.nativeblas.OpaqueDataBuffer;

/**
 * A buffer of one double. The number is a Java field until somebody asks for memory; from then on this is ND4J's own
 * buffer, allocated and freed by ND4J, and the memory is what counts. Most scalars of a graph are never asked.
 */
final class ScalarBuffer extends Doubles {
    private double value;
    private volatile boolean inMemory;

    ScalarBuffer(double value) {
        this.value = value;
        length = 1;
        underlyingLength = 1;
    }

    boolean isInMemory() {
        return inMemory;
    }

    /** The number, wherever it is. */
    double value() {
        return inMemory ? super.getDouble(0) : value;
    }

    /** Locks: a number that changes while it moves to memory must arrive there. */
    synchronized void set(double value) {
        if (inMemory) {
            super.put(0, value);
        } else {
            this.value = value;
        }
    }

    private ScalarBuffer toMemory() {
        if (!inMemory) {
            allocate();
        }
        return this;
    }

    private synchronized void allocate() {
        if (inMemory || released) {
            return;
        }
        ptrDataBuffer = OpaqueDataBuffer.allocateDataBuffer(1, DataType.DOUBLE, false);
        DoublePointer memory = new PagedPointer(ptrDataBuffer.primaryBuffer(), 1).asDoublePointer();
        memory.put(value);
        pointer = memory;
        indexer = DoubleIndexer.create(memory);
        inMemory = true;
        Nd4j.getDeallocatorService().pickObject(this);
    }

    @Override
    protected synchronized void release() {
        if (inMemory) {
            super.release();
        }
        released = true;
    }

    // Reading a double is what everybody does; the rest of this class goes to memory first.

    @Override
    public double getDouble(long i) {
        return inMemory || released || i != 0 ? toMemory().memoryDouble(i) : value;
    }

    private double memoryDouble(long i) {
        return super.getDouble(i);
    }

    @Override
    protected double getDoubleUnsynced(long i) {
        return getDouble(i);
    }

    @Override
    protected float getFloatUnsynced(long i) {
        return getFloat(i);
    }

    @Override
    public long getLong(long i) {
        return (long) getDouble(i);
    }

    @Override
    protected long getLongUnsynced(long i) {
        return getLong(i);
    }

    @Override
    public int getInt(long i) {
        return (int) getDouble(i);
    }

    @Override
    protected int getIntUnsynced(long i) {
        return getInt(i);
    }

    @Override
    protected short getShort(long i) {
        return (short) getDouble(i);
    }

    @Override
    public void put(long i, double element) {
        toMemory();
        super.put(i, element);
    }

    @Override
    public void put(long i, float element) {
        put(i, (double) element);
    }

    @Override
    public void put(long i, int element) {
        put(i, (double) element);
    }

    @Override
    public void put(long i, long element) {
        put(i, (double) element);
    }

    @Override
    public void put(long i, boolean element) {
        put(i, element ? 1.0 : 0.0);
    }

    @Override
    public Pointer pointer() {
        toMemory();
        return super.pointer();
    }

    @Override
    public Indexer indexer() {
        toMemory();
        return super.indexer();
    }

    @Override
    public Pointer addressPointer() {
        toMemory();
        return super.addressPointer();
    }

    @Override
    public OpaqueDataBuffer getOpaqueDataBuffer() {
        toMemory();
        return super.getOpaqueDataBuffer();
    }

    @Override
    public void actualizePointerAndIndexer() {
        toMemory();
        super.actualizePointerAndIndexer();
    }

    @Override
    public void pointerIndexerByCurrentType(DataType currentType) {
        toMemory();
        super.pointerIndexerByCurrentType(currentType);
    }

    @Override
    public DataBuffer reallocate(long length) {
        toMemory();
        return super.reallocate(length);
    }

    @Override
    public void syncToPrimary() {
        toMemory();
        super.syncToPrimary();
    }

    @Override
    public void syncToSpecial() {
        toMemory();
        super.syncToSpecial();
    }
}
