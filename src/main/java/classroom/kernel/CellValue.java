package classroom.kernel;

import java.util.function.Function;
import jdk.jshell.spi.ExecutionControl.RunException;

/** The value of a cell. Its text or picture may be made by the learner's code, which runs as a cell does. */
public final class CellValue {
    private final Object value;
    private final CellRunner runner;

    CellValue(Object value, CellRunner runner) {
        this.value = value;
        this.runner = runner;
    }

    /**
     * What is made of the value, or of null.
     *
     * @throws RuntimeException that says what the learner's code has thrown
     */
    public <T> T as(Function<Object, T> form) {
        Object[] made = new Object[1];
        try {
            runner.call(() -> made[0] = form.apply(value));
        } catch (RunException e) {
            throw CellFailure.asException(e);
        }
        @SuppressWarnings("unchecked")
        T result = (T) made[0];
        return result;
    }
}
