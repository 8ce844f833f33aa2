package step20;

import java.lang.ref.Reference;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.StringJoiner;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** A box that holds an array. */
public class Variable {
    public INDArray data;
    public String name;
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
        requireShape(grad);
        Map<Function, Integer> pushed = new HashMap<>();
        Queue<Function> funcs = new PriorityQueue<>(Comparator
                .comparingInt((Function f) -> f.generation)
                .thenComparingInt(pushed::get).reversed());
        pushed.put(creator, 0);
        funcs.add(creator);
        while (!funcs.isEmpty()) {
            Function f = funcs.remove();
            INDArray[] gys = new INDArray[f.outputs.size()];
            for (int i = 0; i < gys.length; i++) {
                gys[i] = f.outputs.get(i).get().grad;
            }
            f.inputs.forEach(Variable::requireDouble);
            INDArray[] gxs = f.backward(gys);
            for (int i = 0; i < gxs.length; i++) {
                Variable x = f.inputs.get(i);
                x.requireShape(gxs[i]);
                if (x.grad == null) {
                    x.grad = gxs[i];
                } else {
                    x.grad = x.grad.add(gxs[i]);
                }
                if (x.creator != null && !pushed.containsKey(x.creator)) {
                    pushed.put(x.creator, pushed.size());
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

    public long[] shape() {
        return data.shape();
    }

    public int ndim() {
        return data.rank();
    }

    public long size() {
        return data.length();
    }

    public DataType dtype() {
        return data.dataType();
    }

    /** The length of the first dimension; a scalar has none. */
    public long len() {
        return data.shape()[0];
    }

    public Variable add(Variable other) {
        return Functions.add(this, other);
    }

    public Variable mul(Variable other) {
        return Functions.mul(this, other);
    }

    /** In NumPy's style; of many numbers only the first and last. */
    @Override
    public String toString() {
        if (data == null) {
            return "variable(null)";
        }
        if (data.rank() == 0) {
            return "variable(" + number(data, 0) + ")";
        }
        int width = 0;
        for (long i = 0; i < data.length(); i++) {
            width = Math.max(width, element(data, i).length());
        }
        String text = text(data, width, data.length() > 1000);
        return "variable(" + text.replace("\n", "\n" + " ".repeat(9)) + ")";
    }

    private static String text(INDArray array, int width, boolean shorten) {
        boolean row = array.rank() == 1;
        String gap = row ? " " : "\n".repeat(array.rank() - 1) + " ";
        StringJoiner text = new StringJoiner(gap, "[", "]");
        for (long i = 0; i < array.size(0); i++) {
            if (shorten && i == 3 && array.size(0) > 6) {
                text.add("...");
                i = array.size(0) - 3;
            }
            text.add(row ? String.format("%" + width + "s", element(array, i))
                    : text(array.slice(i), width, shorten)
                            .replace("\n", "\n "));
        }
        return text.toString();
    }

    private static String element(INDArray array, long i) {
        String number = number(array, i);
        return number.endsWith(".0")
                ? number.substring(0, number.length() - 1) : number;
    }

    private static String number(INDArray array, long i) {
        return array.dataType() == DataType.FLOAT
                ? Float.toString(array.getFloat(i))
                : array.getNumber(i).toString();
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
                    + data.dataType() + ": use castTo(DataType.DOUBLE)");
        }
    }

    private void requireShape(INDArray gx) {
        if (!Arrays.equals(data.shape(), gx.shape())) {
            throw new IllegalStateException("a gradient of shape "
                    + Arrays.toString(gx.shape()) + " for a Variable of shape "
                    + Arrays.toString(data.shape()));
        }
    }
}
