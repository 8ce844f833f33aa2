package dezero;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.ops.transforms.Transforms;

/** y = x^c, element by element, for a constant c. */
public class Pow extends Function {
    public final double c;

    public Pow(double c) {
        this.c = c;
    }

    @Override
    public INDArray forward(INDArray... xs) {
        INDArray x = xs[0];
        return Transforms.pow(x, c);
    }

    /** The derivative is c x^(c - 1). */
    @Override
    public INDArray[] backward(INDArray... gys) {
        INDArray x = inputs.get(0).data;
        INDArray gy = gys[0];
        if (c == 0) {
            return new INDArray[] {Nd4j.zerosLike(x)};
        }
        return new INDArray[] {Transforms.pow(x, c - 1).mul(c).mul(gy)};
    }
}
