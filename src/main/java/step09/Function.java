package step09;

import org.nd4j.linalg.api.ndarray.INDArray;

/** A computation that makes a Variable from a Variable. */
public abstract class Function {
    public Variable input;
    public Variable output;

    public Variable call(Variable input) {
        INDArray x = input.data;
        INDArray y = forward(x);
        Variable output = new Variable(y);
        output.setCreator(this);
        this.input = input;
        this.output = output;
        return output;
    }

    /** Computes the output. Must leave {@code x} as it is. */
    public abstract INDArray forward(INDArray x);

    /** From the output's gradient to the input's, of the input's shape. */
    public INDArray backward(INDArray gy) {
        throw new UnsupportedOperationException(
                getClass().getSimpleName() + " has no backward");
    }
}
