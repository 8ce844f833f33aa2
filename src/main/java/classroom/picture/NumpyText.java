package classroom.picture;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The text of a Variable and of an array in NumPy's style, as step 19's {@code toString()} writes it. */
public final class NumpyText {
    /** Above it there are only the first and the last numbers of each dimension. */
    private static final int MANY = 1000;

    private static final int ENDS = 3;
    private static final String BEFORE = "variable(";

    private NumpyText() {}

    /** Of a Variable or an array, in full precision; empty for everything else. */
    public static Optional<String> of(Object value) {
        if (value instanceof INDArray array) {
            return Optional.of(array(array) + shape(array));
        }
        return dataField(value).map(field -> variable(value, data(field, value)));
    }

    /**
     * A Variable is known by its shape, as there are 24 classes of that name and the learner's own: it, or a class that
     * it extends, is named Variable and has an array named data.
     */
    private static Optional<Field> dataField(Object value) {
        return Stream.<Class<?>>iterate(value == null ? null : value.getClass(), c -> c != null, Class::getSuperclass)
                .filter(type -> type.getSimpleName().equals("Variable"))
                .flatMap(type -> Arrays.stream(type.getDeclaredFields()))
                .filter(field -> field.getName().equals("data") && field.getType() == INDArray.class)
                .findFirst();
    }

    private static INDArray data(Field field, Object variable) {
        try {
            field.setAccessible(true); // a learner may make it private
            return (INDArray) field.get(variable);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the class itself says comes first: the learner sees their own work. */
    private static String variable(Object variable, INDArray data) {
        if (!hasOwnText(variable.getClass())) {
            return variable(data) + shape(data);
        }
        try {
            return variable + shape(data);
        } catch (RuntimeException | StackOverflowError | LinkageError e) {
            return variable(data) + shape(data) + "\nIts own toString() failed: " + e;
        }
    }

    private static boolean hasOwnText(Class<?> type) {
        try {
            return type.getMethod("toString").getDeclaringClass() != Object.class;
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String variable(INDArray data) {
        String text = data == null ? "null" : array(data);
        return BEFORE + text.replace("\n", "\n" + " ".repeat(BEFORE.length())) + ")";
    }

    private static String shape(INDArray array) {
        return array == null || array.length() <= MANY ? "" : "\nshape " + Arrays.toString(array.shape());
    }

    private static String array(INDArray array) {
        if (array.isEmpty()) {
            return "[]";
        }
        if (array.dataType() == DataType.UTF8) {
            return array.toString();
        }
        if (array.rank() == 0) {
            return number(array, 0);
        }
        int widest = LongStream.range(0, array.length())
                .mapToInt(i -> element(array, i).length())
                .max()
                .orElse(0);
        return rows(array, widest, array.length() > MANY);
    }

    private static String rows(INDArray array, int widest, boolean shortened) {
        boolean row = array.rank() == 1;
        StringJoiner rows = new StringJoiner(row ? " " : "\n".repeat(array.rank() - 1) + " ", "[", "]");
        long n = array.size(0);
        for (long i = 0; i < n; i++) {
            if (!shortened || n <= 2 * ENDS || i < ENDS || i >= n - ENDS) {
                rows.add(
                        row
                                ? padded(element(array, i), widest)
                                : rows(array.slice(i), widest, shortened).replace("\n", "\n "));
            } else if (i == ENDS) {
                rows.add("...");
            }
        }
        return rows.toString();
    }

    private static String padded(String element, int width) {
        return " ".repeat(width - element.length()) + element;
    }

    /** In an array 3.0 is 3. there. */
    private static String element(INDArray array, long i) {
        String number = number(array, i);
        return number.endsWith(".0") ? number.substring(0, number.length() - 1) : number;
    }

    private static String number(INDArray array, long i) {
        return array.dataType() == DataType.FLOAT
                ? Float.toString(array.getFloat(i))
                : array.getNumber(i).toString();
    }
}
