package step03;

import org.nd4j.linalg.api.ndarray.INDArray;

/** A computation that makes a Variable from a Variable. */
public abstract class Function {
    public Variable call(Variable input) {
        INDArray x = input.data;
        INDArray y = forward(x);
        return new Variable(y);
    }

    /** Computes the output. Must leave {@code x} as it is. */
    public abstract INDArray forward(INDArray x);
}
