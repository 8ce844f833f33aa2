package fast;

import java.util.Arrays;
import java.util.List;
import org.nd4j.common.util.ArrayUtil;
import org.nd4j.linalg.api.buffer.DataBuffer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.BroadcastOp;
import org.nd4j.linalg.api.ops.Op;
import org.nd4j.linalg.api.ops.ScalarOp;
import org.nd4j.linalg.api.shape.Shape;
import org.nd4j.linalg.factory.Broadcast;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Looks at whole numbers before ND4J's native part computes with them: there a division by zero, or of the smallest
 * number by -1, ends the process, and a remainder by zero or a power beyond the type becomes some other number. This
 * is no fast path, and stays when these are off.
 */
enum WholeNumbers {
    DIVISION(" / ", "divide", "div_scalar", "broadcastdiv", "floordiv", "truncatediv", "realdiv"),
    REVERSE_DIVISION(" / ", "reversedivide", "rdiv_scalar", "broadcastrdiv", "Reciprocal"),
    MODULO(" % ", "mod"),
    REMAINDER(" % ", "fmod", "fmod_scalar", "remainder", "remainder_scalar", "floormod"),
    POWER(" ^ ", "pow", "pow_pairwise", "Pow");

    private final String sign;
    /** As ND4J names them. */
    private final List<String> operations;

    WholeNumbers(String sign, String... operations) {
        this.sign = sign;
        this.operations = List.of(operations);
    }

    /** Refuses an operation, before it writes anything, if a number of z would have no value in the type of x. */
    static void check(Op op, INDArray x, INDArray y, INDArray z) {
        if (!isWhole(x)) {
            return;
        }
        if (op instanceof BroadcastOp broadcast) {
            check(op.opName(), x, y, z, broadcast.dimensions().toIntVector());
        } else if (!(op instanceof ScalarOp scalar)) {
            check(op.opName(), x, y, z);
        } else if (scalar.dimensions() == null) {
            check(op.opName(), x, scalar.scalar(), z);
        } else {
            int[] axes = ArrayUtil.removeIndex(
                    ArrayUtil.range(0, x.rank()), scalar.dimensions().toIntVector());
            check(op.opName(), x, y, z, axes);
        }
    }

    private static boolean isWhole(INDArray x) {
        return x != null && x.dataType().isIntType();
    }

    /** Where y is null it is 1; it lies along the axes of z, if any are given. */
    static void check(String operation, INDArray x, INDArray y, INDArray z, int... axes) {
        if (!isWhole(x)) {
            return;
        }
        for (WholeNumbers kind : values()) {
            if (kind.isOf(operation, z)) {
                kind.check(x, y == null ? Nd4j.scalar(x.dataType(), 1) : y, (z == null ? x : z).shape(), axes);
            }
        }
    }

    /** If its result is of another type, ND4J itself refuses all but a reverse division. */
    private boolean isOf(String operation, INDArray z) {
        return operations.contains(operation) && (z == null || isWhole(z) || this == REVERSE_DIVISION);
    }

    /** ND4J computes in the type of x. */
    private void check(INDArray x, INDArray y, long[] shape, int... axes) {
        DataType type = x.dataType();
        DataBuffer xs = spread(x, type, shape);
        DataBuffer ys = spread(y, type, shape, axes);
        for (long i = 0; i < Shape.lengthOf(shape); i++) {
            long a = (this == REVERSE_DIVISION ? ys : xs).getLong(i);
            long b = (this == REVERSE_DIVISION ? xs : ys).getLong(i);
            if (!hasValue(a, b, type)) {
                throw new ArithmeticException("ND4J has no " + type + " for " + a + sign + b
                        + (shape.length == 0 ? "" : " at " + Arrays.toString(Shape.ind2subC(shape, i)))
                        + ": mend the numbers, or castTo(DataType.DOUBLE) first");
            }
        }
    }

    private static DataBuffer spread(INDArray array, DataType type, long[] shape, int... axes) {
        INDArray zeros = Nd4j.create(type, shape, 'c');
        return (axes.length == 0 ? zeros.addi(array) : Broadcast.add(zeros, array, zeros, axes)).data();
    }

    private boolean hasValue(long a, long b, DataType type) {
        int bits = Byte.SIZE * type.width();
        if (this == POWER) {
            double least = type.isSigned() ? -Math.scalb(1.0, bits - 1) : 0;
            double base = a < 0 && !type.isSigned() ? a + 0x1p64 : a;
            // ND4J computes powers of whole numbers in FLOAT.
            float power = (float) Math.pow((float) base, (float) b);
            return power >= least && power < least + Math.scalb(1.0, bits);
        }
        boolean isTooLarge = b == -1 && type.isSigned() && a == -1L << (bits - 1);
        return b != 0 && (this == REMAINDER || !isTooLarge);
    }
}
