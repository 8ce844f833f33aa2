package bench;

import bench.DoubleFramework.Node;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * The floor: the same graphs on nothing but {@code double[]}, with a tape instead of a search for the order, no check
 * of anything, and every loop written by hand.
 */
final class DoubleFramework extends Framework<Node, double[]> {
    private List<Node> tape = new ArrayList<>();
    private boolean recording = true;

    enum Operation { NONE, SQUARE, EXP, ADD, SUB, MUL }

    /** An array, and what it was made by and from. */
    static final class Node {
        final double[] data;
        final Operation operation;
        final Node x0;
        final Node x1;
        double[] grad;

        Node(double[] data, Operation operation, Node x0, Node x1) {
            this.data = data;
            this.operation = operation;
            this.x0 = x0;
            this.x1 = x1;
        }
    }

    @Override
    double[] array(int size, double number) {
        double[] array = new double[size];
        Arrays.fill(array, number);
        return array;
    }

    @Override
    double[] run(double[] data, boolean forward, UnaryOperator<Node> function) {
        tape = new ArrayList<>();
        return super.run(data, forward, function);
    }

    @Override
    Node variable(double[] data) {
        return new Node(data, Operation.NONE, null, null);
    }

    @Override
    Node square(Node x) {
        double[] y = new double[x.data.length];
        for (int i = 0; i < y.length; i++) {
            y[i] = x.data[i] * x.data[i];
        }
        return record(y, Operation.SQUARE, x, null);
    }

    @Override
    Node exp(Node x) {
        double[] y = new double[x.data.length];
        for (int i = 0; i < y.length; i++) {
            y[i] = Math.exp(x.data[i]);
        }
        return record(y, Operation.EXP, x, null);
    }

    @Override
    Node add(Node x0, Node x1) {
        double[] y = new double[x0.data.length];
        for (int i = 0; i < y.length; i++) {
            y[i] = x0.data[i] + x1.data[i];
        }
        return record(y, Operation.ADD, x0, x1);
    }

    private Node sub(Node x0, Node x1) {
        double[] y = new double[x0.data.length];
        for (int i = 0; i < y.length; i++) {
            y[i] = x0.data[i] - x1.data[i];
        }
        return record(y, Operation.SUB, x0, x1);
    }

    private Node mul(Node x0, Node x1) {
        double[] y = new double[x0.data.length];
        for (int i = 0; i < y.length; i++) {
            y[i] = x0.data[i] * x1.data[i];
        }
        return record(y, Operation.MUL, x0, x1);
    }

    private Node record(double[] y, Operation operation, Node x0, Node x1) {
        if (!recording) {
            return new Node(y, Operation.NONE, null, null);
        }
        Node node = new Node(y, operation, x0, x1);
        tape.add(node);
        return node;
    }

    private static Node number(double number) {
        return new Node(new double[] {number}, Operation.NONE, null, null);
    }

    @Override
    Node goldstein(Node x, Node y) {
        Node a = square(add(add(x, y), number(1)));
        Node b = add(add(sub(add(sub(number(19), mul(number(14), x)), mul(number(3), square(x))), mul(number(14), y)),
                mul(mul(number(6), x), y)), mul(number(3), square(y)));
        Node c = square(sub(mul(number(2), x), mul(number(3), y)));
        Node d = add(sub(add(add(sub(number(18), mul(number(32), x)), mul(number(12), square(x))), mul(number(48), y)),
                mul(mul(number(36), x), y)), mul(number(27), square(y)));
        return mul(add(number(1), mul(a, b)), add(number(30), mul(c, d)));
    }

    @Override
    double[] value(Node y) {
        return y.data;
    }

    @Override
    double[] gradient(Node y, Node x) {
        y.grad = array(y.data.length, 1);
        for (int i = tape.size() - 1; i >= 0; i--) {
            Node node = tape.get(i);
            back(node, node.grad);
            node.grad = null;
        }
        return x.grad;
    }

    private static void back(Node node, double[] gy) {
        double[] x0 = node.x0.data;
        switch (node.operation) {
            case SQUARE -> {
                double[] gx = gradOf(node.x0);
                for (int i = 0; i < gx.length; i++) {
                    gx[i] += 2 * x0[i] * gy[i];
                }
            }
            case EXP -> {
                double[] gx = gradOf(node.x0);
                for (int i = 0; i < gx.length; i++) {
                    gx[i] += node.data[i] * gy[i];
                }
            }
            case MUL -> {
                double[] x1 = node.x1.data;
                double[] gx0 = gradOf(node.x0);
                double[] gx1 = gradOf(node.x1);
                for (int i = 0; i < gx0.length; i++) {
                    gx0[i] += x1[i] * gy[i];
                    gx1[i] += x0[i] * gy[i];
                }
            }
            default -> backOfSum(node, gy, node.operation == Operation.ADD ? 1 : -1);
        }
    }

    private static void backOfSum(Node node, double[] gy, int sign) {
        double[] gx0 = gradOf(node.x0);
        double[] gx1 = gradOf(node.x1);
        for (int i = 0; i < gx0.length; i++) {
            gx0[i] += gy[i];
            gx1[i] += sign * gy[i];
        }
    }

    private static double[] gradOf(Node node) {
        if (node.grad == null) {
            node.grad = new double[node.data.length];
        }
        return node.grad;
    }

    @Override
    double[] noGrad(Supplier<double[]> task) {
        recording = false;
        try {
            return task.get();
        } finally {
            recording = true;
        }
    }

    @Override
    double first(Object array) {
        return ((double[]) array)[0];
    }
}
