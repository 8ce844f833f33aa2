package classroom.kernel;

import java.util.Arrays;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jdk.jshell.spi.ExecutionControl.ResolutionException;
import jdk.jshell.spi.ExecutionControl.RunException;
import jdk.jshell.spi.ExecutionControl.UserException;
import jdk.jshell.spi.SPIResolutionException;

/** What a cell has thrown, as JShell wants to be told of it: with the learner's part of the trace alone. */
final class CellFailure {
    private static final int CAUSES = 10;
    private static final Pattern OF_A_CELL = Pattern.compile("REPL\\.\\$JShell\\$(?<cell>\\d+)[A-Z]*\\$(?<type>.*)");
    private static final Pattern VARIABLE_OF_A_CELL = Pattern.compile("\\bREPL\\.\\$JShell\\$\\w+\\.");
    private static final StackTraceElement[] NO_TRACE = {};

    private CellFailure() {}

    static RunException of(Throwable thrown) {
        try {
            return thrown instanceof SPIResolutionException unresolved
                    ? new ResolutionException(unresolved.id(), trace(thrown))
                    : described(thrown, CAUSES);
        } catch (Throwable e) { // its getMessage() is the learner's, and may fail in any way
            return new UserException("its message cannot be shown: " + name(e), name(thrown), NO_TRACE);
        }
    }

    /** Called when a cell was asked to end, and has not. */
    static UserException stillRunning() {
        return new UserException(
                "restart the kernel. The cell is in code that cannot be ended from outside, and goes on unseen",
                "still running",
                NO_TRACE);
    }

    /** The same as the kernels want it of what they do by themselves. */
    static RuntimeException asException(RunException failure) {
        UserException thrown = failure instanceof UserException user ? user : stillRunning();
        RuntimeException exception = new RuntimeException() {
            @Override
            @SuppressWarnings("OverrideThrowableToString") // the class that was thrown, not this one
            public String toString() {
                return thrown.causeExceptionClass() + ": " + thrown.getMessage();
            }
        };
        exception.setStackTrace(
                Arrays.stream(thrown.getStackTrace()).map(CellFailure::readable).toArray(StackTraceElement[]::new));
        return exception;
    }

    private static String name(Throwable thrown) {
        Matcher cell = OF_A_CELL.matcher(thrown.getClass().getName());
        return cell.matches() ? cell.group("type") : thrown.getClass().getName();
    }

    /** With the name that the learner gave the class, and the number of its cell as JShell counts them. */
    private static StackTraceElement readable(StackTraceElement at) {
        Matcher cell = OF_A_CELL.matcher(at.getClassName());
        return cell.matches()
                ? new StackTraceElement(cell.group("type"), at.getMethodName(), "#" + cell.group("cell"), -1)
                : at;
    }

    /** A variable of a cell is called by its name alone. */
    private static String message(Throwable thrown) {
        return VARIABLE_OF_A_CELL
                .matcher(Objects.requireNonNullElse(thrown.getMessage(), ""))
                .replaceAll("");
    }

    private static UserException described(Throwable thrown, int causes) {
        UserException described = new UserException(message(thrown), name(thrown), trace(thrown));
        Throwable cause = thrown.getCause();
        if (cause != null && cause != thrown && causes > 0) {
            described.initCause(described(cause, causes - 1));
        }
        return described;
    }

    /** Down to where the cell begins, and without what the kit has between the learner's lines. */
    private static StackTraceElement[] trace(Throwable thrown) {
        StackTraceElement[] trace = thrown.getStackTrace();
        int end = trace.length;
        for (int i = 0; i < trace.length; i++) {
            if (trace[i].getMethodName().startsWith("do_it$")) {
                end = i + 1;
            }
        }
        return Arrays.stream(trace, 0, end)
                .filter(at -> !at.getClassName().startsWith("classroom.kernel."))
                .toArray(StackTraceElement[]::new);
    }
}
