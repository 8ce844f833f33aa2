package classroom.kernel;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * What cells print, on its way to Jupyter: a thread of its own sends it, all that waits at once.
 *
 * <p>A cell's own thread may be interrupted while it sends, or come to the end of its stack, and either would break the
 * socket for good. And Jupyter's server drops what comes faster than 1,000 messages or a megabyte a second; the news
 * that the cell has ended may be among it, and the cell seems to run for ever.
 */
public final class CellOutput {
    /** What a page can still show of one cell, in characters. */
    private static final long LIMIT = 2_000_000;
    /** How much of what comes later is shown when the cell ends. */
    private static final int LAST = 4_000;
    /** As much may wait; then whoever prints waits too. */
    private static final int ROOM = 200_000;

    private static final int MESSAGE = 60_000;
    private static final long GATHER = TimeUnit.MILLISECONDS.toNanos(20);
    private static final long REST = TimeUnit.MILLISECONDS.toNanos(2);
    private static final long REST_FOR_A_BYTE = 1_400;
    /** Deeper than anything that is called while something is printed. */
    private static final int FRAMES = 100;

    private static final Deque<Part> WAITING = new ArrayDeque<>();
    private static final StringBuilder LEFT_OUT = new StringBuilder();
    private static final List<Runnable> AT_THE_END = new CopyOnWriteArrayList<>();
    private static Consumer<String> out = System.out::print;
    private static Consumer<String> err = System.err::print;
    private static Part sending;
    private static long lastSent = System.nanoTime();
    private static boolean started;
    private static int waiting;
    private static int flushing;
    private static long printed;
    private static long leftOut;

    /** Text, and what it is given to. */
    private record Part(Consumer<String> to, StringBuilder text) {}

    private CellOutput() {}

    /** From now on it is what {@code System.out} and {@code System.err} print to. */
    static void start() {
        started = true;
        take();
        Thread printer = new Thread(CellOutput::send, "printer");
        printer.setDaemon(true);
        printer.start();
    }

    private static void take() {
        System.setOut(new CellStream(false));
        System.setErr(new CellStream(true));
    }

    /** What is printed belongs to this cell, also after its end: a thread of the learner's may go on. */
    static synchronized void begin(Consumer<String> cellsOut, Consumer<String> cellsErr) {
        if (started) {
            take(); // a cell may have set others
        }
        out = cellsOut;
        err = cellsErr;
        printed = 0;
    }

    /** The cell has ended; what is still to be said of it is sent. */
    static void end() {
        settle();
        AT_THE_END.forEach(Runnable::run);
        settle();
    }

    /** Has something called whenever a cell ends; what it prints is the cell's. */
    static void atTheEnd(Runnable action) {
        AT_THE_END.add(action);
    }

    /**
     * Prints for the current cell.
     *
     * @throws StackOverflowError before anything is begun, if the stack is about to end: it is the learner's
     */
    static void put(String text, boolean isError) {
        room();
        Interruption.check();
        synchronized (CellOutput.class) {
            printed += text.length();
            if (printed > LIMIT) {
                leaveOut(text);
            } else {
                await(() -> waiting <= ROOM);
                add(isError ? err : out, text);
            }
        }
    }

    private static void room() {
        try {
            room(FRAMES);
        } catch (StackOverflowError e) {
            throw new StackOverflowError(); // its trace begins where the learner's code is
        }
    }

    private static int room(int frames) {
        return frames == 0 ? 0 : 1 + room(frames - 1);
    }

    private static void add(Consumer<String> to, String text) {
        Part last = WAITING.peekLast();
        if (last == null || last.to != to || last.text.length() > MESSAGE) {
            last = new Part(to, new StringBuilder());
            WAITING.add(last);
            CellOutput.class.notifyAll();
        }
        last.text.append(text);
        waiting += text.length();
    }

    private static void leaveOut(String text) {
        leftOut += text.length();
        LEFT_OUT.append(text, Math.max(0, text.length() - LAST), text.length());
        if (LEFT_OUT.length() > 2 * LAST) {
            LEFT_OUT.delete(0, LEFT_OUT.length() - LAST);
        }
    }

    /** Only who is to end is ended by an interruption; a learner's own thread waits on, and is interrupted then. */
    private static void await(BooleanSupplier isSo) {
        boolean interrupted = false;
        while (!isSo.getAsBoolean()) {
            try {
                CellOutput.class.wait();
            } catch (InterruptedException e) {
                Interruption.check();
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits until all that was printed is sent. */
    static void flush() {
        room();
        synchronized (CellOutput.class) {
            flushing++;
            CellOutput.class.notifyAll();
            try {
                await(() -> WAITING.isEmpty() && sending == null);
            } finally {
                flushing--;
            }
        }
    }

    /** The same when a piece of a cell has ended, with the last lines of what was too much. */
    static void settle() {
        synchronized (CellOutput.class) {
            if (leftOut > 0) {
                String last = LEFT_OUT.substring(LEFT_OUT.indexOf("\n") + 1);
                add(
                        out,
                        String.format(
                                "%n... %,d characters are left out: of a cell the first %,d are shown, and its"
                                        + " last lines ...%n%s",
                                leftOut - last.length(), LIMIT, last));
                LEFT_OUT.setLength(0);
                leftOut = 0;
            }
        }
        flush();
    }

    /** Has it done when all that was printed is sent, and waits for it: it sends too, and a cell's thread must not. */
    public static void afterwards(Runnable action) {
        if (!started) {
            action.run();
            return;
        }
        room();
        synchronized (CellOutput.class) {
            add(none -> action.run(), "");
        }
        flush();
    }

    private static void send() {
        while (true) {
            next();
            String text = sending.text.toString();
            try {
                sending.to.accept(text);
            } catch (RuntimeException e) {
                // Jupyter is gone
            }
            synchronized (CellOutput.class) {
                sending = null;
                waiting -= text.length();
                lastSent = System.nanoTime();
                CellOutput.class.notifyAll();
            }
            LockSupport.parkNanos(REST + REST_FOR_A_BYTE * text.getBytes(StandardCharsets.UTF_8).length);
        }
    }

    /** Takes what is next to be sent; a moment later, as more may come that goes with it. */
    private static synchronized void next() {
        await(() -> !WAITING.isEmpty());
        while (flushing == 0 && waiting < MESSAGE && lastSent + GATHER > System.nanoTime()) {
            try {
                CellOutput.class.wait(5);
            } catch (InterruptedException e) {
                break;
            }
        }
        sending = WAITING.remove();
    }
}
