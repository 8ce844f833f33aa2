package step15;

import java.util.ArrayDeque;
import java.util.Arrays;
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
        requireFit(grad);
        Deque<Function> funcs = new ArrayDeque<>();
        funcs.addLast(creator);
        while (!funcs.isEmpty()) {
            Function f = funcs.removeLast();
            INDArray[] gys = new INDArray[f.outputs.size()];
            for (int i = 0; i < gys.length; i++) {
                gys[i] = f.outputs.get(i).grad;
            }
            f.inputs.forEach(Variable::requireDouble);
            INDArray[] gxs = f.backward(gys);
            f.requireFit(gxs);
            for (int i = 0; i < gxs.length; i++) {
                Variable x = f.inputs.get(i);
                if (x.grad == null) {
                    x.grad = gxs[i];
                } else {
                    x.grad = x.grad.add(gxs[i]);
                }
                if (x.creator != null) {
                    funcs.addLast(x.creator);
                }
            }
        }
    }

    /** Forgets the gradient; without it, the next one is added on top. */
    public void clearGrad() {
        grad = null;
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

    private void requireFit(INDArray gy) {
        if (!fits(gy)) {
            throw new IllegalStateException("the gradient of the result must be"
                    + " DOUBLE and of shape " + Arrays.toString(data.shape())
                    + ", as its data");
        }
    }

    /** Whether it can be the gradient of this Variable. */
    boolean fits(INDArray gradient) {
        return gradient != null && gradient.dataType() == DataType.DOUBLE
                && Arrays.equals(data.shape(), gradient.shape());
    }
}
