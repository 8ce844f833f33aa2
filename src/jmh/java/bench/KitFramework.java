package bench;

import dezero.Config;
import dezero.Functions;
import dezero.Variable;
import fast.Memory;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import step24.TestFunctions;

/** The kit: package {@code dezero} as a learner calls it. */
final class KitFramework extends Framework<Variable, INDArray> {
    private final boolean scoped;

    /** @param scoped whether each measurement has a scope, which frees its arrays at once */
    KitFramework(boolean scoped) {
        this.scoped = scoped;
    }

    @Override
    INDArray run(INDArray data, boolean forward, UnaryOperator<Variable> function) {
        if (!scoped) {
            return super.run(data, forward, function);
        }
        try (var scope = Memory.scope()) {
            return scope.keep(super.run(data, forward, function));
        }
    }

    @Override
    INDArray array(int size, double number) {
        return size == 1 ? Nd4j.scalar(number) : Nd4j.valueArrayOf(new long[] {size}, number);
    }

    @Override
    Variable variable(INDArray data) {
        return new Variable(data);
    }

    @Override
    Variable square(Variable x) {
        return Functions.square(x);
    }

    @Override
    Variable exp(Variable x) {
        return Functions.exp(x);
    }

    @Override
    Variable add(Variable x0, Variable x1) {
        return Functions.add(x0, x1);
    }

    @Override
    Variable goldstein(Variable x, Variable y) {
        return TestFunctions.goldstein(x, y);
    }

    @Override
    INDArray value(Variable y) {
        return y.data;
    }

    @Override
    INDArray gradient(Variable y, Variable x) {
        y.backward();
        return x.grad;
    }

    @Override
    INDArray noGrad(Supplier<INDArray> task) {
        try (var scope = Config.noGrad()) {
            return task.get();
        }
    }

    @Override
    double first(Object array) {
        return ((INDArray) array).getDouble(0);
    }
}
