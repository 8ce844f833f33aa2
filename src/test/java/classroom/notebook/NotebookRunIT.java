package classroom.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import classroom.cli.Jdks;
import classroom.jupyter.Kernel;
import classroom.system.KitException;
import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Kernels that do not start, or die, as shell scripts in front of a real one. */
@DisabledOnOs(OS.WINDOWS)
class NotebookRunIT {
    private static final Notebook HELLO =
            new Notebook(List.of(NotebookCell.code("hello", "System.out.println(\"hello\");")));

    @TempDir
    private Path folder;

    @Test
    void aKernelThatDoesNotStartIsStartedAgain() throws IOException {
        NotebookRun run = behind("test -e started || { touch started; echo 'Address already in use'; exit 1; }");

        assertThat(run.run(HELLO).cell("hello").printed("stdout")).isEqualTo("hello\n");
    }

    @Test
    void aKernelThatNeverStartsIsGivenUp() throws IOException {
        NotebookRun run = behind("echo started >> started; exit 1");

        assertThatThrownBy(() -> run.run(HELLO))
                .isInstanceOf(KitException.class)
                .hasMessageContaining("Kernel died before replying to kernel_info")
                .hasMessageNotContaining("assert");
        assertThat(folder.resolve("started")).hasContent("started\nstarted\nstarted");
    }

    @Test
    void ofAKernelThatDiesOnTheWayTheMessageSaysSo() throws IOException {
        NotebookCell death = NotebookCell.code("death", "Runtime.getRuntime().halt(1);");

        assertThatThrownBy(() -> behind("echo started >> started").run(new Notebook(List.of(death))))
                .isInstanceOf(KitException.class)
                .hasMessageContaining("Kernel died")
                .hasMessageNotContaining("assert");
        assertThat(folder.resolve("started")).hasContent("started");
    }

    /** The kernel, started by a shell that first does something else. */
    private NotebookRun behind(String shell) throws IOException {
        NotebookRun real = TestKernel.on(Jdks.running(), Kernel.JJAVA);
        Path spec = Path.of("kernels", real.kernel(), "kernel.json");
        Gson gson = new Gson();
        JsonObject json = gson.fromJson(
                Files.readString(Path.of(real.environment().get("JUPYTER_PATH")).resolve(spec)), JsonObject.class);
        JsonArray command = new JsonArray();
        Stream.of("sh", "-c", "cd '" + folder + "'; " + shell + "; exec \"$@\"", "sh")
                .forEach(command::add);
        command.addAll(json.getAsJsonArray("argv"));
        json.add("argv", command);
        Files.createDirectories(folder.resolve(spec).getParent());
        Files.writeString(folder.resolve(spec), gson.toJson(json));
        return new NotebookRun(real.python(), real.kernel(), Map.of("JUPYTER_PATH", folder.toString()));
    }
}
