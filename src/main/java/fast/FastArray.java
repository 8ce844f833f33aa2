package fast;

import java.util.Arrays;
import org.nd4j.linalg.api.buffer.DataBuffer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.BaseNDArrayProxy;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ndarray.JvmShapeInfo;
import org.nd4j.linalg.cpu.nativecpu.NDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * An array of DOUBLE in C order that computes with its own kind without ND4J's operation objects, contexts and memory:
 * a small one in Java, a large one by one call of ND4J's native part. IEEE 754 says what +, -, * and / give, so these
 * are ND4J's results bit for bit. Whatever else is asked of it goes to ND4J.
 */
@SuppressWarnings("overrides") // ND4J's own class writes arrays where its interface has "..."
final class FastArray extends NDArray {
    private static final long serialVersionUID = 1;

    /** As it was made: ND4J's provider has one for each shape, and another one after a permutation in place. */
    private final transient DataBuffer inOrder;

    /** Its numbers are those of the buffer, which are as many as the shape says. */
    FastArray(DataBuffer buffer, long[] shape) {
        super(buffer, shape, Nd4j.getStrides(shape, 'c'), 'c', DataType.DOUBLE);
        inOrder = shapeInformation;
    }

    /** A scalar. */
    FastArray(double number) {
        this(new HeapBuffer(number), Rank0.INFORMATION, Rank0.IN_JAVA);
    }

    private FastArray(DataBuffer buffer, DataBuffer shapeInformation, JvmShapeInfo jvmShapeInfo) {
        data = buffer;
        this.shapeInformation = shapeInformation;
        this.jvmShapeInfo = jvmShapeInfo;
        inOrder = shapeInformation;
    }

    /** The shape is the same for all scalars, and costs more than the number. */
    private static final class Rank0 {
        private static final DataBuffer INFORMATION;
        private static final JvmShapeInfo IN_JAVA;

        static {
            var information = Nd4j.getShapeInfoProvider()
                    .createShapeInformation(new long[0], new long[0], 1, 'c', DataType.DOUBLE, false);
            INFORMATION = information.getFirst();
            IN_JAVA = new JvmShapeInfo(information.getSecond());
        }
    }

    private FastArray like(DataBuffer buffer) {
        return new FastArray(buffer, inOrder, jvmShapeInfo);
    }

    private FastArray like(double[] numbers) {
        return like(new HeapBuffer(numbers));
    }

    /** This array where it can be computed with here, or null: another one, a closed one, inside a workspace. */
    static FastArray of(INDArray array) {
        return array instanceof FastArray fast && fast.isReady() ? fast : null;
    }

    private boolean isReady() {
        return shapeInformation == inOrder
                && !compressed
                && data instanceof Doubles
                && !data.wasClosed()
                && !FastExecutioner.isWatched()
                && (isOneNumber() || Nd4j.getMemoryManager().getCurrentWorkspace() == null);
    }

    private boolean isOneNumber() {
        return inOrder == Rank0.INFORMATION;
    }

    /** The numbers of a small array, or null. */
    HeapBuffer heap() {
        return data instanceof HeapBuffer heap ? heap : null;
    }

    boolean isLike(FastArray other) {
        return inOrder == other.inOrder;
    }

    /** x operation y, or null where ND4J has to compute. */
    private static INDArray compute(INDArray x, INDArray y, Operation operation) {
        FastArray a = of(x);
        FastArray b = of(y);
        if (a == null || b == null) {
            return null;
        }
        if (a.isOneNumber()) {
            return b.compute(a.heap().numbers(), operation, true);
        }
        if (b.isOneNumber()) {
            return a.compute(b.heap().numbers(), operation, false);
        }
        if (!a.isLike(b)) {
            return null;
        }
        if (a.data instanceof HeapBuffer p && b.data instanceof HeapBuffer q) {
            return a.like(operation.of(p.numbers(), q.numbers()));
        }
        FastArray z = a.like(PooledBuffer.of(Pool.NATIVE, a.data.length(), false));
        NativeCalls.ofThread().pairwise(operation.pairwise, a, b, z);
        return z;
    }

    /** Null where ND4J has to compute: of a NaN it makes 0.00001. */
    private INDArray compute(Number number, Operation operation, boolean numberFirst) {
        double value = number.doubleValue();
        return Double.isNaN(value) || !isReady() ? null : compute(new double[] {value}, operation, numberFirst);
    }

    private INDArray compute(double[] number, Operation operation, boolean numberFirst) {
        if (data instanceof HeapBuffer heap) {
            return like(numberFirst ? operation.of(number, heap.numbers()) : operation.of(heap.numbers(), number));
        }
        FastArray z = like(PooledBuffer.of(Pool.NATIVE, data.length(), false));
        NativeCalls.ofThread().scalar(numberFirst ? operation.reverseScalar : operation.scalar, this, number[0], z);
        return z;
    }

    @Override
    public INDArray add(INDArray other) {
        INDArray result = compute(this, other, Operation.ADD);
        return result != null ? result : super.add(other);
    }

    @Override
    public INDArray sub(INDArray other) {
        INDArray result = compute(this, other, Operation.SUB);
        return result != null ? result : super.sub(other);
    }

    @Override
    public INDArray rsub(INDArray other) {
        INDArray result = compute(other, this, Operation.SUB);
        return result != null ? result : super.rsub(other);
    }

    @Override
    public INDArray mul(INDArray other) {
        INDArray result = compute(this, other, Operation.MUL);
        return result != null ? result : super.mul(other);
    }

    @Override
    public INDArray div(INDArray other) {
        INDArray result = compute(this, other, Operation.DIV);
        return result != null ? result : super.div(other);
    }

    @Override
    public INDArray rdiv(INDArray other) {
        INDArray result = compute(other, this, Operation.DIV);
        return result != null ? result : super.rdiv(other);
    }

    @Override
    public INDArray add(Number other) {
        INDArray result = compute(other, Operation.ADD, false);
        return result != null ? result : super.add(other);
    }

    @Override
    public INDArray sub(Number other) {
        INDArray result = compute(other, Operation.SUB, false);
        return result != null ? result : super.sub(other);
    }

    @Override
    public INDArray rsub(Number other) {
        INDArray result = compute(other, Operation.SUB, true);
        return result != null ? result : super.rsub(other);
    }

    @Override
    public INDArray mul(Number other) {
        INDArray result = compute(other, Operation.MUL, false);
        return result != null ? result : super.mul(other);
    }

    @Override
    public INDArray div(Number other) {
        INDArray result = compute(other, Operation.DIV, false);
        return result != null ? result : super.div(other);
    }

    @Override
    public INDArray rdiv(Number other) {
        INDArray result = compute(other, Operation.DIV, true);
        return result != null ? result : super.rdiv(other);
    }

    @Override
    public INDArray neg() {
        if (!isReady() || !(data instanceof HeapBuffer heap)) {
            return super.neg();
        }
        double[] negative = heap.numbers().clone();
        for (int i = 0; i < negative.length; i++) {
            negative[i] = -negative[i];
        }
        return like(negative);
    }

    @Override
    public INDArray assign(Number value) {
        if (!isReady() || !(data instanceof HeapBuffer heap)) {
            return super.assign(value);
        }
        double[] numbers = new double[(int) heap.length()];
        Arrays.fill(numbers, value.doubleValue());
        heap.setData(numbers);
        return this;
    }

    /** Serialized as ND4J does: the kit is not needed to read it. */
    private Object writeReplace() {
        return new BaseNDArrayProxy(this);
    }
}
