package step21;

import java.util.function.UnaryOperator;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

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

    /** y = x^2, element by element. */
    public static Variable square(Variable x) {
        return new Square().call(x);
    }

    /** y = e^x, element by element. */
    public static Variable exp(Variable x) {
        return new Exp().call(x);
    }

    /** y = x0 + x1, element by element. */
    public static Variable add(Variable x0, Variable x1) {
        return new Add().call(x0, x1);
    }

    public static Variable add(Variable x0, INDArray x1) {
        return add(x0, asVariable(x1, x0));
    }

    public static Variable add(INDArray x0, Variable x1) {
        return add(asVariable(x0, x1), x1);
    }

    public static Variable add(Variable x0, double x1) {
        return add(x0, asVariable(x1, x0));
    }

    public static Variable add(double x0, Variable x1) {
        return add(asVariable(x0, x1), x1);
    }

    /** y = x0 x1, element by element. */
    public static Variable mul(Variable x0, Variable x1) {
        return new Mul().call(x0, x1);
    }

    public static Variable mul(Variable x0, INDArray x1) {
        return mul(x0, asVariable(x1, x0));
    }

    public static Variable mul(INDArray x0, Variable x1) {
        return mul(asVariable(x0, x1), x1);
    }

    public static Variable mul(Variable x0, double x1) {
        return mul(x0, asVariable(x1, x0));
    }

    public static Variable mul(double x0, Variable x1) {
        return mul(asVariable(x0, x1), x1);
    }

    /** A Variable of an array, to go with like. */
    public static Variable asVariable(INDArray value, Variable like) {
        return new Variable(asArray(value, like));
    }

    /** A Variable of a number, to go with like. */
    public static Variable asVariable(double value, Variable like) {
        return new Variable(asArray(value, like));
    }

    /** The array; one of rank 0 takes the shape of like. */
    public static INDArray asArray(INDArray value, Variable like) {
        return value.rank() > 0 ? value : asArray(value.getDouble(), like);
    }

    /** An array of the shape of like, with the number in every place. */
    public static INDArray asArray(double value, Variable like) {
        return Nd4j.valueArrayOf(like.shape(), value, DataType.DOUBLE);
    }
}
