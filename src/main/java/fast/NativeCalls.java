package fast;

import java.lang.ref.Reference;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.LongPointer;
import org.bytedeco.javacpp.PointerPointer;
import org.nd4j.linalg.api.buffer.DataBuffer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.cpu.nativecpu.buffer.BaseCpuDataBuffer;
import org.nd4j.linalg.cpu.nativecpu.buffer.DoubleBuffer;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.nativeblas.NativeOps;
import org.nd4j.nativeblas.NativeOpsHolder;
import org.nd4j.nativeblas.OpaqueDataBuffer;

/**
 * ND4J's own native functions, called without an operation, a context and fresh arrays around each, which is what takes
 * ND4J its time. Each thread has some native memory for them, where small arrays are put for the call.
 */
final class NativeCalls {
    private static final ThreadLocal<NativeCalls> OF_THREAD = ThreadLocal.withInitial(NativeCalls::new);

    private final NativeOps ops = NativeOpsHolder.getInstance().getDeviceNativeOps();
    private final PointerPointer<?> extras = new PointerPointer<>(32);
    private final DataBuffer x = new DoubleBuffer(FastBuffers.LARGE);
    private final DataBuffer z = new DoubleBuffer(FastBuffers.LARGE);
    private final INDArray number = Nd4j.createUninitialized(DataType.DOUBLE);
    private final LongPointer numberShape = shape(number.shapeInfoDataBuffer());

    private NativeCalls() {
        OneThread.here();
    }

    static NativeCalls ofThread() {
        return OF_THREAD.get();
    }

    /** z = x operation y, of one shape. */
    void pairwise(int opNum, INDArray x, INDArray y, INDArray z) {
        LongPointer shape = shape(x.shapeInfoDataBuffer());
        ops.execPairwiseTransform(
                null,
                opNum,
                memory(x.data()),
                shape,
                null,
                memory(y.data()),
                shape,
                null,
                memory(z.data()),
                shape,
                null,
                null);
        requireSuccess();
        // While the native part computes, the pool must not think that nobody has these.
        Reference.reachabilityFence(x);
        Reference.reachabilityFence(y);
    }

    /** z = x operation number, or number operation x: the operation says which. */
    void scalar(int opNum, INDArray x, double number, INDArray z) {
        scalar(opNum, x.data(), number, z.data(), shape(x.shapeInfoDataBuffer()));
        Reference.reachabilityFence(x);
    }

    private void scalar(int opNum, DataBuffer x, double y, DataBuffer z, LongPointer shape) {
        number.data().put(0, y);
        ops.execScalar(
                null,
                opNum,
                memory(x),
                shape,
                null,
                memory(z),
                shape,
                null,
                memory(number.data()),
                numberShape,
                null,
                null);
        requireSuccess();
    }

    /** e^x of each, by the native function: Java's Math.exp gives other last bits in 56 of 20,000 numbers. */
    double[] exp(int opNum, double[] numbers) {
        LongPointer shape = put(numbers);
        ops.execTransformStrict(extras, opNum, memory(x), shape, null, memory(z), shape, null, null);
        requireSuccess();
        return result(numbers.length);
    }

    /** x^exponent of each, by the native function. */
    double[] pow(int opNum, double[] numbers, double exponent) {
        scalar(opNum, x, exponent, z, put(numbers));
        return result(numbers.length);
    }

    private LongPointer put(double[] numbers) {
        ((DoublePointer) x.pointer()).put(numbers);
        return numbers.length == 1
                ? numberShape
                : shape(Nd4j.getShapeInfoProvider()
                        .createShapeInformation(
                                new long[] {numbers.length}, new long[] {1}, 1, 'c', DataType.DOUBLE, false)
                        .getFirst());
    }

    private double[] result(int length) {
        double[] result = new double[length];
        ((DoublePointer) z.pointer()).get(result);
        return result;
    }

    private static OpaqueDataBuffer memory(DataBuffer buffer) {
        return ((BaseCpuDataBuffer) buffer).getOpaqueDataBuffer();
    }

    private static LongPointer shape(DataBuffer shapeInformation) {
        return (LongPointer) shapeInformation.addressPointer();
    }

    private void requireSuccess() {
        if (ops.lastErrorCode() != 0) {
            throw new IllegalStateException(ops.lastErrorMessage());
        }
    }
}
