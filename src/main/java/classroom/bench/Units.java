package classroom.bench;

import java.util.Locale;

/** Figures as one reads them: three digits, and a unit that fits. */
final class Units {
    private static final double THOUSAND = 1000;

    private Units() {
    }

    /** {@code 12.3 us} of 12345 nanoseconds. */
    static String time(double nanoseconds) {
        String[] units = {"ns", "us", "ms", "s"};
        return scaled(nanoseconds, units);
    }

    /** {@code 84.0 MB} of 84 million. */
    static String bytes(double bytes) {
        return scaled(Math.max(0, bytes), "B", "kB", "MB", "GB");
    }

    /** {@code 1.6}, {@code 16}, {@code 1,600}. */
    static String ratio(double ratio) {
        return digits(ratio);
    }

    /** {@code 10,000}, {@code 1 million}. */
    static String count(int number) {
        return number >= 1_000_000 ? number / 1_000_000 + " million" : String.format(Locale.ROOT, "%,d", number);
    }

    private static String scaled(double value, String... units) {
        int unit = 0;
        while (value >= THOUSAND - 0.5 && unit < units.length - 1) {
            value /= THOUSAND;
            unit++;
        }
        return digits(value) + " " + units[unit];
    }

    private static String digits(double value) {
        int decimals = value >= 99.95 ? 0 : value >= 9.995 ? 1 : 2;
        return String.format(Locale.ROOT, "%,." + decimals + "f", value);
    }
}
