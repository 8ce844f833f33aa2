package fast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.ops.transforms.Transforms;

/**
 * A random walk through ND4J's methods, written down to the last bit: what every operation gave or threw, and at the
 * end every array, so that a change in place or a number shared by two arrays shows. The same seed takes the same walk.
 */
final class RandomOperations {
    private static final int OPERATIONS = 200;
    private static final double[] SPECIAL = {
        0.0,
        -0.0,
        1.0,
        -1.0,
        Double.NaN,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY,
        Double.MIN_VALUE,
        Double.MAX_VALUE,
        0x1p-1022,
        3.0,
        710.0,
        -745.5
    };
    /** On both sides of where arrays have memory of the pool, too. */
    private static final long[][] SHAPES = {
        {3},
        {2, 3},
        {2, 3},
        {1, 3},
        {3, 1},
        {1},
        {1, 1},
        {2, 1, 3},
        {FastBuffers.LARGE - 1},
        {FastBuffers.LARGE},
        {FastBuffers.LARGE}
    };

    private static final int FEW = 16;
    /** Of a line of the trail: the native part of ND4J prints lines of its own. */
    static final String MARK = "trail: ";

    private final Random random;
    private final List<INDArray> arrays = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();

    private RandomOperations(long seed) {
        random = new Random(seed);
    }

    /** Prints the walks with seeds 0 to N - 1. */
    public static void main(String[] args) {
        of(Integer.parseInt(args[0])).forEach(line -> System.out.println(MARK + line));
    }

    static List<String> of(int seeds) {
        return IntStream.range(0, seeds)
                .boxed()
                .flatMap(seed -> new RandomOperations(seed).walk().stream())
                .toList();
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
        for (long[] shape : SHAPES) {
            arrays.add(Nd4j.create(numbers(shape), shape));
        }
        arrays.add(Nd4j.create(numbers(2, 3), new long[] {2, 3}, 'f'));
        for (int i = 0; i < OPERATIONS; i++) {
            step();
        }
        arrays.forEach(array -> lines.add(text(array)));
        return lines;
    }

    private double number() {
        return random.nextInt(4) == 0 ? SPECIAL[random.nextInt(SPECIAL.length)] : random.nextGaussian();
    }

    private double[] numbers(long... shape) {
        return DoubleStream.generate(this::number)
                .limit(Arrays.stream(shape).reduce(1, (a, b) -> a * b))
                .toArray();
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
        boolean inPlace = List.of(13, 14, 15, 16, 19, 34).contains(choice);
        return (divides && (isWhole(x) || isWhole(y)))
                || (choice == 5 && x.dataType() != y.dataType())
                || (inPlace && !Arrays.equals(x.shape(), y.shape()));
    }

    @SuppressWarnings("deprecation") // the types by the names that learners write
    private static boolean isWhole(INDArray array) {
        return array.dataType() == DataType.INT || array.dataType() == DataType.LONG;
    }

    private void step() {
        INDArray x = any();
        INDArray y = any();
        double number = number();
        int choice = random.nextInt(41);
        if (isWrongInNd4j(choice, x, y)) {
            return;
        }
        List<Supplier<INDArray>> operations = List.of(
                () -> x.add(y),
                () -> x.sub(y),
                () -> x.mul(y),
                () -> x.div(y),
                () -> x.rsub(y),
                () -> x.rdiv(y),
                () -> x.add(number),
                () -> x.sub(number),
                () -> x.mul(number),
                () -> x.div(number),
                () -> x.rsub(number),
                () -> x.rdiv(number),
                x::neg,
                () -> x.addi(y),
                () -> x.muli(y),
                () -> x.subi(y),
                () -> x.divi(y),
                x::negi,
                () -> x.assign(number),
                () -> x.assign(y),
                () -> x.putScalar(0, number),
                () -> Transforms.exp(x),
                () -> Transforms.pow(x, number),
                () -> Transforms.pow(x, 2),
                () -> x.castTo(DataType.FLOAT),
                () -> x.castTo(DataType.DOUBLE),
                () -> x.reshape(x.shape()),
                x::dup,
                () -> x.sum(),
                () -> Nd4j.onesLike(x),
                () -> Nd4j.zerosLike(x),
                x::transpose,
                () -> x.dup('f'),
                () -> x.permutei(order(x)),
                () -> x.rsubi(y),
                () -> x.sum(0),
                x::ravel,
                () -> x.putScalar(x.length() - 1, number),
                () -> x.reshape('c', x.length()),
                () -> x.mul(number).add(y),
                () -> Nd4j.zeros(x.shape()));
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

    /** The axes the other way round. */
    private static int[] order(INDArray x) {
        return IntStream.range(0, x.rank()).map(i -> x.rank() - 1 - i).toArray();
    }

    /** Type, shape, strides and bits, of a large array a hash of these; a NaN is a NaN. */
    private static String text(INDArray array) {
        String text =
                array.dataType() + Arrays.toString(array.shape()) + Arrays.toString(array.stride()) + array.ordering();
        double[] numbers = array.dup().data().asDouble();
        return text + " "
                + (numbers.length > FEW
                        ? Arrays.hashCode(numbers)
                        : Arrays.stream(numbers)
                                .mapToLong(Double::doubleToLongBits)
                                .mapToObj(Long::toHexString)
                                .toList());
    }
}
