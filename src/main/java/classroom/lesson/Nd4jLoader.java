package classroom.lesson;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import jdk.jshell.EvalException;

/**
 * Loads ND4J, which takes as long as to compile ten imports, on a thread of its own while JShell compiles them. No
 * snippet runs meanwhile: its classes need each other, and two threads that load them could wait for ever.
 */
final class Nd4jLoader {
    private static final String ND4J = "org.nd4j.linalg.factory.Nd4j";
    private FutureTask<Class<?>> loading;
    private EvalException first;

    /** Begins if the code imports ND4J. */
    void begin(String code) {
        if (loading == null && code.contains("import " + ND4J + ";")) {
            loading = new FutureTask<>(() -> Class.forName(ND4J));
            Thread thread = new Thread(loading, "nd4j");
            thread.setDaemon(true);
            thread.start();
        }
    }

    /** @return why it did not load, or null */
    Throwable await() {
        try {
            if (loading != null) {
                loading.get();
            }
        } catch (ExecutionException e) {
            return e.getCause();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return null;
    }

    /**
     * What a snippet threw. Java says only once why a class does not load, to the first that needs it; it was said to
     * the thread here, and is said to that snippet.
     */
    String describe(EvalException thrown) {
        Throwable failure = await();
        if (first == null && failure != null && isOfND4J(thrown)) {
            first = thrown;
        }
        return thrown == first
                ? failure.getClass().getName() + ": " + failure.getMessage()
                : thrown.getExceptionClassName() + ": " + thrown.getMessage();
    }

    private static boolean isOfND4J(EvalException thrown) {
        return thrown.getExceptionClassName().equals(NoClassDefFoundError.class.getName())
                && thrown.getMessage().equals("Could not initialize class " + ND4J);
    }
}
