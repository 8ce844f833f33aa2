package fast;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import org.nd4j.autodiff.samediff.SameDiff;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.OpContext;
import org.nd4j.linalg.api.ops.executioner.OpExecutioner;
import org.nd4j.linalg.api.ops.impl.transforms.pairwise.arithmetic.DivOp;
import org.nd4j.linalg.api.ops.impl.transforms.pairwise.arithmetic.FModOp;
import org.nd4j.linalg.api.ops.impl.transforms.pairwise.arithmetic.PowPairwise;
import org.nd4j.linalg.factory.Broadcast;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;
import org.nd4j.linalg.ops.transforms.Transforms;

/**
 * Every way of ND4J to divide whole numbers, with every type, in all kinds of shapes, written down: what came, and what
 * became of the operands. What DOUBLE says of the same numbers tells whether the type has the result.
 */
@SuppressWarnings("deprecation") // the types by the names that learners write
final class Divisions {
    /** Of a line that is written down: the native part of ND4J prints lines of its own. */
    static final String MARK = "division: ";

    static final String NO_VALUE = " without a value";
    /** What it gives are bits of whole numbers, taken for DOUBLE. */
    private static final String MIXED = "rdiv of a DOUBLE";

    private static final List<DataType> TYPES = List.of(
            DataType.BYTE,
            DataType.SHORT,
            DataType.INT,
            DataType.LONG,
            DataType.UBYTE,
            DataType.UINT16,
            DataType.UINT32,
            DataType.UINT64);
    private static final Map<String, BinaryOperator<INDArray>> OPERATIONS = new LinkedHashMap<>();
    private static final Map<String, UnaryOperator<INDArray>> SHAPES = new LinkedHashMap<>();

    static {
        OPERATIONS.put("div", INDArray::div);
        OPERATIONS.put("rdiv", (a, b) -> b.rdiv(a));
        OPERATIONS.put("divi", INDArray::divi);
        OPERATIONS.put("rdivi", (a, b) -> b.rdivi(a));
        OPERATIONS.put("remainder", INDArray::remainder);
        OPERATIONS.put("remainderi", INDArray::remainderi);
        OPERATIONS.put("fmodi", INDArray::fmodi);
        OPERATIONS.put("Transforms.pow", Transforms::pow);
        OPERATIONS.put("math.div", Nd4j.math::div);
        OPERATIONS.put("math.rdiv", (a, b) -> Nd4j.math.rdiv(b, a));
        OPERATIONS.put("math.floorDiv", Nd4j.math::floorDiv);
        OPERATIONS.put("math.mod", Nd4j.math::mod);
        OPERATIONS.put("math.floorMod", Nd4j.math::floorMod);
        OPERATIONS.put("math.pow", Nd4j.math::pow);
        OPERATIONS.put("math.reciprocal", (a, b) -> Nd4j.math.reciprocal(b));
        OPERATIONS.put("div a number", (a, b) -> a.div(last(b)));
        OPERATIONS.put("rdiv a number", (a, b) -> b.rdiv(last(a)));
        OPERATIONS.put("divi a number", (a, b) -> a.divi(last(b)));
        OPERATIONS.put("rdivi a number", (a, b) -> b.rdivi(last(a)));
        OPERATIONS.put("fmod a number", (a, b) -> a.fmod(last(b)));
        OPERATIONS.put("remainder a number", (a, b) -> a.remainder(last(b)));
        OPERATIONS.put("Transforms.pow a number", (a, b) -> Transforms.pow(a, last(b)));
        OPERATIONS.put("math.div a number", (a, b) -> Nd4j.math.div(a, last(b).doubleValue()));
        OPERATIONS.put("math.rdiv a number", (a, b) -> Nd4j.math.rdiv(b, last(a).doubleValue()));
        OPERATIONS.put("math.floorMod a number", (a, b) -> Nd4j.math.floorMod(a, last(b).doubleValue()));
        OPERATIONS.put("divRowVector", (a, b) -> a.divRowVector(b.getRow(1)));
        OPERATIONS.put("diviRowVector", (a, b) -> a.diviRowVector(b.getRow(1).dup()));
        OPERATIONS.put("rdivRowVector", (a, b) -> b.rdivRowVector(a.getRow(1)));
        OPERATIONS.put(
                "divColumnVector", (a, b) -> a.divColumnVector(b.getColumn(2).dup()));
        OPERATIONS.put(
                "diviColumnVector",
                (a, b) -> a.diviColumnVector(b.getColumn(2, true).dup()));
        OPERATIONS.put("rdivColumnVector", (a, b) -> b.rdivColumnVector(a.getColumn(2, true)));
        OPERATIONS.put("Broadcast.div", (a, b) -> Broadcast.div(a, b.getRow(1), a.ulike(), 1));
        OPERATIONS.put("Broadcast.rdiv", (a, b) -> Broadcast.rdiv(b, a.getColumn(2), b.ulike(), 0));
        OPERATIONS.put("a row", (a, b) -> a.div(b.getRow(1, true)));
        OPERATIONS.put("a column", (a, b) -> b.rdiv(a.getColumn(2, true)));
        OPERATIONS.put("a scalar", (a, b) -> a.div(b.getScalar(b.length() - 1)));
        OPERATIONS.put("of a scalar", (a, b) -> a.getScalar(a.length() - 1).div(b));
        OPERATIONS.put("divi DOUBLE", (a, b) -> a.divi(b.castTo(DataType.DOUBLE)));
        OPERATIONS.put("divi LONG", (a, b) -> a.divi(b.castTo(DataType.LONG)));
        OPERATIONS.put(MIXED, (a, b) -> b.rdiv(a.castTo(DataType.DOUBLE)));
        OPERATIONS.put("PowPairwise", (a, b) -> Nd4j.getExecutioner().exec(new PowPairwise(a, b, a.ulike())));
        OPERATIONS.put("DivOp in a context", (a, b) -> inContext(a, b, (nd4j, in) -> nd4j.exec(new DivOp(), in)));
        OPERATIONS.put("FModOp in a context", (a, b) -> inContext(a, b, (nd4j, in) -> nd4j.exec(new FModOp(), in)));
        OPERATIONS.put("SameDiff", Divisions::bySameDiff);

        SHAPES.put("scalar", array -> array.getScalar(array.length() - 1).dup());
        SHAPES.put("vector", INDArray::ravel);
        SHAPES.put("matrix", array -> array);
        SHAPES.put("transposed", array -> array.transpose().dup().transpose());
        SHAPES.put(
                "view",
                array -> Nd4j.concat(1, array.add(1), array).get(NDArrayIndex.all(), NDArrayIndex.interval(3, 6)));
    }

