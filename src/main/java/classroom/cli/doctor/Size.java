package classroom.cli.doctor;

import java.util.Locale;

/** Numbers of bytes as people say them. */
final class Size {
    private static final long MEGA = 1_000_000;

    private Size() {
    }

    static long megabytes(long number) {
        return number * MEGA;
    }

    /** {@code 397 MB}, {@code 1.2 GB}. */
    static String text(long bytes) {
        return bytes < 1000 * MEGA ? bytes / MEGA + " MB"
                : String.format(Locale.ROOT, "%.1f GB", bytes / (1000.0 * MEGA));
    }
}
