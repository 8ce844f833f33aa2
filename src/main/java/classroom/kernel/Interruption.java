package classroom.kernel;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ForkJoinWorkerThread;

/**
 * How a cell that runs is stopped. Java has no way to end a thread that does not look whether it should: the kernel
 * interrupts an endless loop, goes on to the next cell, and the loop keeps its processor, and prints for ever.
 */
public final class Interruption {
    private static final Set<Thread> ENDING = ConcurrentHashMap.newKeySet();
    /** Whether there is anything to look at: all that a loop asks as long as nothing happens. */
    private static volatile boolean asked;

    private static volatile boolean workersToo;

    private Interruption() {}

    /** From now on the code of cells ends in this thread, wherever it looks, until it is over. */
    static synchronized void end(Thread cell) {
        ENDING.add(cell);
        asked = true;
        cell.interrupt();
    }

    /** The cell has ended in this thread, which may run another. */
    static synchronized void over(Thread cell) {
        ENDING.remove(cell);
        look();
        if (cell == Thread.currentThread()) {
            Thread.interrupted();
        }
    }

    /** Whether the threads end too to which a parallel stream gives its parts. */
    static synchronized void endWorkers(boolean workers) {
        workersToo = workers;
        look();
    }

    /** Called too when the heap was found to be full, or no longer so. */
    static synchronized void look() {
        asked = workersToo || !ENDING.isEmpty() || Heap.isFull();
    }

    /** Called from the code of cells; ends it once the cell was interrupted. */
    public static void check() {
        if (asked) {
            Thread thread = Thread.currentThread();
            if (ENDING.contains(thread) || (workersToo && thread instanceof ForkJoinWorkerThread)) {
                throw new Interrupted();
            }
        }
    }

    /**
     * The same, and ends it also when it has filled the heap.
     *
     * @throws OutOfMemoryError that says so
     */
    public static void checkWithHeap() {
        if (asked) {
            check();
            if (Heap.isFull() && Thread.currentThread() instanceof CellThread && Heap.isStillFull()) {
                throw Heap.exhausted();
            }
        }
    }

    /** Called from the code of cells in place of {@code System.exit}, which would end the whole notebook. */
    @SuppressWarnings("DoNotCallSuggester") // no code that is compiled calls it
    public static void exit(int status) {
        throw new Error("System.exit(" + status + ") would end the whole notebook: it has ended this cell alone");
    }

    /** An error, so that a learner's {@code catch (Exception e)} does not keep it. */
    private static final class Interrupted extends Error {
        Interrupted() {
            super("the cell was interrupted", null, false, false);
        }
    }
}
