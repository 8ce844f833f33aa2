package step09;

import org.nd4j.linalg.api.ndarray.INDArray;

/** y = x^2, element by element. */
public class Square extends Function {
    @Override
    public INDArray forward(INDArray x) {
        return x.mul(x);
    }

    @Override
    public INDArray backward(INDArray gy) {
        INDArray x = input.data;
        return x.mul(2).mul(gy);
    }
}
