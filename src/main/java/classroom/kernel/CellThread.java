package classroom.kernel;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A thread that runs cells. Threads that a learner starts are the learner's. */
final class CellThread extends Thread {
    /** As Java has it by itself; the kernel's other threads have more, to compile deeply nested code. */
    private static final long STACK = 1 << 20;

    private static final AtomicInteger COUNT = new AtomicInteger();
    /** A thread is used again, as ND4J keeps things for each. */
    static final ExecutorService POOL = Executors.newCachedThreadPool(CellThread::new);

    CellThread(Runnable code) {
        super(null, code, "cell-" + COUNT.getAndIncrement(), STACK);
        setDaemon(true);
    }
}
