package fast;

import org.nd4j.nativeblas.NativeOpsHolder;

/**
 * One thread for an operation, if OMP_NUM_THREADS does not say otherwise: on a machine with other things to do, two
 * threads that wait for each other turn 0.5 ms into 10. OpenMP keeps the number for each thread that starts operations.
 */
final class OneThread {
    private static final boolean WANTED = Fast.ON && System.getenv("OMP_NUM_THREADS") == null;
    private static final ThreadLocal<Boolean> SET = ThreadLocal.withInitial(OneThread::set);

    private OneThread() {}

    /** For the operations that the current thread will start. */
    static void here() {
        if (WANTED) {
            SET.get();
        }
    }

    private static boolean set() {
        NativeOpsHolder.getInstance().getDeviceNativeOps().setOmpNumThreads(1);
        return true;
    }
}
