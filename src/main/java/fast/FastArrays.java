package fast;

import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.memory.MemoryWorkspace;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.cpu.nativecpu.CpuNDArrayFactory;

/**
 * ND4J's factory of arrays; of rank 0 and type DOUBLE it makes a {@link Scalar}. A scalar is in no workspace, even
 * while one is open: it has no memory to take from there, and nothing becomes of it when the workspace ends.
 */
public final class FastArrays extends CpuNDArrayFactory {
    /** ND4J calls it. */
    public FastArrays(DataType type, char order) {
        super(type, order);
    }

    private static boolean isScalar(DataType type, long[] shape) {
        return Fast.ON && type == DataType.DOUBLE && shape.length == 0;
    }

    @Override
    public INDArray createUninitialized(DataType type, long[] shape, char ordering, MemoryWorkspace workspace) {
        return ordering == 'c' && isScalar(type, shape) ? new Scalar(0)
                : super.createUninitialized(type, shape, ordering, workspace);
    }

    @Override
    public INDArray create(DataType type, long[] shape, char ordering, MemoryWorkspace workspace) {
        return ordering == 'c' && isScalar(type, shape) ? new Scalar(0)
                : super.create(type, shape, ordering, workspace);
    }

    @Override
    public INDArray create(double[] data, long[] shape, long[] stride, DataType type, MemoryWorkspace workspace) {
        return data.length == 1 && isScalar(type, shape) ? new Scalar(data[0])
                : super.create(data, shape, stride, type, workspace);
    }
}
