package step11;

import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.ops.transforms.Transforms;

/** y = e^x, element by element. */
public class Exp extends Function {
    @Override
    public List<INDArray> forward(List<INDArray> xs) {
        INDArray x = xs.get(0);
        return List.of(Transforms.exp(x));
    }

    @Override
    public INDArray backward(INDArray gy) {
        INDArray x = inputs.get(0).data;
        return Transforms.exp(x).mul(gy);
    }
}
