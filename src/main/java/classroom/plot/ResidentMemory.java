package classroom.plot;

import fast.Memory;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.javacpp.Pointer;

/**
 * How much memory this process had while something ran: all that it holds in the machine's memory, Java's objects and
 * ND4J's arrays, as the operating system counts it. {@link Pointer#totalBytes()} knows only what JavaCPP handed out.
 *
 * <p>A notebook's process holds what its cells hold. Measure in a method, so that nothing but its variables is counted.
 */
public final class ResidentMemory {
    private static final int MILLIS = 5;
    private static final int MOST = 4000;
    private static final double MEGABYTE = 1e6;

    private final List<double[]> samples;

    private ResidentMemory(List<double[]> samples) {
        this.samples = List.copyOf(samples);
    }

    /** What is measured; it may throw what it likes. */
    @FunctionalInterface
    public interface Work<E extends Exception> {
        void run() throws E;
    }

    /**
     * Lets the collector run and gives back what is free; then runs the work, and looks every few milliseconds how much
     * memory the process has.
     *
     * @throws E what the work throws
     */
    public static <E extends Exception> ResidentMemory during(Work<E> work) throws E {
        settle();
        List<double[]> samples = new ArrayList<>();
        long start = System.nanoTime();
        sample(samples, start);
        Thread sampler = new Thread(
                () -> {
                    for (int millis = MILLIS; pause(millis); ) {
                        sample(samples, start);
                        millis = thinned(samples) ? 2 * millis : millis;
                    }
                },
                "resident-memory");
        sampler.setDaemon(true);
        sampler.start();
        try {
            work.run();
        } finally {
            stop(sampler);
        }
        sample(samples, start);
        return new ResidentMemory(samples);
    }

    /** The collector only finds what is garbage; a thread of JavaCPP's frees it, a little later. */
    private static void settle() {
        long before = Long.MAX_VALUE;
        for (long now = Pointer.physicalBytes(); now < before - MEGABYTE; now = Pointer.physicalBytes()) {
            before = now;
            Memory.trim();
            pause(100);
            giveBack();
        }
    }

    /**
     * What is free goes back to the system; else what follows would use it again, and seem to need nothing. JavaCPP
     * does so too, when it runs short, and does not offer it to others. Without it one sees less growth.
     */
    private static void giveBack() {
        try {
            Method trim = Pointer.class.getDeclaredMethod("trimMemory");
            trim.setAccessible(true);
            trim.invoke(null);
        } catch (ReflectiveOperationException e) {
            return;
        }
    }

    private static void sample(List<double[]> samples, long start) {
        samples.add(new double[] {(System.nanoTime() - start) / 1e9, Pointer.physicalBytes() / MEGABYTE});
    }

    /** Of what runs for long every second sample is enough. */
    private static boolean thinned(List<double[]> samples) {
        if (samples.size() < MOST) {
            return false;
        }
        for (int i = samples.size() / 2; i > 0; i--) {
            samples.remove(2 * i - 1);
        }
        return true;
    }

    /** @return whether it was not interrupted */
    private static boolean pause(long millis) {
        try {
            Thread.sleep(millis);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void stop(Thread sampler) {
        sampler.interrupt();
        boolean interrupted = false;
        while (sampler.isAlive()) {
            try {
                sampler.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** When it was looked at, in seconds from the start. */
    public double[] seconds() {
        return samples.stream().mapToDouble(sample -> sample[0]).toArray();
    }

    /** How many megabytes, of a million bytes, the process had more than at the start, at each of {@link #seconds}. */
    public double[] megabytes() {
        return samples.stream()
                .mapToDouble(sample -> sample[1] - samples.get(0)[1])
                .toArray();
    }

    /** The largest of {@link #megabytes}. */
    public double peak() {
        return samples.stream()
                .mapToDouble(sample -> sample[1] - samples.get(0)[1])
                .max()
                .orElse(0);
    }

    @Override
    public String toString() {
        return "at most +" + Math.round(peak()) + " MB";
    }
}
