package step22;

import org.nd4j.linalg.api.ndarray.INDArray;

/** y = x0 / x1, element by element. */
public class Div extends Function {
    @Override
    public INDArray forward(INDArray... xs) {
        INDArray x0 = xs[0];
        INDArray x1 = xs[1];
        return x0.div(x1);
    }

    /** The partial derivatives are 1 / x1 and -x0 / x1^2. */
    @Override
    public INDArray[] backward(INDArray... gys) {
        INDArray x0 = inputs.get(0).data;
        INDArray x1 = inputs.get(1).data;
        INDArray gy = gys[0];
        INDArray gx0 = gy.div(x1);
        INDArray gx1 = gy.mul(x0.neg().div(x1.mul(x1)));
        return new INDArray[] {gx0, gx1};
    }
}
