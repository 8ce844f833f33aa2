package fast;

import java.util.Arrays;
import org.nd4j.common.util.ArrayUtil;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.memory.MemoryWorkspace;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.cpu.nativecpu.CpuNDArrayFactory;
import org.nd4j.linalg.factory.Nd4j;

/**
 * ND4J's factory of arrays; of type DOUBLE and in C order it makes a {@link FastArray}, unless a workspace shall have
 * it. A scalar is in no workspace, even while one is open: it has no memory to take from there, and nothing becomes of
 * it when the workspace ends.
 */
public final class FastArrays extends CpuNDArrayFactory {
    /** ND4J calls it. */
    public FastArrays(DataType type, char order) {
        super(type, order);
    }

    @Override
    public INDArray createUninitialized(DataType type, long[] shape, char ordering, MemoryWorkspace workspace) {
        return isFast(type, shape, ordering, workspace)
                ? make(shape, false)
                : super.createUninitialized(type, shape, ordering, workspace);
    }

    @Override
    public INDArray create(DataType type, long[] shape, char ordering, MemoryWorkspace workspace) {
        return isFast(type, shape, ordering, workspace)
                ? make(shape, true)
                : super.create(type, shape, ordering, workspace);
    }

    @Override
    public INDArray createUninitialized(long[] shape, char ordering) {
        return isFast(shape, ordering) ? make(shape, false) : super.createUninitialized(shape, ordering);
    }

    @Override
    public INDArray create(long[] shape, char ordering) {
        return isFast(shape, ordering) ? make(shape, true) : super.create(shape, ordering);
    }

    @Override
    public INDArray create(int[] shape, char ordering) {
        long[] same = ArrayUtil.toLongArray(shape);
        return isFast(same, ordering) ? make(same, true) : super.create(shape, ordering);
    }

    private static boolean isFast(long[] shape, char ordering) {
        return isFast(Nd4j.dataType(), shape, ordering, Nd4j.getMemoryManager().getCurrentWorkspace());
    }

    @Override
    public INDArray create(double[] data, long[] shape, long[] stride, DataType type, MemoryWorkspace workspace) {
        return create(data, shape, stride, Nd4j.order(), type, workspace);
    }

    @Override
    public INDArray create(
            double[] data, long[] shape, long[] stride, char ordering, DataType type, MemoryWorkspace workspace) {
        if (!isFast(type, shape, ordering, workspace)
                || data.length != length(shape)
                || !Arrays.equals(stride, Nd4j.getStrides(shape, ordering))) {
            return super.create(data, shape, stride, ordering, type, workspace);
        }
        if (shape.length == 0) {
            return new FastArray(data[0]);
        }
        INDArray array = make(shape, false);
        array.data().setData(data);
        return array;
    }

    private static boolean isFast(DataType type, long[] shape, char ordering, MemoryWorkspace workspace) {
        return Fast.ON
                && type == DataType.DOUBLE
                && ordering == 'c'
                && (shape.length == 0 || (workspace == null && length(shape) > 0));
    }

    private static long length(long[] shape) {
        return shape.length == 0 ? 1 : ArrayUtil.prodLong(shape);
    }

    private static INDArray make(long[] shape, boolean zeros) {
        if (shape.length == 0) {
            return new FastArray(0.0);
        }
        long length = length(shape);
        return new FastArray(
                length < FastBuffers.LARGE
                        ? new HeapBuffer(new double[(int) length])
                        : PooledBuffer.of(Pool.NATIVE, length, zeros),
                shape);
    }
}
