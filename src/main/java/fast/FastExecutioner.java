package fast;

import java.util.function.UnaryOperator;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.BroadcastOp;
import org.nd4j.linalg.api.ops.CustomOp;
import org.nd4j.linalg.api.ops.Op;
import org.nd4j.linalg.api.ops.OpContext;
import org.nd4j.linalg.api.ops.ScalarOp;
import org.nd4j.linalg.api.ops.executioner.OpExecutioner;
import org.nd4j.linalg.api.ops.impl.scalar.Pow;
import org.nd4j.linalg.api.ops.impl.transforms.strict.Exp;
import org.nd4j.linalg.cpu.nativecpu.ops.NativeOpExecutioner;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.profiler.OpProfiler;
import org.nd4j.linalg.profiler.ProfilerConfig;

/**
 * ND4J's executioner; of small arrays, exp and pow take a short way to the same native function. Before whole numbers
 * are divided {@link WholeNumbers} looks at them, with the fast paths off, too: all ways to native code lead by here.
 */
public final class FastExecutioner extends NativeOpExecutioner {
    /** Whether ND4J was asked to look at every operation (for NaN, say): then every operation has to come past it. */
    static boolean isWatched() {
        ProfilerConfig config = OpProfiler.getInstance().getConfig();
        OpExecutioner executioner = Nd4j.getExecutioner();
        return executioner.isVerbose()
                || executioner.isDebug()
                || (config != null
                        && (config.isCheckForNAN()
                                || config.isCheckForINF()
                                || config.isStackTrace()
                                || config.isCheckElapsedTime()
                                || config.isNativeStatistics()));
    }

    @Override
    public INDArray exec(Op op) {
        return op instanceof Exp
                        && compute(op, numbers -> NativeCalls.ofThread().exp(op.opNum(), numbers))
                ? op.z()
                : super.exec(op);
    }

    @Override
    public INDArray exec(ScalarOp op) {
        FastArray exponent = FastArray.of(op.scalar());
        return op instanceof Pow
                        && op.dimensions() == null
                        && exponent != null
                        && compute(
                                op, numbers -> NativeCalls.ofThread().pow(op.opNum(), numbers, exponent.getDouble(0)))
                ? op.z()
                : exec((Op) op, null);
    }

    @Override
    public INDArray exec(BroadcastOp op) {
        return exec((Op) op, null);
    }

    @Override
    public INDArray exec(Op op, OpContext context) {
        WholeNumbers.check(op, getX(op, context), getY(op, context), getZ(op, context));
        return super.exec(op, context);
    }

    @Override
    public INDArray[] exec(CustomOp op, OpContext context) {
        WholeNumbers.check(op.opName(), context.getInputArray(0), context.getInputArray(1), context.getOutputArray(0));
        return super.exec(op, context);
    }

    /** ND4J wraps what the method above throws. */
    @Override
    public INDArray[] exec(CustomOp op) {
        try {
            return super.exec(op);
        } catch (RuntimeException e) {
            throw e.getCause() instanceof ArithmeticException refused ? refused : e;
        }
    }

    private static boolean compute(Op op, UnaryOperator<double[]> function) {
        FastArray x = FastArray.of(op.x());
        FastArray z = FastArray.of(op.z());
        if (x == null || z == null || !x.isLike(z) || x.heap() == null || z.heap() == null) {
            return false;
        }
        z.heap().setData(function.apply(x.heap().numbers()));
        return true;
    }
}
