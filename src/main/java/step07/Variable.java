package step07;

import org.nd4j.linalg.api.ndarray.INDArray;

/** A box that holds an array. */
public class Variable {
    public INDArray data;
    public INDArray grad;
    public Function creator;

    public Variable(INDArray data) {
        this.data = data;
    }

    public void setCreator(Function creator) {
        this.creator = creator;
    }

    /** Gives a gradient to every Variable this one was made from. */
    public void backward() {
        Function f = creator;
        if (f != null) {
            Variable x = f.input;
            x.grad = f.backward(grad);
            x.backward();
        }
    }
}
