package dezero;

import org.nd4j.linalg.api.ndarray.INDArray;

/** y = x^2, element by element. */
public class Square extends Function {
    @Override
    public INDArray forward(INDArray... xs) {
        INDArray x = xs[0];
        return x.mul(x);
    }

    @Override
    public INDArray[] backward(INDArray... gys) {
        INDArray x = inputs.get(0).data;
        INDArray gy = gys[0];
        return new INDArray[] {x.mul(2).mul(gy)};
    }
}
