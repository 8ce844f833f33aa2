package fast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.ops.transforms.Transforms;

/**
 * A random walk through ND4J's methods, written down to the last bit: what every operation gave or threw, and at the
 * end every array, so that a change in place or a number shared by two arrays shows. The same seed takes the same walk.
 */
final class Trail {
    private static final int OPERATIONS = 200;
    private static final double[] SPECIAL = {0.0, -0.0, 1.0, -1.0, Double.NaN, Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY, Double.MIN_VALUE, Double.MAX_VALUE, 0x1p-1022, 3.0, 710.0, -745.5};
    private final Random random;
    private final List<INDArray> arrays = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();

    private Trail(long seed) {
        random = new Random(seed);
    }

    /** Prints the walks with seeds 0 to N - 1. */
    public static void main(String[] args) {
        of(Integer.parseInt(args[0])).forEach(System.out::println);
    }

    static List<String> of(int seeds) {
        return IntStream.range(0, seeds).boxed().flatMap(seed -> new Trail(seed).walk().stream()).toList();
    }

    private List<String> walk() {
        for (int i = 0; i < 6; i++) {
            arrays.add(Nd4j.scalar(number()));
        }
        arrays.add(Nd4j.scalar((float) random.nextGaussian()));
        arrays.add(Nd4j.scalar(2 + random.nextInt(5)));
        arrays.add(Nd4j.scalar(2L + random.nextInt(5)));
        arrays.add(Nd4j.createFromArray(number(), number(), number()));
        arrays.add(Nd4j.createFromArray(new double[][] {{number(), number()}, {number(), number()}}));
        arrays.add(Nd4j.createFromArray(number(), number(), number(), number()).getScalar(2));
        for (int i = 0; i < OPERATIONS; i++) {
            step();
        }
        arrays.forEach(array -> lines.add(text(array)));
        return lines;
    }

    private double number() {
        return random.nextInt(4) == 0 ? SPECIAL[random.nextInt(SPECIAL.length)] : random.nextGaussian();
    }

    private INDArray any() {
        return arrays.get(random.nextInt(arrays.size()));
    }

    /**
     * What plain ND4J does wrong: whole numbers divided by zero end the process, more numbers put in place than there
     * are do so later, and rdiv of two types reads what is not theirs.
     */
    private static boolean isWrongInNd4j(int choice, INDArray x, INDArray y) {
        boolean divides = List.of(3, 5, 9, 11, 16).contains(choice);
        boolean inPlace = List.of(13, 14, 15, 16, 19).contains(choice);
        return divides && (isWhole(x) || isWhole(y)) || choice == 5 && x.dataType() != y.dataType()
                || inPlace && !Arrays.equals(x.shape(), y.shape());
    }

    private static boolean isWhole(INDArray array) {
        return array.dataType() == DataType.INT || array.dataType() == DataType.LONG;
    }

    private void step() {
        INDArray x = any();
        INDArray y = any();
        double number = number();
        int choice = random.nextInt(30);
        if (isWrongInNd4j(choice, x, y)) {
            return;
        }
        List<Supplier<INDArray>> operations = List.of(
                () -> x.add(y), () -> x.sub(y), () -> x.mul(y), () -> x.div(y), () -> x.rsub(y), () -> x.rdiv(y),
                () -> x.add(number), () -> x.sub(number), () -> x.mul(number), () -> x.div(number),
                () -> x.rsub(number), () -> x.rdiv(number), x::neg,
                () -> x.addi(y), () -> x.muli(y), () -> x.subi(y), () -> x.divi(y), x::negi,
                () -> x.assign(number), () -> x.assign(y), () -> x.putScalar(0, number),
                () -> Transforms.exp(x), () -> Transforms.pow(x, number), () -> Transforms.pow(x, 2),
                () -> x.castTo(DataType.FLOAT), () -> x.castTo(DataType.DOUBLE), () -> x.reshape(x.shape()), x::dup,
                () -> x.sum(), () -> Nd4j.onesLike(x));
        result(choice, operations.get(choice));
    }

    private void result(int choice, Supplier<INDArray> operation) {
        try {
            INDArray result = operation.get();
            lines.add(choice + " " + text(result));
            arrays.set(random.nextInt(arrays.size()), result);
        } catch (RuntimeException e) {
            lines.add(choice + " " + e.getClass().getName());
        }
    }

    /** Type, shape and bits; a NaN is a NaN. */
    private static String text(INDArray array) {
        StringBuilder text = new StringBuilder(array.dataType() + Arrays.toString(array.shape()));
        for (long i = 0; i < array.length(); i++) {
            text.append(' ').append(Long.toHexString(Double.doubleToLongBits(array.getDouble(i))));
        }
        return text.toString();
    }
}
