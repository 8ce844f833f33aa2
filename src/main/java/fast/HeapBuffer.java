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
 * A buffer whose numbers are a Java array until somebody asks for memory; from then on this is ND4J's own buffer,
 * allocated and freed by ND4J, and the memory is what counts. Most buffers of a graph of small arrays are never asked.
 */
final class HeapBuffer extends Doubles {
    /** Null when they are in memory. */
    private volatile double[] numbers;

    /** Its numbers are these, not a copy. */
    HeapBuffer(double... numbers) {
        this.numbers = numbers;
        length = numbers.length;
        underlyingLength = length;
    }

    boolean isInMemory() {
        return numbers == null;
    }

    /** To be read, and not written into. */
    double[] numbers() {
        double[] heap = numbers;
        return heap != null ? heap : memoryNumbers();
    }

    private double[] memoryNumbers() {
        double[] copy = new double[(int) length];
        ((DoublePointer) pointer()).get(copy);
        return copy;
    }

    /** Locks: what changes while it moves to memory must arrive there. */
    @Override
    public synchronized void setData(double[] data) {
        double[] heap = numbers;
        if (heap == null || released || data.length != heap.length) {
            toMemory();
            super.setData(data);
        } else {
            System.arraycopy(data, 0, heap, 0, data.length);
        }
    }

    private HeapBuffer toMemory() {
        if (numbers != null) {
            allocate();
        }
        return this;
    }

    private synchronized void allocate() {
        if (numbers == null || released) {
            return;
        }
        ptrDataBuffer = OpaqueDataBuffer.allocateDataBuffer(length, DataType.DOUBLE, false);
        DoublePointer memory = new PagedPointer(ptrDataBuffer.primaryBuffer(), length).asDoublePointer();
        memory.put(numbers);
        pointer = memory;
        indexer = DoubleIndexer.create(memory);
        numbers = null;
        Nd4j.getDeallocatorService().pickObject(this);
    }

    @Override
    protected synchronized void release() {
        if (numbers == null) {
            super.release();
        }
        released = true;
    }

    // Reading a double is what everybody does; the rest of this class goes to memory first.

    @Override
    public double getDouble(long i) {
        double[] heap = numbers;
        return heap == null || released || i < 0 || i >= length ? toMemory().memoryDouble(i) : heap[(int) i];
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
