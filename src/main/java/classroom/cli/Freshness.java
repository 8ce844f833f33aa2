package classroom.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Whether the jar is older than what it is made from. The launcher of Windows asks here, as Windows has no
 * {@code find -newer}; the other launcher looks for itself.
 */
final class Freshness {
    private Freshness() {}

    static boolean stale() {
        Path home = Path.of(System.getProperty("dezero.home"));
        Path jar = home.resolve("target").resolve("dezero.jar");
        Path pom = home.resolve("pom.xml");
        return Files.exists(pom) && stale(jar, pom, home.resolve("src").resolve("main")); // a bundle has none
    }

    /** Folders count too: a deleted file leaves its trace there. */
    static boolean stale(Path jar, Path... origins) {
        try {
            long built = Files.getLastModifiedTime(jar).toMillis();
            for (Path origin : origins) {
                if (newest(origin) > built) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    private static long newest(Path origin) throws IOException {
        try (Stream<Path> files = Files.walk(origin)) {
            return files.mapToLong(file -> file.toFile().lastModified()).max().orElse(0);
        }
    }
}
