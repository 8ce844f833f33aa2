package classroom.bundle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.SortedMap;
import java.util.zip.Deflater;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/** Writes zips: the same files give the same bytes, and what can be started on Unix still can after unpacking. */
final class Zip {
    /** A zip has local times, without a zone. */
    private static final long TIME = LocalDateTime.of(2026, 1, 1, 0, 0)
            .atZone(ZoneId.systemDefault())
            .toInstant()
            .toEpochMilli();

    private static final String LAUNCHER = "/dezero";
    private static final int PROGRAM = 0100755;
    private static final int DOCUMENT = 0100644;

    private Zip() {}

    /**
     * Writes a zip whole, or not at all.
     *
     * @param files what goes in, by its path inside
     */
    static void write(Path zip, SortedMap<String, Path> files) throws IOException {
        Path part = zip.resolveSibling(zip.getFileName() + ".part");
        try {
            try (ZipArchiveOutputStream out = new ZipArchiveOutputStream(part)) {
                out.setLevel(Deflater.BEST_COMPRESSION);
                for (Map.Entry<String, Path> file : files.entrySet()) {
                    add(out, file.getKey(), file.getValue());
                }
            }
            Files.move(part, zip, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static void add(ZipArchiveOutputStream out, String name, Path file) throws IOException {
        ZipArchiveEntry entry = new ZipArchiveEntry(name);
        entry.setTime(TIME);
        entry.setUnixMode(name.endsWith(LAUNCHER) ? PROGRAM : DOCUMENT);
        out.putArchiveEntry(entry);
        Files.copy(file, out);
        out.closeArchiveEntry();
    }
}
