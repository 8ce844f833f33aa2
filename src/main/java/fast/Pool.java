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
import java.util.concurrent.atomic.AtomicLong;
import org.nd4j.linalg.api.buffer.DataBuffer;

/**
 * The native memory of arrays. A block comes back when the collector finds that nobody can reach its array, or at once
 * when the array is closed, and is warm for the next array of its length: a fresh page costs more than the arithmetic
 * on it. The collector, which sees small objects and no reason to run, is called when the blocks need twice what
 * was alive when it was last known.
 */
final class Pool {
    static final Pool NATIVE = Pressure.watch(new Pool(32L << 20));
    /** What was written last may still be in the processor's cache. */
    private static final Comparator<MemoryBlock> LAST_TAKEN_FIRST =
            Comparator.comparingLong(MemoryBlock::turn).reversed();

    private static final int PATIENCE_MILLIS = 10;
    private static final int SURE_MILLIS = 1000;
    private static final int COLLECTIONS = 16;
    private static final int SLOWNESS = 16;
    private static final int PARTS = 8;
    private static final int TRIALS = 4;
    /** Arrays of fewer bytes are asked about together. */
    static final long SMALL = 1L << 20;

    private final long least;
    private final Map<Long, Queue<MemoryBlock>> idle = new HashMap<>();
    private final ReferenceQueue<Object> unreachable = new ReferenceQueue<>();
    private final Set<BufferReference> references = new HashSet<>();
    private final AtomicLong unasked = new AtomicLong();
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

    /** A block for that many doubles, with whatever numbers in it. */
    MemoryBlock take(long length) {
        MemoryBlock block = takeIdle(length);
        if (block == null && isFull(length * Double.BYTES) && isHalfUsed()) {
            collect();
            block = takeIdle(length);
        }
        return block != null ? block : takeNew(length);
    }

    /**
     * Before ND4J takes memory of its own: collects when the pool would, too, and refuses at the same bound. Many small
     * ones are asked about together, as the system is slow to say how much memory the process has.
     */
    void makeRoom(long bytes) {
        long wanted = bytes < SMALL ? unasked.addAndGet(bytes) : bytes;
        if (wanted < SMALL) {
            return;
        }
        unasked.set(0);
        takeBack();
        if (isFull(wanted) && isHalfUsed()) {
            collect();
        }
        freeIdleFor(wanted);
        requireRoom(wanted, bytes < SMALL ? "another small array" : arrayOf(bytes));
    }

    private static String arrayOf(long bytes) {
        return "an array of " + bytes + " bytes";
    }

    /** Counts such memory, until the collector has taken its buffer. */
    synchronized void count(DataBuffer buffer, long bytes) {
        usedBytes += bytes;
        references.add(new BufferReference(this, buffer, unreachable, bytes, null));
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
        freeIdleFor(0);
    }

    /** What no array uses goes back to the system. */
    void trim() {
        takeBackAfter(Collector::full, true);
        setLimit(0);
        freeIdle();
        Bound.giveBackToSystem();
    }

    /** The same without a collection, where the process has reached the bound on its memory. */
    void relieve() {
        if (!Bound.allows(0)) {
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
                if (found instanceof BufferReference reference) {
                    reference.end();
                }
                found = all || isCrowded() ? unreachable.remove(PATIENCE_MILLIS) : unreachable.poll();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Reference.reachabilityFence(canary);
    }

    private synchronized boolean isFull(long bytes) {
        return usedBytes + idleBytes + bytes > limit;
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
            if (found instanceof BufferReference reference) {
                reference.end();
            }
        }
    }

    private synchronized MemoryBlock takeIdle(long length) {
        takeBack();
        Queue<MemoryBlock> blocks = idle.get(length);
        return blocks == null ? null : used(removeIdle(blocks));
    }

    private MemoryBlock takeNew(long length) {
        freeIdleFor(length * Double.BYTES);
        requireRoom(length * Double.BYTES, arrayOf(length * Double.BYTES));
        return used(new MemoryBlock(length));
    }

    private synchronized void freeIdleFor(long bytes) {
        while (idleBytes > 0 && isFull(bytes)) {
            removeIdle(idle.values().iterator().next()).free();
        }
    }

    /** Java gives its heap back in steps, one for each full collection. */
    private void requireRoom(long bytes, String what) {
        for (int i = 0; !Bound.allows(bytes); i++) {
            trim();
            if (i >= TRIALS && !Bound.allows(bytes)) {
                throw Bound.reached(what);
            }
        }
    }

    private synchronized MemoryBlock used(MemoryBlock block) {
        usedBytes += block.bytes();
        block.setTurn(++turn);
        return block;
    }

    private MemoryBlock removeIdle(Queue<MemoryBlock> blocks) {
        MemoryBlock block = blocks.remove();
        idleBytes -= block.bytes();
        if (blocks.isEmpty()) {
            idle.remove(block.length());
        }
        return block;
    }

    synchronized BufferReference register(PooledBuffer buffer, MemoryBlock block) {
        BufferReference reference = new BufferReference(this, buffer, unreachable, block.bytes(), block);
        references.add(reference);
        return reference;
    }

    synchronized void giveBack(BufferReference reference) {
        if (!references.remove(reference)) {
            return;
        }
        usedBytes -= reference.bytes();
        MemoryBlock block = reference.block();
        if (block == null) {
            return;
        }
        if (block.isSpoilt()) {
            block.free();
            return;
        }
        block.poison();
        idleBytes += block.bytes();
        idle.computeIfAbsent(block.length(), any -> new PriorityQueue<>(LAST_TAKEN_FIRST))
                .add(block);
    }

    synchronized long usedBytes() {
        return usedBytes;
    }

    synchronized long bytes() {
        return usedBytes + idleBytes;
    }
}
