package step07;

import java.util.function.UnaryOperator;
import org.nd4j.linalg.api.ndarray.INDArray;

/** What one calls, without making an object first. */
public final class Functions {
    private Functions() {
    }

    /** The derivative of f at x, from two nearby points, 1e-4 away. */
    public static INDArray numericalDiff(
            UnaryOperator<Variable> f, Variable x) {
        return numericalDiff(f, x, 1e-4);
    }

    /** The central difference (f(x + eps) - f(x - eps)) / (2 eps). */
    public static INDArray numericalDiff(
            UnaryOperator<Variable> f, Variable x, double eps) {
        if (Double.isNaN(eps)) {
            throw new IllegalArgumentException("eps is not a number");
        }
        Variable x0 = new Variable(x.data.sub(eps));
        Variable x1 = new Variable(x.data.add(eps));
        Variable y0 = f.apply(x0);
        Variable y1 = f.apply(x1);
        return y1.data.sub(y0.data).div(2 * eps);
    }
}
