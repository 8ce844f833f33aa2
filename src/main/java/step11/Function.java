package step11;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import org.nd4j.linalg.api.buffer.DataType;
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
        if (xs.isEmpty() || xs.contains(null)) {
            throw new IllegalArgumentException(getClass().getSimpleName()
                    + " needs an input, and an array in every input");
        }
        try {
            return forward(xs);
        } catch (RuntimeException e) {
            StackTraceElement[] trace = e.getStackTrace();
            if (trace.length > 0
                    && trace[0].getClassName().startsWith("org.nd4j")) {
                throw new IllegalArgumentException(explain(xs), e);
            }
            throw e;
        }
    }

    private String explain(List<INDArray> xs) {
        StringJoiner given = new StringJoiner(" and ");
        Set<DataType> types = new HashSet<>();
        Set<String> shapes = new HashSet<>();
        for (INDArray x : xs) {
            given.add(describe(x));
            types.add(x.dataType());
            shapes.add(Arrays.toString(x.shape()));
        }
        return getClass().getSimpleName() + " does not work on " + given
                + (shapes.size() > 1 ? ", their shapes differ" : "")
                + (types.size() > 1 ? ", their types differ:"
                        + " use castTo(DataType.DOUBLE)" : "");
    }

    private static String describe(INDArray x) {
        return Arrays.toString(x.shape()) + " " + x.dataType();
    }
}
