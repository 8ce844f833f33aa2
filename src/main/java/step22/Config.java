package step22;

/** What holds for all of the framework. */
public final class Config {
    /** Whether functions remember their inputs and outputs. */
    public static boolean enableBackprop = true;

    private Config() {
    }

    /** A time without a graph: try (var scope = Config.noGrad()) { ... }. */
    public static Scope noGrad() {
        boolean before = enableBackprop;
        enableBackprop = false;
        return () -> enableBackprop = before;
    }

    /** Ends at the end of its try block, after an exception too. */
    public interface Scope extends AutoCloseable {
        @Override
        void close();
    }
}
