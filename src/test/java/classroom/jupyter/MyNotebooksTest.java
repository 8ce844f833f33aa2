package classroom.jupyter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import classroom.jupyter.MyNotebooks.Found;
import classroom.jupyter.MyNotebooks.Reset;
import classroom.steps.Step;
import classroom.system.KitException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MyNotebooksTest {
    private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 23, 15, 4);
    private static final Step SEVEN = new Step(7);

    @TempDir
    private Path kit;

    private MyNotebooks notebooks;

    @BeforeEach
    void aKitWithTwoNotebooks() throws IOException {
        notebooks = new MyNotebooks(kit.resolve("notebooks"), kit.resolve("my"));
        original("step06.ipynb", "{\"six\": 1}");
        original("step07.ipynb", "{\"seven\": 1, \"cells\": []}");
    }

    private void original(String name, String text) throws IOException {
        Path file = notebooks.originals().resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private void mine(String name, String text) throws IOException {
        Files.writeString(notebooks.my().resolve(name), text);
    }

    private String mine(String name) throws IOException {
        return Files.readString(notebooks.my().resolve(name));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(notebooks.my())) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void allAreCopiedAtFirstAndNothingElseIsLeft() throws IOException {
        original("pictures/graph.svg", "<svg/>");
        original(".ipynb_checkpoints/step07-checkpoint.ipynb", "{}");

        notebooks.copy();

        assertThat(names()).containsExactly("pictures", "step06.ipynb", "step07.ipynb");
        assertThat(mine("step07.ipynb")).isEqualTo("{\"seven\": 1, \"cells\": []}");
        assertThat(mine("pictures/graph.svg")).isEqualTo("<svg/>");
    }

    @Test
    void anUpdateBringsNewOnesAndTouchesNoCopy() throws IOException {
        notebooks.copy();
        mine("step07.ipynb", "mine");
        original("step06.ipynb", "{\"six\": 2}");
        original("step08.ipynb", "{\"eight\": 1}");

        notebooks.copy();

        assertThat(mine("step06.ipynb")).isEqualTo("{\"six\": 1}");
        assertThat(mine("step07.ipynb")).isEqualTo("mine");
        assertThat(mine("step08.ipynb")).isEqualTo("{\"eight\": 1}");
    }

    @Test
    void aCopyThatWasDeletedComesBack() throws IOException {
        notebooks.copy();
        Files.delete(notebooks.my().resolve("step07.ipynb"));

        notebooks.copy();

        assertThat(mine("step07.ipynb")).contains("seven");
    }

    @Test
    void withoutNotebooksItSaysWhereTheyShouldBe() {
        Path gone = kit.resolve("gone");

        assertThatThrownBy(() -> new MyNotebooks(gone, notebooks.my()).copy())
                .isInstanceOf(KitException.class)
                .hasMessageContaining("no folder " + gone)
                .hasMessageContaining("./dezero notebooks");
    }

    @Test
    void whereNothingCanBeWrittenItSaysSo() throws IOException {
        Files.createFile(notebooks.my());

        assertThatThrownBy(notebooks::copy)
                .isInstanceOf(KitException.class)
                .hasMessageContaining("the folder " + notebooks.my() + " cannot be written");
    }

    @Test
    void resetKeepsAChangedCopyUnderANameWithTheDate() throws IOException {
        notebooks.copy();
        mine("step07.ipynb", "mine");

        Reset reset = notebooks.reset(SEVEN, NOW);

        assertThat(reset).isEqualTo(new Reset(Found.CHANGED, notebooks.my().resolve("step07-2026-11-23-1504.ipynb")));
        assertThat(mine("step07.ipynb")).contains("seven");
        assertThat(mine("step07-2026-11-23-1504.ipynb")).isEqualTo("mine");
    }

    @Test
    void aSecondResetInTheSameMinuteKeepsBoth() throws IOException {
        notebooks.copy();
        for (String text : List.of("first", "second", "third")) {
            mine("step07.ipynb", text);
            notebooks.reset(SEVEN, NOW);
        }

        assertThat(mine("step07-2026-11-23-1504.ipynb")).isEqualTo("first");
        assertThat(mine("step07-2026-11-23-1504-2.ipynb")).isEqualTo("second");
        assertThat(mine("step07-2026-11-23-1504-3.ipynb")).isEqualTo("third");
    }

    @Test
    void anUnchangedCopyIsLeftAloneAlsoWhenSavedInAnotherOrder() throws IOException {
        notebooks.copy();
        assertThat(notebooks.reset(SEVEN, NOW)).isEqualTo(new Reset(Found.UNCHANGED, null));

        mine("step07.ipynb", "{\"cells\": [],\n \"seven\": 1}\n");
        assertThat(notebooks.reset(SEVEN, NOW)).isEqualTo(new Reset(Found.UNCHANGED, null));
        assertThat(names()).containsExactly("step06.ipynb", "step07.ipynb");
    }

    @Test
    void aDamagedCopyIsAChangedOne() throws IOException {
        notebooks.copy();
        Files.write(notebooks.my().resolve("step07.ipynb"), new byte[] {'{', (byte) 0xff});

        assertThat(notebooks.reset(SEVEN, NOW).found()).isEqualTo(Found.CHANGED);
    }

    @Test
    void withoutACopyResetMakesOne() throws IOException {
        assertThat(notebooks.reset(SEVEN, NOW)).isEqualTo(new Reset(Found.NONE, null));
        assertThat(names()).containsExactly("step07.ipynb");
    }

    @Test
    void aStepWithoutNotebookIsNamed() {
        assertThatThrownBy(() -> notebooks.reset(new Step(9), NOW))
                .isInstanceOf(KitException.class)
                .hasMessageContaining("the kit has no notebook of step 09");
    }
}
