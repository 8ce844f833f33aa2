package classroom.kernel;

/**
 * How a cell that runs is stopped. Java has no way to end a thread that does not look whether it should: the kernel
 * interrupts an endless loop, goes on to the next cell, and the loop keeps its processor, and prints for ever.
 */
public final class Interruption {
    /** How JJava names the threads that run cells. A learner's own threads are theirs. */
    private static final String OF_A_CELL = "jjava-exec-";

    private Interruption() {}

    /** Called from the code of cells; ends it once the kernel has interrupted it. */
    public static void check() {
        Thread thread = Thread.currentThread();
        if (thread.isInterrupted() && isOfACell(thread)) {
            throw new Interrupted();
        }
    }

    /**
     * The same, and ends it also when it has filled the heap.
     *
     * @throws OutOfMemoryError that says so
     */
    public static void checkWithHeap() {
        check();
        if (Heap.isFull() && isOfACell(Thread.currentThread()) && Heap.isStillFull()) {
            throw Heap.exhausted();
        }
    }

    private static boolean isOfACell(Thread thread) {
        return thread.getName().startsWith(OF_A_CELL);
    }

    /** An error, so that a learner's {@code catch (Exception e)} does not keep it. */
    private static final class Interrupted extends Error {
        Interrupted() {
            super("the cell was interrupted", null, false, false);
        }
    }
}
