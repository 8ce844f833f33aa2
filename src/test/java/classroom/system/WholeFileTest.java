package classroom.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {
    @TempDir
    Path folder;

    @Test
    void aReaderSeesTheOldTextOrTheNewOneAndNeverAHalf() throws Exception {
        Path file = folder.resolve("text");
        String one = "1".repeat(300_000);
        String two = "2".repeat(300_000);
        WholeFile.write(file, one);
        AtomicBoolean ended = new AtomicBoolean();
        Thread writer = new Thread(() -> {
            try {
                for (int i = 0; i < 200; i++) {
                    WholeFile.write(file, i % 2 == 0 ? two : one);
                }
            } catch (IOException e) {
                throw new IllegalStateException(e);
            } finally {
                ended.set(true);
            }
        });
        writer.start();
        while (!ended.get()) {
            assertThat(Files.readString(file)).matches(text -> text.equals(one) || text.equals(two), "whole");
        }
        writer.join();
        try (var left = Files.list(folder)) {
            assertThat(left).containsExactly(file);
        }
    }

    @Test
    void whatCannotBeWrittenIsAsItWas() throws IOException {
        Path missing = folder.resolve("missing").resolve("text");
        assertThatThrownBy(() -> WholeFile.write(missing, "text")).isInstanceOf(IOException.class);
        assertThat(missing.getParent()).doesNotExist();

        Path locked = Files.writeString(folder.resolve("locked"), "old");
        assumeTrue(
                locked.toFile().setWritable(false) && !Files.isWritable(locked),
                "nothing is locked to an administrator");
        assertThatThrownBy(() -> WholeFile.write(locked, "new")).isInstanceOf(AccessDeniedException.class);
        assertThat(locked).hasContent("old");
    }

    @Test
    void aLinkStaysALinkAndTheFileHasTheUsualRights() throws IOException {
        assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
        Path usual = Files.writeString(folder.resolve("usual"), "");
        Path file = folder.resolve("file");
        WholeFile.write(file, "one");
        Path link = Files.createSymbolicLink(folder.resolve("link"), file);
        WholeFile.write(link, "two");
        assertThat(link).isSymbolicLink();
        assertThat(file).hasContent("two");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo(PosixFilePermissions.toString(Files.getPosixFilePermissions(usual)));
    }
}
