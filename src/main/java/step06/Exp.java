package step06;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.ops.transforms.Transforms;

/** y = e^x, element by element. */
public class Exp extends Function {
    @Override
    public INDArray forward(INDArray x) {
        return Transforms.exp(x);
    }

    @Override
    public INDArray backward(INDArray gy) {
        INDArray x = input.data;
        return Transforms.exp(x).mul(gy);
    }
}
