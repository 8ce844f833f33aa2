package support;

import java.lang.ref.Reference;

/** The collector, asked until it has answered. */
public final class Garbage {
    private Garbage() {}

    /** Whether the collector takes what the reference leads to; it is asked some ten times before the answer is no. */
    public static boolean isCollected(Reference<?> reference) {
        for (int i = 0; i < 10 && reference.get() != null; i++) {
            System.gc();
        }
        return reference.get() == null;
    }
}