    private final DataType type;
    private final String name;
    private final String shape;

    private Divisions(DataType type, String name, String shape) {
        this.type = type;
        this.name = name;
        this.shape = shape;
    }

    /** With an argument, those that have a value alone. */
    public static void main(String[] args) {
        System.out.println(MARK + Nd4j.getExecutioner().getClass().getName());
        for (DataType type : TYPES) {
            for (String name : OPERATIONS.keySet()) {
                SHAPES.keySet().forEach(shape -> new Divisions(type, name, shape).tryAll(args.length == 0));
            }
        }
    }

    private void tryAll(boolean isGuarded) {
        tryOne(10, 1, isGuarded);
        tryOne(10, 0, isGuarded);
        tryOne(10, 40, isGuarded);
        if (type.isSigned()) {
            tryOne(0, -1, isGuarded);
            tryOne(smallest(), -1, isGuarded);
            tryOne(smallest(), 2, isGuarded);
            tryOne((long) Math.nextUp((double) smallest()), -1, isGuarded);
        }
    }

    private long smallest() {
        return -1L << (Byte.SIZE * type.width() - 1);
    }

    /** The last two numbers are p and q. */
    private void tryOne(long p, long q, boolean isGuarded) {
        INDArray a = array(9, 13, 10, 9, 13, p);
        INDArray b = array(type.isSigned() ? -1 : 4, 3, 1, 4, 3, q);
        boolean hasValue;
        try {
            hasValue = hasValue(a.castTo(DataType.DOUBLE), b.castTo(DataType.DOUBLE));
        } catch (RuntimeException e) {
            return; // Not with arrays of this shape.
        }
        if (hasValue || isGuarded) {
            System.out.println(MARK + String.join(", ", type.name(), name, shape, p + " and " + q)
                    + (hasValue ? "" : NO_VALUE) + ": " + outcome(a, b));
        }
    }

    private INDArray array(long... numbers) {
        return SHAPES.get(shape)
                .apply(Nd4j.createFromArray(numbers).reshape(2, 3).castTo(type));
    }

    /** DOUBLE says it; what ND4J calls mod divides. */
    private boolean hasValue(INDArray a, INDArray b) {
        BinaryOperator<INDArray> operation = OPERATIONS.get(name.equals("math.mod") ? "math.div" : name);
        double least = type.isSigned() ? smallest() : 0;
        double end = least + Math.scalb(1.0, Byte.SIZE * type.width());
        return Arrays.stream(operation.apply(a, b).dup().data().asDouble()).allMatch(z -> z >= least && z < end);
    }

    private String outcome(INDArray a, INDArray b) {
        String before = text(a) + text(b);
        try {
            INDArray z = OPERATIONS.get(name).apply(a, b);
            return (name.equals(MIXED) ? "" : text(z)) + " of " + text(a) + text(b);
        } catch (ArithmeticException e) {
            return (before.equals(text(a) + text(b)) ? "" : "changed, ") + e.getMessage();
        } catch (RuntimeException e) {
            return e.getClass().getName();
        }
    }

    private static String text(INDArray array) {
        return array.dataType()
                + Arrays.toString(array.shape())
                + Arrays.toString(array.dup('c').data().asLong());
    }

    private static Number last(INDArray array) {
        double number = array.ravel().getDouble(array.length() - 1);
        return array.isR() ? (Number) number : number == (int) number ? (Number) (int) number : (Number) (long) number;
    }

    private static INDArray inContext(INDArray a, INDArray b, BiConsumer<OpExecutioner, OpContext> division) {
        INDArray z = a.ulike();
        OpContext context = Nd4j.getExecutioner().buildContext();
        context.setInputArrays(a, b);
        context.setOutputArrays(z);
        division.accept(Nd4j.getExecutioner(), context);
        return z;
    }

    private static INDArray bySameDiff(INDArray a, INDArray b) {
        SameDiff graph = SameDiff.create();
        return graph.constant(a).div(graph.constant(b)).eval();
    }
}
