package fast;

import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Set;
import org.bytedeco.javacpp.Pointer;

/**
 * The native memory of arrays. A piece comes back when the collector finds that nobody can reach its array, or at once
 * when the array is closed, and is warm for the next array of its length: a fresh page costs more than the arithmetic
 * on it. The collector, which sees small objects and no reason to run, is called when the pieces need twice what
 * was alive when it was last known.
 */
final class Pool {
    static final Pool NATIVE = Pressure.watch(new Pool(32L << 20));
    /** What was written last may still be in the processor's cache. */
    private static final Comparator<Piece> LAST_TAKEN_FIRST =
            Comparator.comparingLong(Piece::turn).reversed();

    private static final int PATIENCE_MILLIS = 10;
    private static final int SURE_MILLIS = 1000;
    private static final double BELOW_BOUND = 0.95;
    private static final int COLLECTIONS = 16;
    private static final int SLOWNESS = 16;
    private static final int PARTS = 8;
    private static final int TRIALS = 4;

    private final long least;
    private final Map<Long, Queue<Piece>> idle = new HashMap<>();
    private final ReferenceQueue<Object> unreachable = new ReferenceQueue<>();
    private final Set<Lease> leases = new HashSet<>();
    private long idleBytes;
    private long usedBytes;
    private long limit;
    private long turn;
    private int collections;

    /** That many bytes are little: twice as many are always allowed, and as many beside twice what is alive. */
    Pool(long least) {
        this.least = least;
        setLimit(0);
    }

    /** A piece for that many doubles, with whatever numbers in it. */
    Piece take(long length) {
        Piece piece = takeIdle(length);
        if (piece == null && isFull(length) && isHalfUsed()) {
            collect();
            piece = takeIdle(length);
        }
        return piece != null ? piece : takeNew(length);
    }

    /**
     * Most arrays die young. Where that leaves little room they are old, or alive: a full collection tells, and of what
     * is alive twice as much is allowed. From time to time it tells too whether less would do.
     */
    private void collect() {
        takeBackAfter(Collector::young, false);
        if (isCrowded() || isTimeToLook()) {
            takeBackAfter(Collector::full, true);
            setLimit(limit - limit / SLOWNESS);
        } else if (isLittleUsed()) {
            setLimit(limit / 2);
        }
    }

    private synchronized boolean isTimeToLook() {
        return ++collections % COLLECTIONS == 0 && !isLittleUsed();
    }

    private synchronized boolean isLittleUsed() {
        return usedBytes <= least;
    }

    /**
     * Twice what is alive, as these are old objects after a full collection: when they die, young collections leave them.
     * Between two graphs little is alive and soon more again, so the limit falls slowly, not below the given one.
     */
    private synchronized void setLimit(long lowest) {
        limit = Math.max(2 * Math.max(usedBytes, least) + least, lowest);
        while (idleBytes > 0 && isFull(0)) {
            removeIdle(idle.values().iterator().next()).free();
        }
    }

    /** What no array uses goes back to the system. */
    void trim() {
        takeBackAfter(Collector::full, true);
        setLimit(0);
        freeIdle();
    }

    /** The same without a collection, where the process has reached the bound on its memory. */
    void relieve() {
        if (!hasRoom(0)) {
            takeBack();
            freeIdle();
        }
    }

    private synchronized void freeIdle() {
        while (idleBytes > 0) {
            removeIdle(idle.values().iterator().next()).free();
        }
    }

    /** The references come after the collection, one by one, from a thread of Java's; the canary is sure to come. */
    private void takeBackAfter(Runnable collection, boolean all) {
        Reference<Object> canary = new WeakReference<>(new Object(), unreachable);
        collection.run();
        try {
            Reference<?> found = unreachable.remove(SURE_MILLIS);
            while (found != null) {
                if (found instanceof Lease lease) {
                    lease.end();
                }
                found = all || isCrowded() ? unreachable.remove(PATIENCE_MILLIS) : unreachable.poll();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Reference.reachabilityFence(canary);
    }

    private synchronized boolean isFull(long length) {
        return usedBytes + idleBytes + length * Double.BYTES > limit;
    }

    private synchronized boolean isHalfUsed() {
        return usedBytes > limit / 2;
    }

    /** A collection that leaves less than that room would be followed by the next one too soon. */
    private synchronized boolean isCrowded() {
        return limit - usedBytes < least / PARTS;
    }

    private void takeBack() {
        for (Reference<?> found = unreachable.poll(); found != null; found = unreachable.poll()) {
            if (found instanceof Lease lease) {
                lease.end();
            }
        }
    }

    private synchronized Piece takeIdle(long length) {
        takeBack();
        Queue<Piece> pieces = idle.get(length);
        return pieces == null ? null : used(removeIdle(pieces));
    }

    private Piece takeNew(long length) {
        synchronized (this) {
            while (idleBytes > 0 && isFull(length)) {
                removeIdle(idle.values().iterator().next()).free();
            }
        }
        requireRoom(length * Double.BYTES);
        return used(new Piece(length));
    }

    /**
     * JavaCPP's bound on the memory of the process (-Dorg.bytedeco.javacpp.maxphysicalbytes) holds here too; a little
     * below it, as nothing at all works in ND4J once it is reached. Java gives its heap back in steps, one for each
     * full collection.
     */
    private void requireRoom(long bytes) {
        for (int i = 0; !hasRoom(bytes); i++) {
            trim();
            if (i >= TRIALS && !hasRoom(bytes)) {
                throw new OutOfMemoryError("Cannot allocate an array of " + bytes + " bytes: physicalBytes = "
                        + (Pointer.physicalBytes() >> 20) + "M, and at most " + (Pointer.maxPhysicalBytes() >> 20)
                        + "M are allowed");
            }
        }
    }

    private static boolean hasRoom(long bytes) {
        long bound = Pointer.maxPhysicalBytes();
        return bound <= 0 || Pointer.physicalBytes() + bytes <= BELOW_BOUND * bound;
    }

    private synchronized Piece used(Piece piece) {
        usedBytes += piece.bytes();
        piece.setTurn(++turn);
        return piece;
    }

    private Piece removeIdle(Queue<Piece> pieces) {
        Piece piece = pieces.remove();
        idleBytes -= piece.bytes();
        if (pieces.isEmpty()) {
            idle.remove(piece.length());
        }
        return piece;
    }

    synchronized Lease lease(PooledBuffer buffer, Piece piece) {
        Lease lease = new Lease(this, buffer, unreachable, piece);
        leases.add(lease);
        return lease;
    }

    synchronized void giveBack(Lease lease, Piece piece) {
        if (!leases.remove(lease)) {
            return;
        }
        usedBytes -= piece.bytes();
        if (piece.isSpoilt()) {
            piece.free();
            return;
        }
        piece.poison();
        idleBytes += piece.bytes();
        idle.computeIfAbsent(piece.length(), any -> new PriorityQueue<>(LAST_TAKEN_FIRST))
                .add(piece);
    }

    synchronized long usedBytes() {
        return usedBytes;
    }

    synchronized long bytes() {
        return usedBytes + idleBytes;
    }
}
