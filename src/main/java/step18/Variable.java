package step18;

import java.lang.ref.Reference;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Set;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** A box that holds an array. */
public class Variable {
    public INDArray data;
    public INDArray grad;
    public Function creator;
    public int generation;

    public Variable(INDArray data) {
        this.data = data;
    }

    public void setCreator(Function creator) {
        this.creator = creator;
        generation = creator.generation + 1;
    }

    /** Gives a gradient to the inputs that this Variable was made from. */
    public void backward() {
        backward(false);
    }

    /** With retainGrad also to the Variables on the way, and to this one. */
    public void backward(boolean retainGrad) {
        requireCreator();
        requireDouble();
        if (grad == null) {
            grad = Nd4j.onesLike(data);
        }
        requireFit(grad);
        Set<Function> seen = new HashSet<>();
        Queue<Function> funcs = new PriorityQueue<>(Comparator
                .comparingInt((Function f) -> f.generation).reversed());
        seen.add(creator);
        funcs.add(creator);
        while (!funcs.isEmpty()) {
            Function f = funcs.remove();
            INDArray[] gys = new INDArray[f.outputs.size()];
            for (int i = 0; i < gys.length; i++) {
                gys[i] = f.outputs.get(i).get().grad;
            }
            f.inputs.forEach(Variable::requireDouble);
            INDArray[] gxs = f.backward(gys);
            f.requireFit(gxs);
            for (int i = 0; i < gxs.length; i++) {
                Variable x = f.inputs.get(i);
                // On the way a call begins anew, whatever another one left.
                boolean isNew = x.creator != null && !seen.contains(x.creator);
                if (x.grad == null || isNew) {
                    x.grad = gxs[i];
                } else {
                    x.grad = x.grad.add(gxs[i]);
                }
                if (x.creator != null && seen.add(x.creator)) {
                    funcs.add(x.creator);
                }
            }
            if (!retainGrad) {
                f.outputs.forEach(y -> y.get().clearGrad());
            }
        }
        // The outputs are held weakly, this one too: it must live until here.
        Reference.reachabilityFence(this);
    }

    /** Forgets the gradient; without it, the next one is added on top. */
    public void clearGrad() {
        grad = null;
    }

    private void requireCreator() {
        if (creator == null) {
            throw new IllegalStateException("no way back: this Variable has"
                    + " no creator. It is an input, not a result,"
                    + " or was made under Config.noGrad()");
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
