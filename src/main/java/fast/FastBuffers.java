package fast;

import org.nd4j.linalg.api.buffer.DataBuffer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.cpu.nativecpu.buffer.DefaultDataBufferFactory;

/** ND4J's factory of buffers; one of many doubles has its memory from the {@link Pool}. */
public final class FastBuffers extends DefaultDataBufferFactory {
    /** Below that, 32 kB, ND4J's own buffers do as well, and what the collector leaves of them is little. */
    static final long LARGE = 4096;

    @Override
    public DataBuffer create(DataType type, long length, boolean initialize) {
        OneThread.here();
        return Fast.ON && type == DataType.DOUBLE && length >= LARGE
                ? PooledBuffer.of(Pool.NATIVE, length, initialize)
                : super.create(type, length, initialize);
    }

    @Override
    public DataBuffer createDouble(long length, boolean initialize) {
        return create(DataType.DOUBLE, length, initialize);
    }

    @Override
    public DataBuffer createDouble(long length) {
        return create(DataType.DOUBLE, length, true);
    }
}
