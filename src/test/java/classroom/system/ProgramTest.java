package classroom.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import classroom.system.Program.Result;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the programs here are those of Unix")
class ProgramTest {
    @TempDir
    private Path folder;

    private static Program sh(String script) {
        return Program.of("sh", "-c", script);
    }

    @Test
    void whatItPrintsAndItsExitCodeComeBack() {
        assertThat(sh("echo out; echo err >&2; exit 3").run()).isEqualTo(new Result(3, "out\n", "err\n"));
        assertThat(sh("exit 3").run().isWell()).isFalse();
        assertThat(sh("exit 0").run().isWell()).isTrue();
    }

    @Test
    void itRunsInAFolderWithItsVariablesAndArguments() throws IOException {
        Program program = sh("pwd; echo \"$GREETING, $0\"").in(folder).with("GREETING", "hello");

        assertThat(program.run("you").out()).isEqualTo(folder.toRealPath() + "\nhello, you\n");
        assertThat(program.without("GREETING"::equals).run("me").out()).endsWith("\n, me\n");
    }

    @Test
    void itReadsWhatItIsGivenAndNothingElse() {
        assertThat(Program.of("cat").reading("a\nb\n").run().out()).isEqualTo("a\nb\n");
        assertThat(Program.of("cat").run().out()).isEmpty();
        assertThat(sh("exit 4").reading("x".repeat(1_000_000)).run().code()).isEqualTo(4);
    }

    @Test
    void aLogHasAllThatItPrintsInOrder() {
        Path log = folder.resolve("log");

        sh("echo one; echo two >&2").into(Redirect.appendTo(log.toFile())).run();
        Result result = sh("echo three").into(Redirect.appendTo(log.toFile())).run();

        assertThat(result).isEqualTo(new Result(0, "", ""));
        assertThat(log).hasContent("one\ntwo\nthree\n");
    }

    @Test
    void whatIsNotThereIsNamed() {
        Program program = Program.of("no-such-program");

        assertThat(program.tried()).isEmpty();
        assertThatThrownBy(program::run)
                .isInstanceOf(KitException.class)
                .hasMessageStartingWith("no-such-program does not start: ");
    }

    @Test
    void whatDoesNotEndInTimeIsEndedWithAllThatItStarted() throws IOException {
        Path pid = folder.resolve("pid");
        Program program = sh("sleep 600 & echo $! >" + pid + "; wait").within(1);

        assertThatThrownBy(program::run).isInstanceOf(KitException.class).hasMessage("sh did not end within 1 s");

        Optional<ProcessHandle> child =
                ProcessHandle.of(Long.parseLong(Files.readString(pid).strip()));
        assertThatNoException()
                .isThrownBy(() -> child.ifPresent(process ->
                        process.onExit().orTimeout(30, TimeUnit.SECONDS).join()));
    }

    @Test
    void aGrandchildThatLivesOnIsNotWaitedFor() {
        Result result = sh("sleep 600 & echo $!").run();

        ProcessHandle child =
                ProcessHandle.of(Long.parseLong(result.out().strip())).orElseThrow();
        assertThat(child.isAlive()).isTrue();
        child.destroyForcibly();
    }

    @Test
    void aCommandIsFoundOnThePath() {
        assertThat(Program.onPath("sh"))
                .hasValueSatisfying(found -> assertThat(found).isExecutable());
        assertThat(Program.onPath("no-such-program")).isEmpty();
    }
}
