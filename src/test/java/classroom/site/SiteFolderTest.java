package classroom.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import classroom.system.KitException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SiteFolderTest {
    private static final String PAGE = PageFrame.of("A page", "index.html").around("");

    @TempDir
    private Path folder;

    @Test
    void aNewFolderIsMade() throws IOException {
        new SiteFolder(folder.resolve("a/b")).write("lessons/x.html", "é");

        assertThat(Files.readString(folder.resolve("a/b/lessons/x.html"))).isEqualTo("é");
    }

    @Test
    void hiddenFilesMakeAFolderNoLessEmpty() throws IOException {
        Files.createFile(folder.resolve(".DS_Store"));

        new SiteFolder(folder).write("index.html", PAGE);

        assertThat(folder.resolve("index.html")).isRegularFile();
    }

    @Test
    void anOlderSiteIsReplacedAndWhatLiesBesideItStays() throws IOException {
        Files.writeString(folder.resolve("index.html"), PAGE);
        Files.writeString(folder.resolve("notes.txt"), "mine");

        new SiteFolder(folder).write("index.html", "new");

        assertThat(Files.readString(folder.resolve("index.html"))).isEqualTo("new");
        assertThat(Files.readString(folder.resolve("notes.txt"))).isEqualTo("mine");
    }

    @ParameterizedTest
    @ValueSource(strings = {"notes.txt", "index.html"})
    void aFolderWithSomethingElseIsLeftAlone(String name) throws IOException {
        Files.write(folder.resolve(name), new byte[] {'m', (byte) 0xfc, 'd'});

        assertThatThrownBy(() -> new SiteFolder(folder))
                .isInstanceOf(KitException.class)
                .hasMessage(folder + " holds something else than a site of the kit, and what is yours stays:"
                        + " name another folder");
    }

    @Test
    void aFileIsNoFolder() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "mine");

        assertThatThrownBy(() -> new SiteFolder(file))
                .isInstanceOf(KitException.class)
                .hasMessage(file + " is a file: name a folder");
        assertThatThrownBy(() -> new SiteFolder(file.resolve("inside")).write("index.html", "new"))
                .isInstanceOf(KitException.class)
                .hasMessageStartingWith("the site cannot be written (");
    }
}
