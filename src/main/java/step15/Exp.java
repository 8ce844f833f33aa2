package step15;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.ops.transforms.Transforms;

/** y = e^x, element by element. */
public class Exp extends Function {
    @Override
    public INDArray forward(INDArray... xs) {
        INDArray x = xs[0];
        return Transforms.exp(x);
    }

    @Override
    public INDArray[] backward(INDArray... gys) {
        INDArray x = inputs.get(0).data;
        INDArray gy = gys[0];
        return new INDArray[] {Transforms.exp(x).mul(gy)};
    }
}
