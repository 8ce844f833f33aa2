package fast;

import org.nd4j.linalg.api.buffer.DataBuffer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.buffer.util.AllocUtil;
import org.nd4j.linalg.cpu.nativecpu.buffer.BaseCpuDataBuffer;
import org.nd4j.linalg.cpu.nativecpu.buffer.DoubleBuffer;

/** What ND4J's DoubleBuffer is beside its memory; that class cannot be made without memory of its own. */
abstract class Doubles extends BaseCpuDataBuffer {
    Doubles() {
        initTypeAndSize();
        allocationMode = AllocUtil.getAllocationModeFromContext();
    }

    @Override
    protected final void initTypeAndSize() {
        elementSize = Double.BYTES;
        type = DataType.DOUBLE;
    }

    @Override
    public float getFloat(long i) {
        return (float) getDouble(i);
    }

    @Override
    public Number getNumber(long i) {
        return getDouble(i);
    }

    @Override
    public void flush() {
        // Nothing is ever held back.
    }

    // New buffers are ND4J's.

    @Override
    protected DataBuffer create(long size) {
        return new DoubleBuffer(size);
    }

    @Override
    public DataBuffer create(double[] data) {
        return new DoubleBuffer(data);
    }

    @Override
    public DataBuffer create(float[] data) {
        return new DoubleBuffer(data);
    }

    @Override
    public DataBuffer create(int[] data) {
        return new DoubleBuffer(data);
    }

    /** Serialized as ND4J's: the kit is not needed to read it. */
    protected Object writeReplace() {
        return dup();
    }
}
