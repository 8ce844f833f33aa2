package classroom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import classroom.system.KitException;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Command;

/** What a command that ends badly leaves on stderr. */
class MainTest {
    @Command
    private record Ends(RuntimeException badly) implements Runnable {
        @Override
        public void run() {
            throw badly;
        }
    }

    private record Ended(int code, List<String> err) {}

    private static Ended end(RuntimeException badly) {
        PrintStream before = System.err;
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
        try {
            int code = Main.commandLine().addSubcommand("end", new Ends(badly)).execute("end");
            return new Ended(code, err.toString(StandardCharsets.UTF_8).lines().toList());
        } finally {
            System.setErr(before);
        }
    }

    @Test
    void whatTheUserCanPutRightIsOneLineAndCode2() {
        assertThat(end(new KitException("no disk in drive A: put one in")))
                .isEqualTo(new Ended(2, List.of("dezero: no disk in drive A: put one in")));
    }

    @Test
    void aFaultOfTheKitIsOneLineAndCode3AndSaysHowToSeeMore() {
        assertThat(end(new IllegalStateException("two\nlines")))
                .isEqualTo(new Ended(
                        3,
                        List.of("dezero: a fault of the"
                                + " kit: java.lang.IllegalStateException: two lines (DEZERO_TRACE=1 shows where)")));
    }

    @Test
    void aCommandThatIsCalledIsDescribedAloneAndAnythingElseFindsAll() {
        assertThat(Main.commandLine("run", "walk").getSubcommands()).containsOnlyKeys("run");
        assertThat(Main.commandLine("java-options").getSubcommands()).containsOnlyKeys("java-options");

        int all = Main.commandLine().getSubcommands().size();
        assertThat(Main.commandLine("--help", "run").getSubcommands())
                .hasSize(all)
                .containsKeys("run", "walk");
        assertThat(Main.commandLine("wakl").getSubcommands()).hasSize(all);
    }
}
