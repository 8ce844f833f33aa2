package dezero;

import org.nd4j.linalg.api.ndarray.INDArray;

/** y = -x, element by element. */
public class Neg extends Function {
    @Override
    public INDArray forward(INDArray... xs) {
        INDArray x = xs[0];
        return x.neg();
    }

    @Override
    public INDArray[] backward(INDArray... gys) {
        INDArray gy = gys[0];
        return new INDArray[] {gy.neg()};
    }
}
