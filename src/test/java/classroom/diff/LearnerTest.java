package classroom.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import classroom.notebook.Notebook;
import classroom.notebook.NotebookCell;
import classroom.notebook.Notebooks;
import classroom.steps.Step;
import classroom.system.KitException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LearnerTest {
    @TempDir
    private Path folder;

    @Test
    void theClassesOfANotebookAreThoseInItsCells() {
        Source source = Learner.source(Notebooks.file(Step.of(7)));

        assertThat(source.files()).extracting(JavaFile::className)
                .contains("Variable", "Function", "Square", "Exp", "Functions", "Cube");
        assertThat(source.classes()).allMatch(ClassCode::parsed);
    }

    @Test
    void theLastDefinitionOfAClassCounts() {
        Path file = notebook("class Box { int a; }\nint n = 1;", "class Box { int b; }");

        assertThat(Learner.source(file).files()).singleElement()
                .extracting(JavaFile::text).asString().contains("int b");
    }

    @Test
    void aClassThatIsNotFinishedIsThereToo() {
        Source source = Learner.source(notebook("int n = 1;\npublic class Box {\n    int a = ;\n"));

        assertThat(source.classes()).singleElement().satisfies(box -> {
            assertThat(box.name()).isEqualTo("Box");
            assertThat(box.parsed()).isFalse();
        });
    }

    @Test
    void anEmptyFileHasNoClass() throws IOException {
        Path file = Files.writeString(folder.resolve("Box.java"), " \n");

        assertThatThrownBy(() -> Learner.source(file)).isInstanceOf(KitException.class)
                .hasMessageContaining("has no Java class");
    }

    @Test
    void aFolderIsItsJavaFiles() throws IOException {
        Files.writeString(folder.resolve("Box.java"), "class Box { }");
        Files.writeString(folder.resolve("notes.txt"), "class No { }");

        assertThat(Learner.source(folder).files()).extracting(JavaFile::name).containsExactly("Box.java");
    }

    @Test
    void aScriptOfJShellIsItsClasses() throws IOException {
        Path script = Files.writeString(folder.resolve("mine.jsh"),
                "/env --class-path x.jar\nclass Box { }\nint n = 1;\n");

        assertThat(Learner.source(script).files()).extracting(JavaFile::className).containsExactly("Box");
    }

    @Test
    void whatHoldsNoClassIsRefused() {
        assertThatThrownBy(() -> Learner.source(notebook("int n = 1;"))).isInstanceOf(KitException.class)
                .hasMessageContaining("has no Java class");
        assertThatThrownBy(() -> Learner.source(folder.resolve("none.java"))).isInstanceOf(KitException.class)
                .hasMessageStartingWith("there is no file or folder");
    }

    @Test
    void whatCannotBeReadIsNamedInOneLine() throws IOException {
        Path latin = Files.write(folder.resolve("Box.java"), new byte[] {'/', '/', (byte) 0xfc});
        Path latinNotebook = Files.write(folder.resolve("latin.ipynb"), new byte[] {'{', (byte) 0xfc, '}'});
        Path noNotebook = Files.writeString(folder.resolve("no.ipynb"), "class Box { }");

        assertThatThrownBy(() -> Learner.source(latin)).isInstanceOf(KitException.class)
                .hasMessage(latin + " is not in UTF-8");
        assertThatThrownBy(() -> Learner.source(latinNotebook)).isInstanceOf(KitException.class)
                .hasMessage(latinNotebook + " is not in UTF-8");
        assertThatThrownBy(() -> Learner.source(noNotebook)).isInstanceOf(KitException.class)
                .hasMessage(noNotebook + " is not a notebook in Jupyter's format 4.5");
    }

    @Test
    void aFileThatOneMayNotReadIsNamedInOneLine() throws IOException {
        Path closed = Files.writeString(folder.resolve("Box.java"), "class Box { }");
        assumeTrue(closed.toFile().setReadable(false) && !Files.isReadable(closed), "root reads everything");

        assertThatThrownBy(() -> Learner.source(closed)).isInstanceOf(KitException.class)
                .hasMessageStartingWith(closed + " cannot be read: ").hasMessageContaining("AccessDenied");
    }

    private Path notebook(String... cells) {
        Path file = folder.resolve("mine.ipynb");
        new Notebook(IntStream.range(0, cells.length)
                .mapToObj(i -> NotebookCell.code("c" + i, cells[i])).toList()).write(file);
        return file;
    }
}
