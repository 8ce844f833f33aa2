package step11;

import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;

/** y = x0 + x1, element by element. */
public class Add extends Function {
    @Override
    public List<INDArray> forward(List<INDArray> xs) {
        INDArray x0 = xs.get(0);
        INDArray x1 = xs.get(1);
        return List.of(x0.add(x1));
    }

    @Override
    public INDArray backward(INDArray gy) {
        throw new UnsupportedOperationException(
                "Add has two inputs: its backward is written in step 13");
    }
}
