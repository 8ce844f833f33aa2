package classroom.jupyter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class LabTest {
    @TempDir
    private Path target;

    private String rights(Path log) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(log));
    }

    /** Whoever reads its token runs code as the learner. */
    @Test
    void nobodyElseReadsItsLog() throws IOException {
        assertThat(rights(Lab.log(target))).isEqualTo("rw-------");
    }

    @Test
    void aLogThatAllCouldReadIsClosedToThem() throws IOException {
        Path log = Files.writeString(target.resolve("lab.log"), "token");
        Files.setPosixFilePermissions(log, PosixFilePermissions.fromString("rw-r--r--"));

        assertThat(rights(Lab.log(target))).isEqualTo("rw-------");
        assertThat(log).hasContent("token");
    }
}
