package fast;

import org.nd4j.linalg.api.buffer.DataBuffer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.BaseNDArrayProxy;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ndarray.JvmShapeInfo;
import org.nd4j.linalg.cpu.nativecpu.NDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * An array of rank 0 and type DOUBLE that computes with its own kind in Java. IEEE 754 says what +, -, * and / give, so
 * these are ND4J's results bit for bit. Whatever else is asked of it goes to ND4J, on memory that its
 * {@link ScalarBuffer} allocates then.
 */
final class Scalar extends NDArray {
    private static final long serialVersionUID = 1;

    Scalar(double value) {
        data = new ScalarBuffer(value);
        shapeInformation = Rank0.INFORMATION;
        jvmShapeInfo = Rank0.IN_JAVA;
    }

    /** The shape is the same for all, and costs more than the number. */
    private static final class Rank0 {
        private static final DataBuffer INFORMATION;
        private static final JvmShapeInfo IN_JAVA;

        static {
            var information = Nd4j.getShapeInfoProvider().createShapeInformation(
                    new long[0], new long[0], 1, 'c', DataType.DOUBLE, false);
            INFORMATION = information.getFirst();
            IN_JAVA = new JvmShapeInfo(information.getSecond());
        }
    }

    /** The array's buffer where it can be computed with here, or null: another array, a closed one. */
    static ScalarBuffer buffer(INDArray array) {
        if (array instanceof Scalar scalar && scalar.jvmShapeInfo == Rank0.IN_JAVA && !scalar.compressed
                && scalar.data instanceof ScalarBuffer buffer && !buffer.wasClosed()) {
            return buffer;
        }
        return null;
    }

    private interface Operation {
        double of(double a, double b);
    }

    /** Null where ND4J has to compute. */
    private INDArray compute(INDArray other, Operation operation) {
        ScalarBuffer a = buffer(this);
        ScalarBuffer b = buffer(other);
        return a == null || b == null || FastExecutioner.isWatched() ? null
                : new Scalar(operation.of(a.value(), b.value()));
    }

    /** Null where ND4J has to compute: of a NaN it makes 0.00001. */
    private INDArray compute(Number other, Operation operation) {
        ScalarBuffer a = buffer(this);
        double b = other.doubleValue();
        return a == null || Double.isNaN(b) || FastExecutioner.isWatched() ? null
                : new Scalar(operation.of(a.value(), b));
    }

    @Override
    public INDArray add(INDArray other) {
        INDArray result = compute(other, (a, b) -> a + b);
        return result != null ? result : super.add(other);
    }

    @Override
    public INDArray sub(INDArray other) {
        INDArray result = compute(other, (a, b) -> a - b);
        return result != null ? result : super.sub(other);
    }

    @Override
    public INDArray rsub(INDArray other) {
        INDArray result = compute(other, (a, b) -> b - a);
        return result != null ? result : super.rsub(other);
    }

    @Override
    public INDArray mul(INDArray other) {
        INDArray result = compute(other, (a, b) -> a * b);
        return result != null ? result : super.mul(other);
    }

    @Override
    public INDArray div(INDArray other) {
        INDArray result = compute(other, (a, b) -> a / b);
        return result != null ? result : super.div(other);
    }

    @Override
    public INDArray rdiv(INDArray other) {
        INDArray result = compute(other, (a, b) -> b / a);
        return result != null ? result : super.rdiv(other);
    }

    @Override
    public INDArray add(Number other) {
        INDArray result = compute(other, (a, b) -> a + b);
        return result != null ? result : super.add(other);
    }

    @Override
    public INDArray sub(Number other) {
        INDArray result = compute(other, (a, b) -> a - b);
        return result != null ? result : super.sub(other);
    }

    @Override
    public INDArray rsub(Number other) {
        INDArray result = compute(other, (a, b) -> b - a);
        return result != null ? result : super.rsub(other);
    }

    @Override
    public INDArray mul(Number other) {
        INDArray result = compute(other, (a, b) -> a * b);
        return result != null ? result : super.mul(other);
    }

    @Override
    public INDArray div(Number other) {
        INDArray result = compute(other, (a, b) -> a / b);
        return result != null ? result : super.div(other);
    }

    @Override
    public INDArray rdiv(Number other) {
        INDArray result = compute(other, (a, b) -> b / a);
        return result != null ? result : super.rdiv(other);
    }

    @Override
    public INDArray neg() {
        ScalarBuffer a = buffer(this);
        return a == null || FastExecutioner.isWatched() ? super.neg() : new Scalar(-a.value());
    }

    @Override
    public INDArray assign(Number value) {
        ScalarBuffer a = buffer(this);
        if (a == null || FastExecutioner.isWatched()) {
            return super.assign(value);
        }
        a.set(value.doubleValue());
        return this;
    }

    /** Serialized as ND4J does: the kit is not needed to read it. */
    private Object writeReplace() {
        return new BaseNDArrayProxy(this);
    }
}
