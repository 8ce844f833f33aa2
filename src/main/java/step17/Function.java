package step17;

import java.lang.ref.WeakReference;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import org.nd4j.linalg.api.buffer.DataType;
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
        generation = 0;
        for (Variable x : inputs) {
            generation = Math.max(generation, x.generation);
        }
        output.setCreator(this);
        this.inputs = List.of(inputs);
        this.outputs = Collections.singletonList(new WeakReference<>(output));
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
        if (xs.length == 0 || Arrays.asList(xs).contains(null)) {
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

    private String explain(INDArray[] xs) {
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

    /** Refuses gradients that do not fit the inputs, before one is stored. */
    void requireFit(INDArray[] gxs) {
        if (gxs == null || gxs.length != inputs.size()) {
            throw unfit((gxs == null ? "null" : gxs.length + " gradient(s)")
                    + " for " + inputs.size() + " input(s)");
        }
        for (int i = 0; i < gxs.length; i++) {
            INDArray x = inputs.get(i).data;
            if (!inputs.get(i).fits(gxs[i])) {
                throw unfit((gxs[i] == null ? "null" : describe(gxs[i]))
                        + " for an input of " + describe(x));
            }
        }
    }

    private IllegalStateException unfit(String what) {
        return new IllegalStateException(getClass().getSimpleName()
                + ".backward gives " + what + ": mend it, or give inputs of"
                + " one shape, and build the graph anew, from new Variables");
    }
}
