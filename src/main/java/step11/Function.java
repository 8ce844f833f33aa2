package step11;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.StringJoiner;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A computation that makes Variables from Variables. */
public abstract class Function {
    public List<Variable> inputs;
    public List<Variable> outputs;

    public List<Variable> call(List<Variable> inputs) {
        List<INDArray> xs = new ArrayList<>();
        for (Variable x : inputs) {
            xs.add(x.data);
        }
        List<INDArray> ys = forwardOrExplain(xs);
        List<Variable> outputs = new ArrayList<>();
        for (INDArray y : ys) {
            Variable output = new Variable(y);
            output.setCreator(this);
            outputs.add(output);
        }
        this.inputs = List.copyOf(inputs);
        this.outputs = outputs;
        return outputs;
    }

    /** Computes the outputs. Must leave {@code xs} as they are. */
    public abstract List<INDArray> forward(List<INDArray> xs);

    /** From the output's gradient to the input's, of the input's shape. */
    public INDArray backward(INDArray gy) {
        throw new UnsupportedOperationException(
                getClass().getSimpleName() + " has no backward");
    }

    private List<INDArray> forwardOrExplain(List<INDArray> xs) {
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
