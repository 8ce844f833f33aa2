package classroom.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class BundleTest {
    @Test
    @DisabledOnOs(OS.WINDOWS) // a link needs a right of its own there
    void neitherWhatALinkLeadsToNorWhatIsHiddenIsPacked(@TempDir Path folder) throws IOException {
        Path outside = Files.writeString(folder.resolve("private.txt"), "not to be handed out");
        Path docs = Files.createDirectories(folder.resolve("docs"));
        Files.writeString(docs.resolve("page.md"), "# A page");
        Files.writeString(docs.resolve(".swap"), "half a page");
        Files.createSymbolicLink(docs.resolve("link.md"), outside);

        SortedMap<String, Path> files = new TreeMap<>();
        Bundle.addAll(files, "docs", docs);

        assertThat(files).containsOnlyKeys("docs/page.md");
    }
}
