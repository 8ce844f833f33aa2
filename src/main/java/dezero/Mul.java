package dezero;

import org.nd4j.linalg.api.ndarray.INDArray;

/** y = x0 x1, element by element. */
public class Mul extends Function {
    @Override
    public INDArray forward(INDArray... xs) {
        INDArray x0 = xs[0];
        INDArray x1 = xs[1];
        return x0.mul(x1);
    }

    @Override
    public INDArray[] backward(INDArray... gys) {
        INDArray x0 = inputs.get(0).data;
        INDArray x1 = inputs.get(1).data;
        INDArray gy = gys[0];
        return new INDArray[] {gy.mul(x1), gy.mul(x0)};
    }
}
