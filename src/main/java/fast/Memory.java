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

    private Memory() {}

    /** Opens a scope for arrays that this thread makes from now on; scopes can lie within each other. */
    public static Scope scope() {
        Scope scope = new Scope(innermost());
        INNERMOST.set(scope);
        return scope;
    }

    /** The innermost that is open, or null: they may have been closed in any order, or by another thread. */
    private static Scope innermost() {
        Scope scope = Scope.open(INNERMOST.get());
        INNERMOST.set(scope);
        return scope;
    }

    /** Gives back to the system what is kept warm for the next arrays. Who measures memory begins with this. */
    public static void trim() {
        Pool.NATIVE.trim();
    }

    static void made(BufferReference reference) {
        if (INNERMOST.get() != null) {
            Scope scope = innermost();
            if (scope != null) {
                scope.add(reference);
            }
        }
    }

    /**
     * The time between {@link #scope()} and {@link #close()}. Arrays of DOUBLE made in between, from 4096 numbers on,
     * are closed at its end: who uses one then gets an IllegalStateException. Smaller arrays and other types need
     * little; the collector takes them as ever.
     */
    public static final class Scope implements AutoCloseable {
        private static final int MANY = 1000;
        private final Scope outer;
        private final List<BufferReference> references = new ArrayList<>();
        private int many = MANY;
        private volatile boolean closed;

        private Scope(Scope outer) {
            this.outer = outer;
        }

        private static Scope open(Scope scope) {
            Scope open = scope;
            while (open != null && open.closed) {
                open = open.outer;
            }
            return open;
        }

        /** A long scope does not remember what the collector has taken already. */
        private void add(BufferReference reference) {
            if (references.size() >= many) {
                references.removeIf(old -> old.get() == null);
                many = Math.max(MANY, 2 * references.size());
            }
            references.add(reference);
        }

        /**
         * The same array, and it lives on after this scope: in the scope around it, if there is one. To be called by
         * the thread that opened the scope.
         *
         * @throws IllegalArgumentException if the array is null
         */
        public INDArray keep(INDArray array) {
            if (array == null) {
                throw new IllegalArgumentException("there is no array to keep, but null: has backward() been called?");
            }
            if (array.data() == null) {
                return array;
            }
            DataBuffer buffer = array.data().originalDataBuffer() == null
                    ? array.data()
                    : array.data().originalDataBuffer();
            if (buffer instanceof PooledBuffer pooled && leaveScopes(pooled.reference())) {
                Scope around = open(outer);
                if (around != null) {
                    around.add(pooled.reference());
                }
            }
            return array;
        }

        /** It may be of this scope, or of one within it. */
        private boolean leaveScopes(BufferReference reference) {
            for (Scope scope = innermost(); scope != null && scope != outer; scope = scope.outer) {
                if (scope.references.remove(reference)) {
                    return true;
                }
            }
            return false;
        }

        /** Closes what was made and not kept. Closing again does nothing. */
        @Override
        public void close() {
            closed = true;
            innermost();
            for (BufferReference reference : references) {
                if (reference.get() instanceof PooledBuffer buffer && !buffer.wasClosed()) {
                    buffer.close();
                }
            }
            references.clear();
        }
    }
}
