package classroom.cli.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Room for the native code, which is unpacked into {@code target/natives}, and for a build. */
final class DiskCheck implements Check {
    private static final long NEEDED = Size.megabytes(1000);
    private final Path home;

    DiskCheck(Path home) {
        this.home = home;
    }

    @Override
    public String subject() {
        return "Disk";
    }

    @Override
    public Finding look() {
        try {
            return judge(Files.getFileStore(home).getUsableSpace());
        } catch (IOException e) {
            return Finding.note("the free space of " + home + " cannot be read: " + e.getMessage(),
                    "look for yourself");
        }
    }

    Finding judge(long free) {
        String what = Size.text(free) + " free where the kit is, " + home;
        return free >= NEEDED ? Finding.fine(what) : Finding.broken(what,
                "make room: the kit wants " + Size.text(NEEDED) + ", of which the native code takes 400 MB");
    }
}
