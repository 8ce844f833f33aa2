package classroom.jupyter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/** A shell script in the place of another program. */
final class StandIn {
    private StandIn() {}

    /** A Python that answers the kit's question; only a good one can make environments. */
    static List<String> python(Path file, String version, boolean good) {
        return script(
                file,
                "echo 'Python " + version + "'\n"
                        + (good
                                ? "echo 'makes environments'"
                                : "echo \"ModuleNotFoundError: No module named 'ensurepip'\" >&2; exit 1"));
    }

    static List<String> script(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, "#!/bin/sh\n" + text + "\n");
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
            return List.of(file.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
