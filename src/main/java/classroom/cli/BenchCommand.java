package classroom.cli;

import classroom.bench.Benchmarks;
import classroom.bench.Contender;
import classroom.bench.Row;
import classroom.system.Kit;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "bench",
        description = {"Measure what the kit costs, and beside it other frameworks: forward and backward, in small and"
                + " in large, with one thread each, in turn.",
            "A full run writes its tables into docs/benchmarks.md. It takes a quarter of an hour, says so before,"
                + " and Ctrl+C ends it."},
        footer = {"", "Examples:",
            "  ./dezero bench --quick                       a look, in under two minutes",
            "  ./dezero bench --install-peers               first fetch DeZero, PyTorch, micrograd and DJL",
            "  ./dezero bench --rows chain --peers kit,core the chain alone, in these two",
            "", "Rows: exp, goldstein, chain, branches, array. It needs Maven, once."})
final class BenchCommand implements Runnable {
    @Option(names = "--quick", description = "One round of small sizes.")
    private boolean quick;

    @Option(names = "--install-peers", description = "Only fetch what the kit is compared with, into target/bench: on"
            + " Linux 3 GB, and 6 GB of disk. Without it the table says what is missing.")
    private boolean installPeers;

    @Option(names = "--rows", paramLabel = "ROW", split = ",", description = "Only these.")
    private List<Row> rows = List.of();

    @Option(names = "--peers", paramLabel = "NAME", split = ",", description = "Only these: kit, scope (with"
            + " fast.Memory.scope), plain (fast paths off), double (Java alone), core, dezero, pytorch, micrograd, djl,"
            + " samediff.")
    private List<Contender> contenders = List.of();

    @Option(names = "--rounds", paramLabel = "N", description = "How often each is measured: 3 times without it, and"
            + " once with --quick.")
    private Integer rounds;

    @Option(names = "--out", paramLabel = "FILE", description = "Write the tables into this file. Without it a run of"
            + " everything writes docs/benchmarks.md, and any other writes nothing.")
    private Path out;

    @Option(names = "--again", description = "Measure nothing: the tables of the last run once more.")
    private boolean again;

    @Override
    public void run() {
        Benchmarks benchmarks = new Benchmarks(System.err);
        if (installPeers) {
            benchmarks.installPeers();
            System.out.println("ready: ./dezero bench compares with them");
            return;
        }
        if (again) {
            System.out.print(benchmarks.again(out));
            return;
        }
        int times = rounds != null ? rounds : quick ? 1 : 3;
        System.out.print(benchmarks.run(quick, times, rows, contenders, place()));
    }

    private Path place() {
        boolean everything = !quick && rows.isEmpty() && contenders.isEmpty();
        return out != null || !everything ? out : Kit.home().resolve("docs").resolve("benchmarks.md");
    }
}
