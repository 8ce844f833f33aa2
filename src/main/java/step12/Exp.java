package step12;

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
    public INDArray backward(INDArray gy) {
        INDArray x = inputs.get(0).data;
        return Transforms.exp(x).mul(gy);
    }
}
