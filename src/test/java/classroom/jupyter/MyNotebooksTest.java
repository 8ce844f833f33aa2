package classroom.jupyter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import classroom.jupyter.MyNotebooks.Found;
import classroom.jupyter.MyNotebooks.Reset;
import classroom.notebook.Notebook;
import classroom.notebook.NotebookCell;
import classroom.steps.Step;
import classroom.system.KitException;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
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

    private final SortedMap<String, Supplier<Notebook>> originals = new TreeMap<>();

    @BeforeEach
    void aKitWithTwoNotebooks() {
        notebooks = new MyNotebooks(originals, kit.resolve("my"));
        original("step06.ipynb", "six");
        original("step07.ipynb", "seven");
    }

    private void original(String name, String text) {
        originals.put(name, () -> new Notebook(List.of(NotebookCell.markdown("title", text))));
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
    void allAreMadeAtFirstAndNothingElseIsLeft() throws IOException {
        notebooks.make();

        assertThat(names()).containsExactly("step06.ipynb", "step07.ipynb");
        assertThat(mine("step07.ipynb")).contains("\"seven\"");
        assertThat(notebooks.older()).isEmpty();
    }

    @Test
    void anUpdateBringsNewOnesTouchesNoCopyAndSaysWhichAreOlder() throws IOException {
        notebooks.make();
        String six = mine("step06.ipynb");
        mine("step07.ipynb", "mine");
        original("step06.ipynb", "six, better");
        original("step08.ipynb", "eight");

        notebooks.make();

        assertThat(mine("step06.ipynb")).isEqualTo(six);
        assertThat(mine("step07.ipynb")).isEqualTo("mine");
        assertThat(mine("step08.ipynb")).contains("\"eight\"");
        assertThat(notebooks.older())
                .as("a text that is no notebook is of no edition")
                .containsExactly("step06.ipynb");
    }

    @Test
    void whatALearnerChangedIsOfTheSameEdition() throws IOException {
        notebooks.make();
        mine("step06.ipynb", mine("step06.ipynb").replace("\"six\"", "\"my own words\""));

        assertThat(notebooks.older()).isEmpty();
    }

    @Test
    void aCopyThatWasDeletedComesBack() throws IOException {
        notebooks.make();
        Files.delete(notebooks.my().resolve("step07.ipynb"));

        notebooks.make();

        assertThat(mine("step07.ipynb")).contains("seven");
    }

    @Test
    void whereNothingCanBeWrittenItSaysSo() throws IOException {
        Files.createFile(notebooks.my());

        assertThatThrownBy(notebooks::make)
                .isInstanceOf(KitException.class)
                .hasMessageContaining("the folder " + notebooks.my() + " cannot be written");
    }

    @Test
    void resetKeepsAChangedCopyUnderANameWithTheDate() throws IOException {
        notebooks.make();
        mine("step07.ipynb", "mine");

        Reset reset = notebooks.reset(SEVEN, NOW);

        assertThat(reset).isEqualTo(new Reset(Found.CHANGED, notebooks.my().resolve("step07-2026-11-23-1504.ipynb")));
        assertThat(mine("step07.ipynb")).contains("seven");
        assertThat(mine("step07-2026-11-23-1504.ipynb")).isEqualTo("mine");
    }

    @Test
    void aSecondResetInTheSameMinuteKeepsBoth() throws IOException {
        notebooks.make();
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
        notebooks.make();
        assertThat(notebooks.reset(SEVEN, NOW)).isEqualTo(new Reset(Found.UNCHANGED, null));

        JsonObject saved = JsonParser.parseString(mine("step07.ipynb")).getAsJsonObject();
        saved.add("cells", saved.remove("cells"));
        mine("step07.ipynb", saved.toString());
        assertThat(notebooks.reset(SEVEN, NOW)).isEqualTo(new Reset(Found.UNCHANGED, null));
        assertThat(names()).containsExactly("step06.ipynb", "step07.ipynb");
    }

    @Test
    void aDamagedCopyIsAChangedOne() throws IOException {
        notebooks.make();
        Files.write(notebooks.my().resolve("step07.ipynb"), new byte[] {'{', (byte) 0xff});

        assertThat(notebooks.reset(SEVEN, NOW).found()).isEqualTo(Found.CHANGED);
    }

    @Test
    void withoutACopyResetMakesOne() throws IOException {
        assertThat(notebooks.reset(SEVEN, NOW)).isEqualTo(new Reset(Found.NONE, null));
        assertThat(names()).containsExactly("step07.ipynb");
    }
}
