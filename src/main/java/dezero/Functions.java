package dezero;

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

    /** y = -x, element by element. */
    public static Variable neg(Variable x) {
        return new Neg().call(x);
    }

    /** y = x0 - x1, element by element. */
    public static Variable sub(Variable x0, Variable x1) {
        return new Sub().call(x0, x1);
    }

    public static Variable sub(Variable x0, INDArray x1) {
        return sub(x0, asVariable(x1, x0));
    }

    public static Variable sub(INDArray x0, Variable x1) {
        return sub(asVariable(x0, x1), x1);
    }

    public static Variable sub(Variable x0, double x1) {
        return sub(x0, asVariable(x1, x0));
    }

    public static Variable sub(double x0, Variable x1) {
        return sub(asVariable(x0, x1), x1);
    }

    /** y = x0 / x1, element by element. */
    public static Variable div(Variable x0, Variable x1) {
        return new Div().call(x0, x1);
    }

    public static Variable div(Variable x0, INDArray x1) {
        return div(x0, asVariable(x1, x0));
    }

    public static Variable div(INDArray x0, Variable x1) {
        return div(asVariable(x0, x1), x1);
    }

    public static Variable div(Variable x0, double x1) {
        return div(x0, asVariable(x1, x0));
    }

    public static Variable div(double x0, Variable x1) {
        return div(asVariable(x0, x1), x1);
    }

    /** y = x^c, element by element, for a constant c. */
    public static Variable pow(Variable x, double c) {
        return new Pow(c).call(x);
    }

    /** A Variable of a Variable, an array or a number, to go with like. */
    public static Variable asVariable(Object value, Variable like) {
        if (value instanceof Variable variable) {
            return variable;
        }
        return new Variable(asArray(value, like));
    }

    /** An array; a number, or an array of rank 0, takes the shape of like. */
    public static INDArray asArray(Object value, Variable like) {
        if (value instanceof INDArray array && array.rank() > 0) {
            return array;
        }
        if (value instanceof INDArray scalar) {
            return asArray(scalar.getDouble(), like);
        }
        if (value instanceof Number number) {
            return Nd4j.valueArrayOf(
                    like.shape(), number.doubleValue(), DataType.DOUBLE);
        }
        throw new IllegalArgumentException("a number, an INDArray or a Variable"
                + " is needed, not " + value);
    }
}
