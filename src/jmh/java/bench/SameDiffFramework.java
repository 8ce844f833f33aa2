package bench;

import java.util.Map;
import java.util.function.UnaryOperator;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.autodiff.samediff.SameDiff;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** SameDiff, ND4J's own autograd: it defines a graph, then runs it, so both are measured. */
final class SameDiffFramework extends Framework<SDVariable, INDArray> {
    private SameDiff graph;

    @Override
    INDArray run(INDArray data, boolean forward, UnaryOperator<SDVariable> function) {
        graph = SameDiff.create();
        return super.run(data, forward, function);
    }

    @Override
    INDArray array(int size, double number) {
        return size == 1 ? Nd4j.scalar(number) : Nd4j.valueArrayOf(new long[] {size}, number);
    }

    @Override
    SDVariable variable(INDArray data) {
        return graph.var(data);
    }

    @Override
    SDVariable square(SDVariable x) {
        return graph.math().square(x);
    }

    @Override
    SDVariable exp(SDVariable x) {
        return graph.math().exp(x);
    }

    @Override
    SDVariable add(SDVariable x0, SDVariable x1) {
        return x0.add(x1);
    }

    @Override
    SDVariable goldstein(SDVariable x, SDVariable y) {
        SDVariable a = square(x.add(y).add(1));
        SDVariable b = x.mul(14).rsub(19).add(square(x).mul(3)).sub(y.mul(14)).add(x.mul(6).mul(y))
                .add(square(y).mul(3));
        SDVariable c = square(x.mul(2).sub(y.mul(3)));
        SDVariable d = x.mul(32).rsub(18).add(square(x).mul(12)).add(y.mul(48)).sub(x.mul(36).mul(y))
                .add(square(y).mul(27));
        return a.mul(b).add(1).mul(c.mul(d).add(30));
    }

    @Override
    INDArray value(SDVariable y) {
        return y.eval();
    }

    @Override
    INDArray gradient(SDVariable y, SDVariable x) {
        y.markAsLoss();
        return graph.calculateGradients(Map.of(), x.name()).get(x.name());
    }

    @Override
    double first(Object array) {
        return ((INDArray) array).getDouble(0);
    }
}
