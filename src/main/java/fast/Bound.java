package fast;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.reflect.Method;
import org.bytedeco.javacpp.Pointer;

/** How much memory this process may have: a little below the bound, as nothing at all works in ND4J once it is reached. */
final class Bound {
    private static final String SAID = "org.bytedeco.javacpp.maxphysicalbytes";
    private static final double BELOW = 0.95;
    /** With less a kernel could not work at all. */
    private static final long LEAST = 256L << 20;

    private static final long BYTES = bytes();

    private Bound() {}

    /**
     * JavaCPP's bound. Where it was said, as the kit does for its kernels, it is no more than half of what was free when
     * the process began: many share a machine.
     */
    private static long bytes() {
        long bound = Pointer.maxPhysicalBytes();
        return System.getProperty(SAID) == null ? bound : shared(bound, Pointer.physicalBytes(), free());
    }

    static long shared(long bound, long used, long free) {
        return Math.min(bound, Math.max(LEAST, used + free / 2));
    }

    /** The system's, or that of the container around this process, where it is less. */
    private static long free() {
        var system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        boolean contained = system.getTotalMemorySize() < Pointer.totalPhysicalBytes();
        return contained ? system.getFreeMemorySize() : Pointer.availablePhysicalBytes();
    }

    static boolean allows(long more) {
        return BYTES <= 0 || Pointer.physicalBytes() + more <= BELOW * BYTES;
    }

    /** Of many middling pieces the C library keeps what is freed, and the process would look as full as before. */
    static void giveBackToSystem() {
        try {
            Method trim = Pointer.class.getDeclaredMethod("trimMemory"); // JavaCPP calls it at its own bound, too
            trim.setAccessible(true);
            trim.invoke(null);
        } catch (ReflectiveOperationException e) {
            // A JavaCPP without it: the C library uses the pieces again, when it has some that fit.
        }
    }

    static OutOfMemoryError reached(String what) {
        return new OutOfMemoryError("Cannot allocate " + what + ": physicalBytes = " + (Pointer.physicalBytes() >> 20)
                + "M, and at most " + (BYTES >> 20) + "M are allowed");
    }
}
