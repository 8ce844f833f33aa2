package classroom.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import classroom.steps.Step;
import classroom.system.Kit;
import classroom.system.KitException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the file holds, and which files are not touched; {@code OwnNotebookIT} opens it. */
class OwnNotebookTest {
    private static final Step SEVEN = Step.of("7");
    private static final Pattern TYPE = Pattern.compile("^import ([\\w.]+);$", Pattern.MULTILINE);

    @TempDir
    private Path folder;

    static List<Step> steps() {
        return Step.all();
    }

    @Test
    void oneCellLoadsTheStepAndMakesItsValuesVisible() {
        assertThat(OwnNotebook.of(SEVEN).cells())
                .singleElement()
                .satisfies(cell -> assertThat(cell.source())
                        .isEqualTo("""
                // Loads step 7. Run this cell first.
                %%classpath "%s"
                import org.nd4j.linalg.api.buffer.DataType;
                import org.nd4j.linalg.api.ndarray.INDArray;
                import org.nd4j.linalg.factory.Nd4j;
                import step07.Exp;
                import step07.Function;
                import step07.Functions;
                import static step07.Functions.*;
                import step07.Square;
                import step07.Variable;
                classroom.display.Display.install();""".formatted(Kit.jar().toString().replace('\\', '/'))));
    }

    @ParameterizedTest
    @MethodSource("steps")
    void whatItImportsIsThere(Step step) {
        String source = OwnNotebook.of(step).cells().get(0).source();
        List<String> types =
                TYPE.matcher(source).results().map(type -> type.group(1)).toList();

        assertThat(types)
                .contains(step.framework() + ".Variable")
                .allSatisfy(type -> assertThatCode(() -> Class.forName(type)).doesNotThrowAnyException());
    }

    @Test
    void theFileIsANotebook() {
        Path file = folder.resolve("mine.ipynb");

        OwnNotebook.create(SEVEN, file);

        assertThat(Notebook.read(file)).isEqualTo(OwnNotebook.of(SEVEN));
    }

    @Test
    void aFileThatIsThereStaysAsItIs() throws IOException {
        Path file = Files.writeString(folder.resolve("mine.ipynb"), "my work");

        assertThatThrownBy(() -> OwnNotebook.create(SEVEN, file))
                .isInstanceOf(KitException.class)
                .hasMessage(file + " is there already, and stays as it is: give another name");
        assertThat(file).hasContent("my work");
    }

    @Test
    void aNameWithoutTheEndingIsRefused() {
        Path file = folder.resolve("mine");

        assertThatThrownBy(() -> OwnNotebook.create(SEVEN, file))
                .isInstanceOf(KitException.class)
                .hasMessage("'" + file + "' does not end in .ipynb, by which Jupyter knows a notebook");
        assertThat(file).doesNotExist();
    }

    @Test
    void aFolderIsNotMade() {
        Path missing = folder.resolve("missing");

        assertThatThrownBy(() -> OwnNotebook.create(SEVEN, missing.resolve("mine.ipynb")))
                .isInstanceOf(KitException.class)
                .hasMessage("there is no folder " + missing + ": make it first");
        assertThat(missing).doesNotExist();
    }
}
