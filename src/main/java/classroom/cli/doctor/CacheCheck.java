package classroom.cli.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** That native code can be unpacked where the kit wants it. */
final class CacheCheck implements Check {
    private final Path cache;

    CacheCheck(Path cache) {
        this.cache = cache;
    }

    @Override
    public String subject() {
        return "Cache";
    }

    @Override
    public Finding look() {
        try {
            Files.createDirectories(cache);
            Files.delete(Files.createTempFile(cache, "doctor", ".tmp"));
            return Finding.fine(cache + " can be written");
        } catch (IOException e) {
            return Finding.broken(cache + " cannot be written (" + e.getClass().getSimpleName() + ")",
                    "make that folder writable, or delete it, or move the kit to a folder of your own");
        }
    }
}
