package classroom.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import classroom.diff.Change;
import classroom.diff.ClassCode;
import classroom.diff.Diff;
import classroom.diff.Source;
import classroom.diff.Source.JavaFile;
import classroom.steps.Step;
import classroom.system.KitException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LearnerCodeTest {
    @TempDir
    private Path folder;

    @Test
    void theClassesOfANotebookAreThoseInItsCells() {
        Source source = LearnerCode.read(Notebooks.file(Step.of(7)));

        assertThat(source.files())
                .extracting(JavaFile::className)
                .contains("Variable", "Function", "Square", "Exp", "Functions", "Root");
        assertThat(source.classes()).allMatch(ClassCode::parsed);
    }

    @Tag("full")
    @Test
    void ofALessonsNotebookWhatTheKitPutThereIsNotTheLearners() {
        for (Step step : List.of(Step.of(4), Step.of(7), Step.of(14), Step.of(20))) {
            assertThat(Diff.ofLearner(LearnerCode.read(Notebooks.file(step), step), step)
                            .changes())
                    .as("%s", step)
                    .isEmpty();
        }
    }

    @Tag("full")
    @Test
    void whatTheLearnerChangedInADemoStays() throws IOException {
        String kit = Files.readString(Notebooks.file(Step.of(7)));
        Path mine = Files.writeString(folder.resolve("step07.ipynb"), kit.replace("class Root ", "class MyRoot "));

        assertThat(Diff.ofLearner(LearnerCode.read(mine, Step.of(7)), Step.of(7))
                        .changes())
                .extracting(Change::where)
                .containsExactly("class MyRoot");
    }

    @Test
    void theLastDefinitionOfAClassCounts() {
        Path file = notebook("class Box { int a; }\nint n = 1;", "class Box { int b; }");

        assertThat(LearnerCode.read(file).files())
                .singleElement()
                .extracting(JavaFile::text)
                .asString()
                .contains("int b");
    }

    @Test
    void aClassThatIsNotFinishedIsThereToo() {
        Source source = LearnerCode.read(notebook("int n = 1;\npublic class Box {\n    int a = ;\n"));

        assertThat(source.classes()).singleElement().satisfies(box -> {
            assertThat(box.name()).isEqualTo("Box");
            assertThat(box.parsed()).isFalse();
        });
    }

    @Test
    void anEmptyFileHasNoClass() throws IOException {
        Path file = Files.writeString(folder.resolve("Box.java"), " \n");

        assertThatThrownBy(() -> LearnerCode.read(file))
                .isInstanceOf(KitException.class)
                .hasMessageContaining("has no Java class");
    }

    @Test
    void aFolderIsItsJavaFiles() throws IOException {
        Files.writeString(folder.resolve("Box.java"), "class Box { }");
        Files.writeString(folder.resolve("notes.txt"), "class No { }");

        assertThat(LearnerCode.read(folder).files()).extracting(JavaFile::name).containsExactly("Box.java");
    }

    @Test
    void aScriptOfJShellIsItsClasses() throws IOException {
        Path script =
                Files.writeString(folder.resolve("mine.jsh"), "/env --class-path x.jar\nclass Box { }\nint n = 1;\n");

        assertThat(LearnerCode.read(script).files())
                .extracting(JavaFile::className)
                .containsExactly("Box");
    }

    @Test
    void whatHoldsNoClassIsRefused() {
        assertThatThrownBy(() -> LearnerCode.read(notebook("int n = 1;")))
                .isInstanceOf(KitException.class)
                .hasMessageContaining("has no Java class");
        assertThatThrownBy(() -> LearnerCode.read(folder.resolve("none.java")))
                .isInstanceOf(KitException.class)
                .hasMessageStartingWith("there is no file or folder");
    }

    @Test
    void whatCannotBeReadIsNamedInOneLine() throws IOException {
        Path latin = Files.write(folder.resolve("Box.java"), new byte[] {'/', '/', (byte) 0xfc});
        Path latinNotebook = Files.write(folder.resolve("latin.ipynb"), new byte[] {'{', (byte) 0xfc, '}'});
        Path noNotebook = Files.writeString(folder.resolve("no.ipynb"), "class Box { }");

        assertThatThrownBy(() -> LearnerCode.read(latin))
                .isInstanceOf(KitException.class)
                .hasMessage(latin + " is not in UTF-8");
        assertThatThrownBy(() -> LearnerCode.read(latinNotebook))
                .isInstanceOf(KitException.class)
                .hasMessage(latinNotebook + " is not in UTF-8");
        assertThatThrownBy(() -> LearnerCode.read(noNotebook))
                .isInstanceOf(KitException.class)
                .hasMessage(noNotebook + " is not a notebook in Jupyter's format 4.5");
    }

    @Test
    void aPipeIsRefusedAndNotWaitedFor() throws Exception {
        Path pipe = folder.resolve("Box.java");
        assumeTrue(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0, "this system has no pipes");

        Process writer = new ProcessBuilder("sh", "-c", "while true; do echo 'class Box { }' > Box.java; done")
                .directory(folder.toFile())
                .start();
        try {
            for (Path path : List.of(pipe, folder)) {
                assertThatThrownBy(() -> LearnerCode.read(path))
                        .isInstanceOf(KitException.class)
                        .hasMessage(
                                pipe
                                        + " is no file but a pipe or a device: save what it gives as a .java file, and name that");
            }
        } finally {
            writer.destroyForcibly().waitFor();
        }
    }

    @Test
    void whatIsNestedTooDeeplyIsThereAndNothingIsSaidOfTheCompiler() throws IOException {
        String deep = "class Deep {\n    int n = " + "(".repeat(20_000) + "1" + ")".repeat(20_000) + ";\n}\n";
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        PrintStream realErr = System.err;
        System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
        try {
            for (Path path : List.of(
                    Files.writeString(folder.resolve("Deep.java"), deep),
                    Files.writeString(folder.resolve("deep.jsh"), deep),
                    notebook(deep, "class Box { }"))) {
                assertThat(LearnerCode.read(path).classes())
                        .filteredOn(code -> !code.parsed())
                        .singleElement()
                        .extracting(ClassCode::name, ClassCode::problem)
                        .containsExactly("Deep", "it is nested too deeply for the compiler");
            }
        } finally {
            System.setErr(realErr);
        }
        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void aFileThatOneMayNotReadIsNamedInOneLine() throws IOException {
        Path closed = Files.writeString(folder.resolve("Box.java"), "class Box { }");
        assumeTrue(closed.toFile().setReadable(false) && !Files.isReadable(closed), "root reads everything");

        assertThatThrownBy(() -> LearnerCode.read(closed))
                .isInstanceOf(KitException.class)
                .hasMessageStartingWith(closed + " cannot be read: ")
                .hasMessageContaining("AccessDenied");
    }

    private Path notebook(String... cells) {
        Path file = folder.resolve("mine.ipynb");
        new Notebook(IntStream.range(0, cells.length)
                        .mapToObj(i -> NotebookCell.code("c" + i, cells[i]))
                        .toList())
                .write(file);
        return file;
    }
}
