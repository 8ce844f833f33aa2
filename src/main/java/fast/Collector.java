package fast;

import java.lang.ref.WeakReference;

/** Java's collector, asked to run; Java itself offers only the dear way, {@link System#gc()}. */
final class Collector {
    private static final int PIECE = 1 << 16;
    private static final int MOST_PIECES = 256;
    private static volatile boolean youngIsDear;
    private static volatile Object garbage;

    private Collector() {
    }

    /**
     * A collection of the young generation, a few milliseconds cheaper than a full one: it comes when that generation
     * is full, so it is filled, with 16 MB at most. Where that is not enough (G1 takes what it likes) it is full(),
     * then and ever after.
     */
    static void young() {
        WeakReference<Object> canary = new WeakReference<>(new Object());
        for (int i = 0; i < MOST_PIECES && !youngIsDear && canary.get() != null; i++) {
            garbage = new byte[PIECE];
        }
        garbage = null;
        if (canary.get() != null) {
            youngIsDear = true;
            full();
        }
    }

    static void full() {
        System.gc();
    }
}
