package fast;

import org.nd4j.linalg.api.buffer.DataBuffer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.cpu.nativecpu.buffer.DefaultDataBufferFactory;

/** ND4J's factory of buffers; one of many doubles has its memory from the {@link Pool}, which counts the others. */
public final class FastBuffers extends DefaultDataBufferFactory {
    /** Below that, 32 kB, ND4J's own buffers do as well, and what the collector leaves of them is little. */
    static final long LARGE = 4096;

    @Override
    public DataBuffer create(DataType type, long length, boolean initialize) {
        OneThread.here();
        if (!Fast.ON) {
            return super.create(type, length, initialize);
        }
        return type == DataType.DOUBLE && length >= LARGE
                ? PooledBuffer.of(Pool.NATIVE, length, initialize)
                : counted(type, length, initialize);
    }

    /** ND4J's own; without the pool JavaCPP would see how much memory the process has, and so it must be seen here. */
    private DataBuffer counted(DataType type, long length, boolean initialize) {
        long bytes = length * type.width();
        Pool.NATIVE.makeRoom(bytes);
        DataBuffer buffer = super.create(type, length, initialize);
        if (bytes >= LARGE * Double.BYTES) {
            Pool.NATIVE.count(buffer, bytes);
        }
        return buffer;
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
