package floor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The floor: the kit's graphs on nothing but {@code double[]}, with a tape instead of a search for the order, no check
 * of anything, and every loop written by hand. Its methods have the names of the kit's.
 */
public final class Variable {
    private enum Operation {
        NONE,
        SQUARE,
        EXP,
        ADD,
        SUB,
        MUL
    }

    private static List<Variable> tape = new ArrayList<>();

    public final double[] data;
    public double[] grad;
    private final Operation operation;
    private final Variable x0;
    private final Variable x1;

    /** An input: with it the next graph begins. */
    public Variable(double[] data) {
        this(data, Operation.NONE, null, null);
        tape = new ArrayList<>();
    }

    private Variable(double[] data, Operation operation, Variable x0, Variable x1) {
        this.data = data;
        this.operation = operation;
        this.x0 = x0;
        this.x1 = x1;
    }

    private static Variable output(double[] data, Operation operation, Variable x0, Variable x1) {
        Variable output = new Variable(data, operation, x0, x1);
        tape.add(output);
        return output;
    }

    private static Variable constant(double number) {
        return new Variable(new double[] {number}, Operation.NONE, null, null);
    }

    public static double[] array(int length, double number) {
        double[] array = new double[length];
        Arrays.fill(array, number);
        return array;
    }

    public static Variable square(Variable x) {
        double[] y = new double[x.data.length];
        for (int i = 0; i < y.length; i++) {
            y[i] = x.data[i] * x.data[i];
        }
        return output(y, Operation.SQUARE, x, null);
    }

    /** Of all powers the square alone. */
    public static Variable pow(Variable x, double two) {
        return square(x);
    }

    public static Variable exp(Variable x) {
        double[] y = new double[x.data.length];
        for (int i = 0; i < y.length; i++) {
            y[i] = Math.exp(x.data[i]);
        }
        return output(y, Operation.EXP, x, null);
    }

    public static Variable add(Variable x0, Variable x1) {
        double[] y = new double[x0.data.length];
        for (int i = 0; i < y.length; i++) {
            y[i] = x0.data[i] + x1.data[i];
        }
        return output(y, Operation.ADD, x0, x1);
    }

    public static Variable add(double number, Variable x) {
        return add(constant(number), x);
    }

    public static Variable sub(Variable x0, Variable x1) {
        double[] y = new double[x0.data.length];
        for (int i = 0; i < y.length; i++) {
            y[i] = x0.data[i] - x1.data[i];
        }
        return output(y, Operation.SUB, x0, x1);
    }

    public static Variable sub(double number, Variable x) {
        return sub(constant(number), x);
    }

    public static Variable mul(Variable x0, Variable x1) {
        double[] y = new double[x0.data.length];
        for (int i = 0; i < y.length; i++) {
            y[i] = x0.data[i] * x1.data[i];
        }
        return output(y, Operation.MUL, x0, x1);
    }

    public static Variable mul(double number, Variable x) {
        return mul(constant(number), x);
    }

    public void backward() {
        grad = array(data.length, 1);
        for (int i = tape.size() - 1; i >= 0; i--) {
            Variable y = tape.get(i);
            y.back(y.grad, y.x0.gradient(), y.x1 == null ? null : y.x1.gradient());
            y.grad = null;
        }
    }

    private double[] gradient() {
        if (grad == null) {
            grad = new double[data.length];
        }
        return grad;
    }

    private void back(double[] gy, double[] gx0, double[] gx1) {
        switch (operation) {
            case SQUARE -> {
                for (int i = 0; i < gy.length; i++) {
                    gx0[i] += 2 * x0.data[i] * gy[i];
                }
            }
            case EXP -> {
                for (int i = 0; i < gy.length; i++) {
                    gx0[i] += data[i] * gy[i];
                }
            }
            case MUL -> {
                for (int i = 0; i < gy.length; i++) {
                    gx0[i] += x1.data[i] * gy[i];
                    gx1[i] += x0.data[i] * gy[i];
                }
            }
            default -> {
                for (int i = 0; i < gy.length; i++) {
                    gx0[i] += gy[i];
                    gx1[i] += operation == Operation.ADD ? gy[i] : -gy[i];
                }
            }
        }
    }
}
