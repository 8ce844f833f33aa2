package step19;

import java.lang.ref.WeakReference;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.StringJoiner;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A computation that makes a Variable from Variables. */
public abstract class Function {
    public List<Variable> inputs;
    public List<WeakReference<Variable>> outputs;
    public int generation;

    public Variable call(Variable... inputs) {
        INDArray[] xs = new INDArray[inputs.length];
        for (int i = 0; i < xs.length; i++) {
            xs[i] = inputs[i].data;
        }
        INDArray y = forwardOrExplain(xs);
        Variable output = new Variable(y);
        if (Config.enableBackprop) {
            generation = 0;
            for (Variable x : inputs) {
                generation = Math.max(generation, x.generation);
            }
            output.setCreator(this);
            this.inputs = List.of(inputs);
            this.outputs = Collections.singletonList(
                    new WeakReference<>(output));
        }
        return output;
    }

    /** Computes the output. Must leave {@code xs} as they are. */
    public abstract INDArray forward(INDArray... xs);

    /** From the outputs' gradients to the inputs', of the inputs' shapes. */
    public INDArray[] backward(INDArray... gys) {
        throw new UnsupportedOperationException(
                getClass().getSimpleName() + " has no backward");
    }

    private INDArray forwardOrExplain(INDArray[] xs) {
        try {
            return forward(xs);
        } catch (RuntimeException e) {
            StringJoiner inputs = new StringJoiner(" and ");
            for (INDArray x : xs) {
                inputs.add(x == null ? "no data"
                        : Arrays.toString(x.shape()) + " " + x.dataType());
            }
            throw new IllegalArgumentException(getClass().getSimpleName()
                    + " does not work on " + inputs
                    + ". Do their number and shapes fit?"
                    + " INT beside DOUBLE needs castTo(DataType.DOUBLE)", e);
        }
    }
}
