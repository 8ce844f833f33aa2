package classroom.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassDataTest {
    private static final String OPTION = "-XX:ArchiveClassesAtExit=";

    @TempDir
    private Path folder;

    private Path jar;
    private Path archive;
    private ClassData data;

    @BeforeEach
    void aJar() throws IOException {
        jar = Files.writeString(folder.resolve("a.jar"), "a jar");
        archive = folder.resolve("a.jsa");
        data = new ClassData(archive, List.of(jar));
    }

    private static void write(List<String> options) throws IOException {
        Files.writeString(Path.of(options.get(0).substring(OPTION.length())), "classes");
    }

    @Test
    void whatTheRehearsalLeavesIsTheArchive() {
        data.make(options -> {
            write(options);
            return true;
        });

        assertThat(archive).hasContent("classes");
        assertThat(data.isMade()).isTrue();
        assertThat(folder).isDirectoryNotContaining("glob:**archive*");
    }

    @Test
    void ofARehearsalThatBreaksOffNothingIsLeftAndItIsNotTriedAgain() {
        data.make(options -> {
            write(options);
            return false;
        });

        assertThat(archive).doesNotExist();
        assertThat(data.isMade()).isTrue();
    }

    @Test
    void anotherJarWantsAnotherArchive() throws IOException {
        data.make(options -> true);

        Files.writeString(jar, "a longer jar");

        assertThat(data.isMade()).isFalse();
    }
}
