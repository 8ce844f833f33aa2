package fast;

import java.util.ArrayList;
import java.util.List;
import org.nd4j.linalg.api.buffer.DataBuffer;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Memory that is free when a block ends, and not when the collector likes:
 *
 * <pre>{@code
 * INDArray gx;
 * try (var scope = Memory.scope()) {
 *     Variable y = square(square(x));
 *     y.backward();
 *     gx = scope.keep(x.grad);
 * }
 * }</pre>
 */
public final class Memory {
    private static final ThreadLocal<Scope> INNERMOST = new ThreadLocal<>();

    private Memory() {
    }

    /** Opens a scope for arrays that this thread makes from now on; scopes can lie within each other. */
    public static Scope scope() {
        Scope scope = new Scope(INNERMOST.get());
        INNERMOST.set(scope);
        return scope;
    }

    /** Gives back to the system what is kept warm for the next arrays. Who measures memory begins with this. */
    public static void trim() {
        Pool.NATIVE.trim();
    }

    static void made(Lease lease) {
        Scope scope = INNERMOST.get();
        if (scope != null) {
            scope.leases.add(lease);
        }
    }

    /**
     * The time between {@link #scope()} and {@link #close()}. Arrays of DOUBLE made in between, from 4096 numbers on,
     * are closed at its end: who uses one then gets an IllegalStateException. Smaller arrays and other types need
     * little; the collector takes them as ever.
     */
    public static final class Scope implements AutoCloseable {
        private final Scope outer;
        private final List<Lease> leases = new ArrayList<>();
        private boolean closed;

        private Scope(Scope outer) {
            this.outer = outer;
        }

        /** The same array, and it lives on after this scope: in the scope around it, if there is one. */
        public INDArray keep(INDArray array) {
            DataBuffer buffer = array.data().originalDataBuffer() == null ? array.data()
                    : array.data().originalDataBuffer();
            if (buffer instanceof PooledBuffer large && leases.remove(large.lease()) && outer != null) {
                outer.leases.add(large.lease());
            }
            return array;
        }

        /** Closes what was made and not kept. Closing again does nothing. */
        @Override
        public void close() {
            if (closed) {
                return;
            }
            closed = true;
            INNERMOST.set(outer);
            for (Lease lease : leases) {
                PooledBuffer buffer = lease.get();
                if (buffer != null && !buffer.wasClosed()) {
                    buffer.close();
                }
            }
            leases.clear();
        }
    }
}
