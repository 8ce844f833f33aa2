package classroom.mark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import classroom.mark.HandIn.Kind;
import classroom.system.KitException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class HandInTest {
    @TempDir
    private Path folder;

    private Path file(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, "");
    }

    @Test
    void notebooksAndFoldersOfJavaAreHandIns() throws IOException {
        file("b.ipynb");
        file("anna/src/main/java/Variable.java");
        file("carl/step07.ipynb");
        file("carl/.ipynb_checkpoints/step07-checkpoint.ipynb");
        file("notes.txt");
        file("empty/readme.txt");

        assertThat(HandIn.in(folder))
                .extracting(HandIn::name, HandIn::kind)
                .containsExactly(
                        tuple("anna", Kind.CODE),
                        tuple("b.ipynb", Kind.NOTEBOOK),
                        tuple("carl/step07.ipynb", Kind.NOTEBOOK));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS) // links need rights there
    void linksAreNotFollowed(@TempDir Path outside) throws IOException {
        Files.writeString(outside.resolve("Secret.java"), "");
        file("anna/Variable.java");
        Files.createSymbolicLink(folder.resolve("anna/Secret.java"), outside.resolve("Secret.java"));
        Files.createSymbolicLink(folder.resolve("anna/more"), outside);
        Files.createSymbolicLink(folder.resolve("out"), outside);

        assertThat(HandIn.in(folder))
                .extracting(HandIn::name, HandIn::kind)
                .containsExactly(tuple("anna", Kind.CODE), tuple("out", Kind.LINK));
        assertThat(HandIn.javaFiles(folder.resolve("anna"))).containsExactly(folder.resolve("anna/Variable.java"));
        assertThat(HandIn.links(folder.resolve("anna")))
                .containsExactly(folder.resolve("anna/Secret.java"), folder.resolve("anna/more"));
    }

    @Test
    void aFolderWithoutHandInsIsRefused() throws IOException {
        file("notes.txt");

        assertThatThrownBy(() -> HandIn.in(folder))
                .isInstanceOf(KitException.class)
                .hasMessageContaining("nothing is handed in");
        assertThatThrownBy(() -> HandIn.in(folder.resolve("nowhere")))
                .isInstanceOf(KitException.class)
                .hasMessageContaining("there is no folder");
    }
}
