package bench;

import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * The workloads, written once for every framework in Java: what differs is what a variable is, and what an array.
 *
 * @param <V> what the framework differentiates
 * @param <A> what it holds and gives back
 */
abstract class Framework<V, A> {
    /** @throws IllegalArgumentException if there is none of this name */
    static Framework<?, ?> of(String name) {
        return switch (name) {
            case "kit" -> new KitFramework(false);
            case "scope" -> new KitFramework(true);
            case "double" -> new DoubleFramework();
            case "samediff" -> new SameDiffFramework();
            case "djl" -> new DjlFramework();
            default -> throw new IllegalArgumentException("no framework " + name);
        };
    }

    /**
     * What one measurement does.
     *
     * @param size how many functions, branches or numbers, where the row has a size
     * @param mode {@code gradient}, {@code forward} or {@code nograd}
     */
    final Supplier<A> task(String row, int size, String mode) {
        Supplier<A> task = task(row, size, !mode.equals("gradient"));
        return mode.equals("nograd") ? () -> noGrad(task) : task;
    }

    private Supplier<A> task(String row, int size, boolean forward) {
        switch (row) {
            case "exp":
                A half = array(1, 0.5);
                return () -> run(half, forward, x -> square(exp(square(x))));
            case "goldstein":
                A one = array(1, 1.0);
                return () -> run(one, forward, x -> goldstein(x, variable(one)));
            case "chain":
                A start = array(1, 1.0);
                return () -> run(start, forward, x -> chain(x, size));
            case "branches":
                A source = array(1, 0.5);
                return () -> run(source, forward, x -> branches(x, size));
            case "array":
                A numbers = array(size, 1.01);
                return () -> run(numbers, forward, x -> chain(x, 3));
            default:
                throw new IllegalArgumentException("no row " + row);
        }
    }

    /** Builds the graph, and goes back through it unless only its value is wanted. */
    A run(A data, boolean forward, UnaryOperator<V> function) {
        V x = variable(data);
        V y = function.apply(x);
        return forward ? value(y) : gradient(y, x);
    }

    private V chain(V x, int functions) {
        V y = x;
        for (int i = 0; i < functions; i++) {
            y = square(y);
        }
        return y;
    }

    private V branches(V x, int branches) {
        V y = square(x);
        for (int i = 1; i < branches; i++) {
            y = add(y, square(x));
        }
        return y;
    }

    /** An array of equal numbers; of one, a scalar. */
    abstract A array(int size, double number);

    abstract V variable(A data);

    abstract V square(V x);

    abstract V exp(V x);

    abstract V add(V x0, V x1);

    abstract V goldstein(V x, V y);

    abstract A value(V y);

    /** Goes back from y; the gradient of x. */
    abstract A gradient(V y, V x);

    /** The same without a graph, where the framework has that. */
    A noGrad(Supplier<A> task) {
        throw new UnsupportedOperationException("no way to compute without a graph");
    }

    /** The first number of an array, to compare frameworks by. */
    abstract double first(Object array);
}
