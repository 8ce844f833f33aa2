package bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * One measurement in a process of its own, which is JMH's fork: so JMH forks no more. Prints one line of JSON: a time
 * for each iteration, a result to check, and the resident memory before and at its
 * highest (-1 where Linux does not say).
 *
 * <p>Arguments: framework row size mode, or {@code steps step07 1 gradient}; seconds to warm up (0: not at all),
 * iterations, seconds for each.
 */
public final class Worker {
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final int TRIED = 10;

    private Worker() {
    }

    public static void main(String[] args) throws RunnerException {
        boolean steps = args[0].equals("steps");
        double first = steps ? Double.NaN : first(args);
        long idle = memory("VmRSS");
        forgetPeak();
        Collection<RunResult> results = new Runner(options(args, steps).build()).run();
        String times = results.stream().flatMap(result -> result.getBenchmarkResults().stream())
                .flatMap(result -> result.getIterationResults().stream())
                .map(iteration -> String.format(Locale.ROOT, "%.3f", iteration.getPrimaryResult().getScore()))
                .collect(Collectors.joining(", "));
        System.out.println("{\"ns\": [" + times + "], \"first\": " + (steps ? "null" : first) + ", \"idle\": " + idle
                + ", \"peak\": " + memory("VmHWM") + "}");
        System.exit(0);    // an engine's threads may live on
    }

    private static ChainedOptionsBuilder options(String[] args, boolean steps) {
        double warmup = Double.parseDouble(args[4]);
        ChainedOptionsBuilder options = new OptionsBuilder().verbosity(VerboseMode.SILENT).forks(0)
                .shouldFailOnError(true).warmupIterations(warmup > 0 ? 1 : 0).warmupTime(time(warmup))
                .measurementIterations(Integer.parseInt(args[5])).measurementTime(time(Double.parseDouble(args[6])));
        return steps ? options.include(StepsBenchmark.class.getName() + "." + args[1] + "$")
                : options.include(RowBenchmark.class.getName()).param("framework", args[0]).param("row", args[1])
                        .param("size", args[2]).param("mode", args[3]);
    }

    private static TimeValue time(double seconds) {
        return TimeValue.milliseconds(Math.max(1, Math.round(1000 * seconds)));
    }

    /** Small, so that the framework is loaded and nothing much is left in memory. */
    private static double first(String... args) {
        Framework<?, ?> framework = Framework.of(args[0]);
        int size = Math.min(TRIED, Integer.parseInt(args[2]));
        return framework.first(framework.task(args[1], size, args[3]).get());
    }

    private static long memory(String what) {
        try {
            return Files.readAllLines(STATUS).stream().filter(line -> line.startsWith(what + ":"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024).findFirst().orElse(-1);
        } catch (IOException e) {
            return -1;
        }
    }

    private static void forgetPeak() {
        try {
            Files.writeString(Path.of("/proc/self/clear_refs"), "5");
        } catch (IOException e) {
            System.err.println("the peak includes the start: " + e.getMessage());
        }
    }
}
