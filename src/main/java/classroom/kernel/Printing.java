package classroom.kernel;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiConsumer;
import org.dflib.jjava.jupyter.channels.JupyterOutputStream;
import org.dflib.jjava.jupyter.channels.ShellReplyEnvironment;
import org.dflib.jjava.jupyter.kernel.JupyterIO;

/**
 * What a cell prints goes to Jupyter by a thread of its own, and not faster than Jupyter takes it.
 *
 * <p>The cell's own thread may be interrupted while it sends, as it should be when a loop prints without end; that
 * breaks the socket for good. And Jupyter's server drops what comes faster than 1,000 messages a second, the socket
 * what waits in a row longer than that; the news that the cell has ended may be among it, and the cell seems to run for
 * ever.
 */
final class Printing {
    /** As many messages go at once; then they must have taken as many milliseconds. */
    private static final int BURST = 200;

    private static final int MILLIS = 250;
    private static final ExecutorService PRINTER = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "printer");
        thread.setDaemon(true);
        return thread;
    });
    private static int sent;
    private static long begin = System.nanoTime();

    private Printing() {}

    static void guard(JupyterIO io) {
        guard((JupyterOutputStream) Inside.get(io, JupyterIO.class, "jupyterOut"));
        guard((JupyterOutputStream) Inside.get(io, JupyterIO.class, "jupyterErr"));
    }

    private static void guard(JupyterOutputStream stream) {
        @SuppressWarnings("unchecked")
        var send = (BiConsumer<ShellReplyEnvironment, String>) Inside.get(stream, JupyterOutputStream.class, "write");
        BiConsumer<ShellReplyEnvironment, String> guarded = (request, text) -> CompletableFuture.runAsync(
                        () -> {
                            send.accept(request, text);
                            pace();
                        },
                        PRINTER)
                .join();
        Inside.set(stream, JupyterOutputStream.class, "write", guarded);
    }

    private static void pace() {
        if (++sent % BURST == 0) {
            long early = MILLIS - TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
            if (early > 0) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(early));
            }
            begin = System.nanoTime();
        }
    }
}
