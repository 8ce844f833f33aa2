package classroom.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Collections;
import java.util.TreeMap;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ZipTest {
    @TempDir
    private Path folder;

    private Path zip;
    private final TreeMap<String, Path> files = new TreeMap<>();

    @BeforeEach
    void twoFiles() throws IOException {
        zip = folder.resolve("kit.zip");
        files.put("kit/dezero", Files.writeString(folder.resolve("dezero"), "#!/bin/sh\n"));
        files.put("kit/docs/LICENSE", Files.writeString(folder.resolve("LICENSE"), "free ".repeat(1000)));
    }

    @Test
    void theLauncherIsAProgramAndNothingElseIs() throws IOException {
        Zip.write(zip, files);

        try (ZipFile written = new ZipFile(zip.toFile())) {
            assertThat(Collections.list(written.getEntries()))
                    .extracting(ZipArchiveEntry::getName, ZipArchiveEntry::getUnixMode)
                    .containsExactly(tuple("kit/dezero", 0100755), tuple("kit/docs/LICENSE", 0100644));
            assertThat(written.getInputStream(written.getEntry("kit/docs/LICENSE")))
                    .hasBinaryContent(Files.readAllBytes(folder.resolve("LICENSE")));
        }
        assertThat(zip).satisfies(file -> assertThat(Files.size(file)).isLessThan(1000));
    }

    @Test
    void theSameFilesGiveTheSameBytesAtAnyTime() throws IOException {
        Path later = folder.resolve("later.zip");

        Zip.write(zip, files);
        Files.setLastModifiedTime(folder.resolve("dezero"), FileTime.fromMillis(0));
        Zip.write(later, files);

        assertThat(later).hasSameBinaryContentAs(zip);
    }

    @Test
    void whatFailsLeavesNothingBehindAndTheOldOneInItsPlace() throws IOException {
        Files.writeString(zip, "the old one");
        files.put("kit/gone", folder.resolve("gone"));

        assertThatThrownBy(() -> Zip.write(zip, files)).isInstanceOf(NoSuchFileException.class);
        assertThat(zip).hasContent("the old one");
        assertThat(folder).isDirectoryNotContaining(file -> file.toString().endsWith(".part"));
    }
}
