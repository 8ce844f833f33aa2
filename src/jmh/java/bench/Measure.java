package bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.CommandLineOptions;

/** One measurement: a class that bench.py wrote from a row of benchmarks.json, in one size. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class Measure {
    @Param("kit_goldstein")
    public String work;

    @Param("1")
    public int size;

    private Callable<?> task;

    @Setup
    public void prepare() throws ReflectiveOperationException {
        task = task(work, size);
    }

    private static Callable<?> task(String work, int size) throws ReflectiveOperationException {
        return (Callable<?>) Class.forName(work).getMethod("of", int.class).invoke(null, size);
    }

    @Benchmark
    public Object call() throws Exception {
        return task.call();
    }

    /**
     * Measures in this process, and prints one line of JSON, as peers.py does. Before that it is done once in a small
     * size: so the framework is loaded, and can be compared. Arguments: class, small size, and those of JMH.
     */
    public static void main(String[] args) throws Exception {
        Object result = task(args[0], Integer.parseInt(args[1])).call();
        double first =
                (double) Class.forName(args[0]).getMethod("first", Object.class).invoke(null, result);
        long idle = memory("VmRSS");
        if (idle > 0) {
            Files.writeString(Path.of("/proc/self/clear_refs"), "5"); // forget the peak of the start
        }
        RunResult run = new Runner(new CommandLineOptions(Arrays.copyOfRange(args, 2, args.length))).runSingle();
        String times = run.getBenchmarkResults().stream()
                .flatMap(each -> each.getIterationResults().stream())
                .map(iteration -> String.format(
                        Locale.ROOT, "%.3f", iteration.getPrimaryResult().getScore()))
                .collect(Collectors.joining(", "));
        System.out.printf(
                "{\"ns\": [%s], \"first\": %s, \"idle\": %d, \"peak\": %d,"
                        + " \"versions\": {\"Java\": \"%s\", \"JMH\": \"%s\"}}%n",
                times,
                first,
                idle,
                memory("VmHWM"),
                Runtime.version(),
                run.getParams().getJmhVersion());
    }

    /** In bytes; -1 where Linux does not say. */
    private static long memory(String what) throws IOException {
        Path status = Path.of("/proc/self/status");
        List<String> lines = Files.exists(status) ? Files.readAllLines(status) : List.of();
        return lines.stream()
                .filter(line -> line.startsWith(what + ":"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                .findFirst()
                .orElse(-1);
    }
}
