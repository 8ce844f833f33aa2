package fast;

import java.lang.ref.WeakReference;

/** Java's collector, asked to run; Java itself offers only the dear way, {@link System#gc()}. */
final class Collector {
    private static final int PIECE = 1 << 16;
    private static final int MOST_PIECES = 512;
    private static final int SKIPPED = 32;

    @SuppressWarnings("UnusedVariable") // written, so that no compiler leaves the filling out
    private static volatile Object garbage;

    private static int skip;

    private Collector() {}

    /**
     * A collection of the young generation, many milliseconds cheaper than a full one: it comes when that generation
     * is full, so it is filled, with 32 MB at most. Where that is not enough (G1 takes what it likes) it is full(), and
     * so are the next ones, until it is tried again.
     */
    static synchronized void young() {
        if (skip > 0) {
            skip--;
            full();
            return;
        }
        WeakReference<Object> canary = new WeakReference<>(new Object());
        for (int i = 0; i < MOST_PIECES && canary.get() != null; i++) {
            garbage = new byte[PIECE];
        }
        garbage = null;
        if (canary.get() != null) {
            skip = SKIPPED;
            full();
        }
    }

    static void full() {
        System.gc();
    }
}
