package classroom.jupyter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import classroom.system.KitException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** With a stand-in for Python and pip that writes down what it is asked. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the stand-ins for Python are shell scripts")
class VenvMakerTest {
    private static final String INSTALLING = "dezero: installing JupyterLab and the Java kernel in .venv (once;"
            + " downloads about 60 MB, and takes a minute or two) ...";
    /** The environment's Python: it looks whether all is there, and it is pip. */
    private static final String INSIDE = """
            case "$*" in
                *find_spec*) [ -f "$(dirname "$0")/../installed" ]; exit $? ;;
            esac
            case "$*" in
                *--no-index*) echo "pip ${*#*--}" >>"%1$s/calls" ;;
                *) echo pip >>"%1$s/calls" ;;
            esac
            sleep 0.2
            [ ! -f "%1$s/fails" ] || { cat "%1$s/fails"; exit 1; }
            touch "$(dirname "$0")/../installed"
            """;

    @TempDir
    private Path kit;

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void aKit() throws IOException {
        Files.writeString(kit.resolve("requirements.txt"), "jupyterlab==4\n");
        StandIn.script(kit.resolve("inside"), INSIDE.formatted(kit));
        StandIn.script(kit.resolve("python3"), """
                echo "venv $3 $4" >>"%1$s/calls"
                rm -rf "$5"; mkdir -p "$5/bin"; cp "%1$s/inside" "$5/bin/python"
                """.formatted(kit));
    }

    private static Python python(Path kit) {
        return new Python(List.of(kit.resolve("python3").toString()), 12, true);
    }

    private void ready() {
        new VenvMaker(kit, () -> python(kit), new PrintStream(err, true, StandardCharsets.UTF_8)).ready();
    }

    private List<String> calls() throws IOException {
        List<String> calls = Files.readAllLines(kit.resolve("calls"));
        Files.delete(kit.resolve("calls"));
        return calls;
    }

    private void pipFails(String says) throws IOException {
        Files.writeString(kit.resolve("fails"), says + "\n");
    }

    @Test
    void itIsMadeOnceAndSaysThatItTakesAWhile() throws IOException {
        ready();
        assertThat(calls()).containsExactly("venv venv --clear", "pip");
        assertThat(err.toString(StandardCharsets.UTF_8).lines()).containsExactly(INSTALLING);

        ready();
        assertThat(kit.resolve("calls")).doesNotExist();
        assertThat(err.toString(StandardCharsets.UTF_8).lines()).containsExactly(INSTALLING);
    }

    /** Only its name counts here. */
    private void wheel(String name) throws IOException {
        Files.createFile(Files.createDirectories(kit.resolve("wheels")).resolve(name));
    }

    @Test
    void fromTheWheelsOfABundleItIsMadeWithoutANetwork() throws IOException {
        wheel("rpds_py-0.30.0-cp312-cp312-win_amd64.whl");
        ready();

        assertThat(calls()).last().asString().endsWith(" --no-index --find-links " + kit.resolve("wheels"));
        assertThat(err.toString(StandardCharsets.UTF_8))
                .isEqualTo("dezero: installing JupyterLab and the Java kernel in .venv (once; takes a"
                        + " minute or two) ...\n");
    }

    @Test
    void wheelsForOtherPythonsAreSaidToBeThat() throws IOException {
        wheel("rpds_py-0.30.0-cp310-cp310-win_amd64.whl");
        wheel("rpds_py-0.30.0-cp311-cp311-win_amd64.whl");
        wheel("tornado-6.5.10-cp39-abi3-win_amd64.whl");

        assertThatThrownBy(this::ready)
                .isInstanceOf(KitException.class)
                .hasMessage("this bundle has JupyterLab for"
                        + " Python 3.10 to 3.11, and " + python(kit)
                        + " is none of them: install one, or let DEZERO_PYTHON"
                        + " name it");
    }

    @Test
    void otherRequirementsAreInstalledIntoWhatIsThere() throws IOException {
        ready();
        calls();
        Files.writeString(kit.resolve("requirements.txt"), "jupyterlab==5\n");
        ready();

        assertThat(calls()).containsExactly("pip");
    }

    @Test
    void theLineEndsOfWindowsAreNoOtherRequirements() throws IOException {
        ready();
        calls();
        Files.writeString(kit.resolve("requirements.txt"), "jupyterlab==4\r\n");
        ready();

        assertThat(kit.resolve("calls")).doesNotExist();
    }

    @Test
    void aHalfMadeOneIsMadeAnew() throws IOException {
        pipFails("Killed");
        assertThatThrownBy(this::ready).isInstanceOf(KitException.class);
        calls();
        Files.delete(kit.resolve("fails"));
        ready();

        assertThat(calls()).containsExactly("venv venv --clear", "pip");
    }

    @Test
    void oneWhosePythonIsGoneIsMadeAnew() throws IOException {
        ready();
        calls();
        Files.delete(kit.resolve(".venv/bin/python"));
        ready();

        assertThat(calls()).containsExactly("venv venv --clear", "pip");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            WARNING: Retrying (Retry(total=4)) after 'NewConnectionError' | could not be downloaded: for that a network
            ERROR: Could not install packages: No space left on device    | the disk is full
            PermissionError: [Errno 13] Permission denied: 'lib'          | the folder .venv cannot be written
            ERROR: No matching distribution found for jupyterlab==99      | No matching distribution found for jupyterl
            """)
    void whatPipSaysBecomesOneLineThatHelps(String pip, String helps) throws IOException {
        pipFails(pip);

        assertThatThrownBy(this::ready)
                .isInstanceOf(KitException.class)
                .hasMessageContaining(helps)
                .hasMessageEndingWith("(all that pip said is in " + kit.resolve("target/venv.log") + ")");
    }

    @Test
    void aFolderThatCannotBeWrittenIsNamed() throws IOException {
        Files.createFile(kit.resolve("target"));

        assertThatThrownBy(this::ready)
                .isInstanceOf(KitException.class)
                .hasMessageContaining("the folder " + kit + " cannot be written");
    }

    /** In another Java; the file lock is between processes. */
    public static void main(String[] args) {
        new VenvMaker(Path.of(args[0]), () -> python(Path.of(args[0])), System.err).ready();
    }

    @Test
    void ofTwoAtOnceOneMakesItAndTheOtherWaits() throws IOException, InterruptedException {
        ProcessBuilder other = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                VenvMakerTest.class.getName(),
                kit.toString());
        List<Process> both = List.of(other.start(), other.start());
        for (Process process : both) {
            assertThat(process.waitFor()).isZero();
        }

        assertThat(calls()).containsExactly("venv venv --clear", "pip");
    }
}
