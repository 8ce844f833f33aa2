package classroom.display;

import dezero.Variable;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The text of a Variable and of an array, as step 19's {@code toString()} writes it. */
final class NumpyText {
    /** Above it step 19 shortens. */
    private static final int MANY = 1000;
    private static final String BEFORE = "variable(";
    private static final String AFTER = ")";

    private NumpyText() {
    }

    /** Of a Variable or an array; empty for everything else. */
    static Optional<String> of(Object value) {
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
            field.setAccessible(true);    // a learner may make it private
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

    /** ND4J's own text for what step 19 cannot write: strings, and an array of nothing. */
    private static String variable(INDArray data) {
        try {
            return new Variable(data).toString();
        } catch (IllegalStateException | UnsupportedOperationException e) {
            return BEFORE + data + AFTER;
        }
    }

    private static String array(INDArray array) {
        String text = variable(array);
        return text.substring(BEFORE.length(), text.length() - AFTER.length())
                .replace("\n" + " ".repeat(BEFORE.length()), "\n");
    }

    private static String shape(INDArray array) {
        return array == null || array.length() <= MANY ? "" : "\nshape " + Arrays.toString(array.shape());
    }
}
