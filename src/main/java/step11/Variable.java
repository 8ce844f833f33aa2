package step11;

import java.util.ArrayDeque;
import java.util.Deque;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

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
        requireCreator();
        requireDouble();
        if (grad == null) {
            grad = Nd4j.onesLike(data);
        }
        Deque<Function> funcs = new ArrayDeque<>();
        funcs.addLast(creator);
        while (!funcs.isEmpty()) {
            Function f = funcs.removeLast();
            Variable x = f.inputs.get(0);
            Variable y = f.outputs.get(0);
            x.requireDouble();
            x.grad = f.backward(y.grad);
            if (x.creator != null) {
                funcs.addLast(x.creator);
            }
        }
    }

    private void requireCreator() {
        if (creator == null) {
            throw new IllegalStateException("no way back: this Variable has"
                    + " no creator. It is an input, not a result");
        }
    }

    private void requireDouble() {
        if (data.dataType() != DataType.DOUBLE) {
            throw new IllegalStateException("a gradient needs DOUBLE data, not "
                    + data.dataType() + ": use castTo(DataType.DOUBLE)"
                    + " and build the graph anew, from new Variables");
        }
    }
}
