package support;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * A random computation over the table of operations: each line takes earlier results, often the same one twice, and
 * only where the operation is defined. It runs on doubles and in a step.
 */
public final class Expression {
    private static final double BOUND = 10;

    private final int leaves;
    private final List<Line> lines = new ArrayList<>();

    private Expression(int leaves) {
        this.leaves = leaves;
    }

    /** As many lines as asked for, each defined at the point and bounded there. */
    public static Expression random(Random random, int length, double... point) {
        Expression expression = new Expression(point.length);
        while (expression.lines.size() < length) {
            double[] results = expression.results(point);
            Operation row = Operation.TABLE.get(random.nextInt(Operation.TABLE.size()));
            int[] operands = random.ints(row.inputs(), 0, results.length).toArray();
            if (random.nextBoolean()) {
                operands[0] = results.length - 1;
            }
            double[] xs = Arrays.stream(operands).mapToDouble(i -> results[i]).toArray();
            if (row.defined(xs) && Math.abs(row.reference().of(xs)) < BOUND) {
                expression.lines.add(new Line(row, operands));
            }
        }
        return expression;
    }

    /** The last result, on doubles. */
    public double value(double... point) {
        double[] results = results(point);
        return results[results.length - 1];
    }

    /** The last result, of the step's own Variables. */
    public Object of(Framework step, Object... variables) {
        List<Object> results = new ArrayList<>(List.of(variables));
        for (Line line : lines) {
            results.add(step.call(
                    line.row.in(step),
                    Arrays.stream(line.operands).mapToObj(results::get).toArray()));
        }
        return results.get(results.size() - 1);
    }

    public List<Operation> operations() {
        return lines.stream().map(Line::row).toList();
    }

    @Override
    public String toString() {
        return leaves + " leaves, then " + lines;
    }

    private double[] results(double... point) {
        double[] results = Arrays.copyOf(point, leaves + lines.size());
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            results[leaves + i] = line.row
                    .reference()
                    .of(Arrays.stream(line.operands)
                            .mapToDouble(k -> results[k])
                            .toArray());
        }
        return results;
    }

    private record Line(Operation row, int[] operands) {
        @Override
        public String toString() {
            return row.name() + row.arguments() + Arrays.toString(operands);
        }
    }
}
