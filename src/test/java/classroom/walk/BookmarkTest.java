package classroom.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import classroom.steps.Step;
import classroom.system.KitException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BookmarkTest {
    @TempDir
    private Path folder;

    private Bookmark bookmark(int step) {
        return new Bookmark(folder.resolve("my/walk"), Step.of(step));
    }

    @Test
    void eachLessonHasItsOwn() {
        bookmark(7).put("the-whole-way-back");
        bookmark(14).put("in-place");
        bookmark(7).remove();

        assertThat(bookmark(7).cell()).isEmpty();
        assertThat(bookmark(14).cell()).contains("in-place");
    }

    @Test
    void aFileThatCannotBeReadIsSaidWithItsCure() throws IOException {
        Files.createDirectories(folder.resolve("my/walk"));

        assertThatThrownBy(() -> bookmark(7).cell())
                .isInstanceOf(KitException.class)
                .hasMessageContaining("delete it");
    }
}
