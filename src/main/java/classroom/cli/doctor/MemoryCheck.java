package classroom.cli.doctor;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/** Enough memory for the lessons that fill arrays of a million numbers, 17 and 18. */
final class MemoryCheck implements Check {
    private static final long NEEDED = Size.megabytes(1000);
    private static final Path LINUX = Path.of("/proc/meminfo");

    @Override
    public String subject() {
        return "Memory";
    }

    @Override
    public Finding look() {
        return judge(free());
    }

    static Finding judge(long free) {
        String what = Size.text(free) + " free";
        return free >= NEEDED ? Finding.fine(what)
                : Finding.note(what + "; lessons 17 and 18 want " + Size.text(NEEDED), "close other programs");
    }

    /** Linux calls memory that holds copies of files not free, though a program can have it. */
    private static long free() {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long free = system.getFreeMemorySize();
        try {
            long available = Files.exists(LINUX) ? available() : free;
            return Math.max(free, Math.min(available, system.getTotalMemorySize()));
        } catch (IOException e) {
            return free;
        }
    }

    private static long available() throws IOException {
        return Files.readAllLines(LINUX).stream().filter(line -> line.startsWith("MemAvailable:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024).findFirst().orElse(0);
    }
}
