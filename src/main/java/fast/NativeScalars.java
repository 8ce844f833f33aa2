package fast;

import org.bytedeco.javacpp.LongPointer;
import org.bytedeco.javacpp.PointerPointer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.cpu.nativecpu.buffer.BaseCpuDataBuffer;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.nativeblas.NativeOps;
import org.nd4j.nativeblas.NativeOpsHolder;
import org.nd4j.nativeblas.OpaqueDataBuffer;

/**
 * Three numbers in native memory, one set for each thread, on which ND4J's own native functions work: Java's Math.exp
 * gives other last bits in 56 of 20,000 numbers. What ND4J spends time on is making arrays, and here they are made
 * once.
 */
final class NativeScalars {
    private static final ThreadLocal<NativeScalars> OF_THREAD = ThreadLocal.withInitial(NativeScalars::new);

    private final NativeOps ops = NativeOpsHolder.getInstance().getDeviceNativeOps();
    private final PointerPointer<?> extras = new PointerPointer<>(32);
    private final INDArray x = Nd4j.createUninitialized(DataType.DOUBLE);
    private final INDArray y = Nd4j.createUninitialized(DataType.DOUBLE);
    private final INDArray z = Nd4j.createUninitialized(DataType.DOUBLE);
    private final LongPointer shape = (LongPointer) x.shapeInfoDataBuffer().addressPointer();

    static NativeScalars ofThread() {
        return OF_THREAD.get();
    }

    double exp(int opNum, double a) {
        x.data().put(0, a);
        ops.execTransformStrict(extras, opNum, memory(x), shape, null, memory(z), shape, null, null);
        return result();
    }

    double pow(int opNum, double a, double exponent) {
        x.data().put(0, a);
        y.data().put(0, exponent);
        ops.execScalar(null, opNum, memory(x), shape, null, memory(z), shape, null, memory(y), shape, null, null);
        return result();
    }

    private static OpaqueDataBuffer memory(INDArray array) {
        return ((BaseCpuDataBuffer) array.data()).getOpaqueDataBuffer();
    }

    private double result() {
        if (ops.lastErrorCode() != 0) {
            throw new IllegalStateException(ops.lastErrorMessage());
        }
        return z.data().getDouble(0);
    }
}
