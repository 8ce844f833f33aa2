package bench;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import java.util.function.UnaryOperator;

/** DJL on its PyTorch engine. Its arrays belong to a manager, here one for each measurement. */
final class DjlFramework extends Framework<NDArray, NDArray> {
    private final NDManager inputs = NDManager.newBaseManager();
    private NDArray last;

    @Override
    NDArray run(NDArray data, boolean forward, UnaryOperator<NDArray> function) {
        if (last != null) {
            last.close();
        }
        try (NDManager manager = inputs.newSubManager();
                GradientCollector collector = Engine.getInstance().newGradientCollector()) {
            NDArray x = data.duplicate();
            x.attach(manager);
            x.setRequiresGradient(true);
            NDArray y = function.apply(x);
            if (!forward) {
                collector.backward(y);
            }
            last = forward ? y : x.getGradient();
            last.attach(inputs);    // lives on until the next one
            return last;
        }
    }

    @Override
    NDArray array(int size, double number) {
        return inputs.ones(size == 1 ? new Shape() : new Shape(size), DataType.FLOAT64).mul(number);
    }

    @Override
    NDArray variable(NDArray data) {
        NDArray x = data.duplicate();
        x.setRequiresGradient(true);
        return x;
    }

    @Override
    NDArray square(NDArray x) {
        return x.square();
    }

    @Override
    NDArray exp(NDArray x) {
        return x.exp();
    }

    @Override
    NDArray add(NDArray x0, NDArray x1) {
        return x0.add(x1);
    }

    @Override
    NDArray goldstein(NDArray x, NDArray y) {
        NDArray a = x.add(y).add(1).square();
        NDArray b = x.mul(-14).add(19).add(x.square().mul(3)).sub(y.mul(14)).add(x.mul(6).mul(y))
                .add(y.square().mul(3));
        NDArray c = x.mul(2).sub(y.mul(3)).square();
        NDArray d = x.mul(-32).add(18).add(x.square().mul(12)).add(y.mul(48)).sub(x.mul(36).mul(y))
                .add(y.square().mul(27));
        return a.mul(b).add(1).mul(c.mul(d).add(30));
    }

    @Override
    NDArray value(NDArray y) {
        return y;
    }

    @Override
    NDArray gradient(NDArray y, NDArray x) {
        throw new UnsupportedOperationException("a collector does that, in run");
    }

    @Override
    double first(Object array) {
        return ((NDArray) array).flatten().getDouble(0);
    }
}
