package classroom.kernel;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.Arrays;
import javax.management.Notification;
import javax.management.NotificationEmitter;

/**
 * Ends a cell a little before it has used up Java's heap. The kernel compiles and answers in the same heap: with
 * nothing left, its own threads fail, and the notebook waits for ever.
 */
final class Heap {
    /** What is left is enough to compile and run the cell that clears a variable, even if this is noticed late. */
    private static final double FULL = 0.8;

    private static final long MIB = 1 << 20;
    private static volatile boolean full;

    private Heap() {}

    /** Has the collector tell what was left after each full collection. */
    static void watch() {
        for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            if (collector instanceof NotificationEmitter emitter) {
                emitter.addNotificationListener((news, none) -> look(news), null, null);
            }
        }
        Thread.setDefaultUncaughtExceptionHandler(Heap::uncaught);
    }

    private static void look(Notification news) {
        if (GarbageCollectionNotificationInfo.GARBAGE_COLLECTION_NOTIFICATION.equals(news.getType())) {
            full = wasFull();
            Interruption.look();
        }
    }

    private static boolean wasFull() {
        return ManagementFactory.getMemoryPoolMXBeans().stream().anyMatch(Heap::isFull);
    }

    /** Only the pool of what lives long can be asked so; of the others a collection leaves next to nothing. */
    private static boolean isFull(MemoryPoolMXBean pool) {
        if (pool.getType() != MemoryType.HEAP || !pool.isUsageThresholdSupported()) {
            return false;
        }
        MemoryUsage left = pool.getCollectionUsage();
        return left != null && left.getMax() > 0 && left.getUsed() > FULL * left.getMax();
    }

    /** Whether it was when the collector ran last. */
    static boolean isFull() {
        return full;
    }

    /** Asks the collector once more: since then a cell may have cleared what filled it. */
    static boolean isStillFull() {
        System.gc();
        full = wasFull();
        Interruption.look();
        return full;
    }

    /** Says so once: the next cell may clear what this one has kept. */
    static OutOfMemoryError exhausted() {
        full = false;
        Interruption.look();
        OutOfMemoryError exhausted = new OutOfMemoryError("this notebook's Java has filled its "
                + Runtime.getRuntime().maxMemory() / MIB + " MB. What its variables hold stays there: set to null, or"
                + " clear, what is not needed, or restart the kernel");
        StackTraceElement[] trace = exhausted.getStackTrace();
        exhausted.setStackTrace(Arrays.copyOfRange(trace, 2, trace.length)); // it begins in the cell
        return exhausted;
    }

    /** A kernel that could not go on would be silent for ever; one that ends is started again by Jupyter. */
    private static void uncaught(Thread thread, Throwable failure) {
        if (thread.getName().startsWith("Shell-")) {
            Runtime.getRuntime().halt(1);
        }
        System.err.print("Exception in thread \"" + thread.getName() + "\" ");
        failure.printStackTrace();
    }
}
