package classroom.mark;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** What code prints, up to a bound; then it is told to end. */
final class Printed extends OutputStream {
    private static final int LIMIT = 1 << 16;
    private final Runnable tooMuch;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private boolean full;

    Printed(Runnable tooMuch) {
        this.tooMuch = tooMuch;
    }

    @Override
    public void write(int one) {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public synchronized void write(byte[] bytes, int from, int length) {
        if (kept.size() + length <= LIMIT) {
            kept.write(bytes, from, length);
        } else if (!full) {
            full = true;
            tooMuch.run();
        }
    }

    synchronized boolean isFull() {
        return full;
    }

    /** What was printed since the last call. */
    synchronized String take() {
        String text = kept.toString(StandardCharsets.UTF_8);
        kept.reset();
        return text;
    }
}
