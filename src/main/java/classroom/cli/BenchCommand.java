package classroom.cli;

import classroom.jupyter.Python;
import classroom.system.Kit;
import classroom.system.Maven;
import classroom.system.Program;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Hands over to the scripts in {@code src/bench}: JMH measures the kit, Python its peers. */
@Command(
        name = "bench",
        description = {
            "Measure what the kit costs, and beside it other frameworks: forward and backward, in small and"
                    + " in large, with one thread each, in turn.",
            "A full run writes its tables into docs/benchmarks.md. It takes half an hour; Ctrl+C ends it."
        },
        footer = {
            "",
            "Examples:",
            "  ./dezero bench --quick                       a look, in about two minutes",
            "  ./dezero bench --install-peers               first fetch what the kit is compared with",
            "  ./dezero bench chain start                   two of the tables; nothing is written",
            "  ./dezero bench array --only kit,core         one of them, two contenders",
            "",
            "src/bench/benchmarks.json has the tables and the contenders. It needs Maven and Python."
        })
final class BenchCommand implements Callable<Integer> {
    @Parameters(paramLabel = "TABLE", arity = "0..*", description = "Only these tables.")
    private List<String> tables = List.of();

    @Option(names = "--quick", description = "The table 'quick': one round of small sizes.")
    private boolean quick;

    @Option(
            names = "--install-peers",
            description = "Only fetch what the kit is compared with, into target/bench: on"
                    + " Linux 3 GB, and 6 GB of disk. Without it the tables say what is missing.")
    private boolean installPeers;

    @Option(names = "--only", paramLabel = "NAME,...", description = "Only these contenders.")
    private String contenders;

    @Override
    public Integer call() {
        Maven.run("JMH, which measures", "-Pbench", "compiler:compile@bench", "dependency:copy-dependencies@bench");
        List<String> command = new ArrayList<>(Python.find().command());
        command.add(Kit.home()
                .resolve(Path.of("src", "bench", "python", "bench.py"))
                .toString());
        command.addAll(tables);
        if (quick) {
            command.add("quick");
        }
        if (installPeers) {
            command.add("--install-peers");
        }
        if (contenders != null) {
            command.add("--only=" + contenders);
        }
        return Program.of(command)
                .with("JAVA_HOME", System.getProperty("java.home"))
                .shown()
                .run()
                .code();
    }
}
