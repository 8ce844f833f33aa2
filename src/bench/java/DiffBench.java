import java.io.File;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How long {@code ./dezero diff 07 08} takes from start to end, beside {@code git diff --no-index} of the same folders
 * and beside a Java that does nothing. Each in turn, so that a busy machine is as busy for all of them.
 *
 * <p>In the kit's folder: {@code java src/bench/java/DiffBench.java [rounds]}
 */
public final class DiffBench {
    private static final String STEPS = "src/main/java/";

    private DiffBench() {
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        Map<String, String[]> programs = new LinkedHashMap<>();
        programs.put("./dezero diff 07 08", new String[] {"./dezero", "diff", "07", "08"});
        programs.put("git diff --no-index", new String[] {
            "git", "diff", "--no-index", STEPS + "step07", STEPS + "step08"});
        programs.put("java -version", new String[] {"java", "-version"});
        int rounds = args.length == 0 ? 20 : Integer.parseInt(args[0]);
        Map<String, double[]> seconds = new LinkedHashMap<>();
        programs.keySet().forEach(name -> seconds.put(name, new double[rounds]));
        for (int round = -1; round < rounds; round++) {    // one more, to warm the disk
            for (String name : programs.keySet()) {
                double taken = seconds(programs.get(name));
                if (round >= 0) {
                    seconds.get(name)[round] = taken;
                }
            }
        }
        report(seconds);
    }

    private static double seconds(String... command) throws IOException, InterruptedException {
        ProcessBuilder program = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectInput(new File("pom.xml"));
        long start = System.nanoTime();
        program.start().waitFor();
        return (System.nanoTime() - start) / 1e9;
    }

    private static void report(Map<String, double[]> seconds) {
        double first = median(seconds.values().iterator().next());
        System.out.printf("%-28s %8s %8s %8s %22s%n", "", "best", "median", "worst", "ours is so many times");
        seconds.forEach((name, times) -> System.out.printf("%-28s %7.3fs %7.3fs %7.3fs %22.1f%n", name,
                Arrays.stream(times).min().orElseThrow(), median(times), Arrays.stream(times).max().orElseThrow(),
                first / median(times)));
    }

    private static double median(double... times) {
        double[] sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
