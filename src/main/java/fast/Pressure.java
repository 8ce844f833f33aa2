package fast;

import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;

/**
 * What asks JavaCPP for memory, and not the pool, needs what the pool keeps, too, when the process has reached
 * JavaCPP's bound. JavaCPP then calls the collector, several times, and waits, before it refuses; so after each
 * collection the pool looks how near the bound is.
 */
final class Pressure implements Runnable {
    private final ReferenceQueue<Object> collected = new ReferenceQueue<>();
    private final Pool pool;

    private Pressure(Pool pool) {
        this.pool = pool;
    }

    static Pool watch(Pool pool) {
        Thread thread = new Thread(new Pressure(pool), "dezero memory");
        thread.setDaemon(true);
        thread.start();
        return pool;
    }

    @Override
    public void run() {
        try {
            while (true) {
                Reference<Object> canary = new WeakReference<>(new Object(), collected);
                collected.remove();
                Reference.reachabilityFence(canary);
                pool.relieve();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
