import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How long the kit takes to start: from the call of a program to its end, beside Python's DeZero and PyTorch. Each in
 * turn, so that a busy machine is as busy for all of them. What is not installed is said to be missing.
 *
 * <p>In the kit's folder, after {@code ./dezero lab --prepare} and {@code ./dezero bench --install-peers}:
 * {@code java src/bench/java/StartBench.java [rounds [python]]}. The table is Markdown.
 */
public final class StartBench {
    private static final String PROGRAM = """
            public class First {
                public static void main(String[] args) {
                    var x = new dezero.Variable(org.nd4j.linalg.factory.Nd4j.scalar(0.5));
                    dezero.Variable y = x.pow(2).mul(3.0);
                    y.backward();
                    System.out.println(x.grad);
                }
            }
            """;
    private static final String DEZERO = "import numpy as np; np.int = int; from dezero import Variable;"
            + " x = Variable(np.array(0.5)); y = x ** 2 * 3.0; y.backward(); print(x.grad)";
    private static final String TORCH = "import torch; x = torch.tensor(0.5, dtype=torch.float64, requires_grad=True);"
            + " y = x ** 2 * 3.0; y.backward(); print(x.grad)";

    private StartBench() {
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        int rounds = args.length == 0 ? 10 : Integer.parseInt(args[0]);
        Map<String, List<String>> programs = programs(args.length < 2 ? "target/bench/venv/bin/python" : args[1]);
        Map<String, double[]> seconds = new LinkedHashMap<>();
        for (int round = -1; round < rounds; round++) {    // one more, to warm the disk
            for (Map.Entry<String, List<String>> program : programs.entrySet()) {
                double taken = seconds(program.getValue());
                seconds.computeIfAbsent(program.getKey(), name -> new double[rounds])[Math.max(round, 0)] = taken;
            }
        }
        report(seconds);
    }

    private static Map<String, List<String>> programs(String python) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("start");
        Path source = Files.writeString(folder.resolve("First.java"), PROGRAM);
        run(List.of("javac", "-cp", "target/dezero.jar" + File.pathSeparator + "target/lib/*", source.toString()));
        List<String> program = new ArrayList<>(List.of("java"));
        program.addAll(lines("./dezero", "java-options"));
        program.addAll(List.of("-cp", "target/dezero.jar" + File.pathSeparator + folder, "First"));
        List<String> plain = new ArrayList<>(program);
        plain.removeIf(option -> option.startsWith("-XX:SharedArchiveFile="));

        Map<String, List<String>> programs = new LinkedHashMap<>();
        programs.put("a program on `dezero`, to its first gradient", program);
        programs.put("the same without the archive of classes", plain);
        programs.put("DeZero on NumPy, to its first gradient", List.of(python, "-I", "-c", DEZERO));
        programs.put("PyTorch, to its first gradient", List.of(python, "-I", "-c", TORCH));
        programs.put("PyTorch, `import torch` alone", List.of(python, "-I", "-c", "import torch"));
        programs.put("`./dezero --help`", List.of("./dezero", "--help"));
        programs.put("`./dezero diff 07 08`", List.of("./dezero", "diff", "07", "08"));
        programs.put("`./dezero run 01`", List.of("./dezero", "run", "01"));
        programs.put("`./dezero run 07`", List.of("./dezero", "run", "07"));
        programs.put("a notebook's kernel, to its first gradient",
                List.of(".venv/bin/python", "src/bench/python/kernel_start.py"));
        programs.put("a Java that does nothing", List.of("java", "-version"));
        return programs;
    }

    /** Not a number for what cannot be run. */
    private static double seconds(List<String> command) throws InterruptedException {
        long start = System.nanoTime();
        try {
            int code = run(command);
            return code == 0 ? (System.nanoTime() - start) / 1e9 : Double.NaN;
        } catch (IOException missing) {
            return Double.NaN;
        }
    }

    private static int run(List<String> command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).redirectErrorStream(true).redirectInput(new File("pom.xml"))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
    }

    private static List<String> lines(String... command) throws IOException {
        Process process = new ProcessBuilder(command).start();
        return new String(process.getInputStream().readAllBytes()).lines().toList();
    }

    private static void report(Map<String, double[]> seconds) {
        double first = median(seconds.values().iterator().next());
        System.out.println("| from its call to its end | best | median | worst | medians, ours as 1 |");
        System.out.println("|---|---:|---:|---:|---:|");
        seconds.forEach((name, times) -> System.out.println("| " + name + (Double.isNaN(median(times))
                ? " | missing | | | |"
                : " | %.2f s | %.2f s | %.2f s | %.1f |".formatted(Arrays.stream(times).min().orElseThrow(),
                        median(times), Arrays.stream(times).max().orElseThrow(), median(times) / first))));
    }

    private static double median(double... times) {
        double[] sorted = times.clone();
        Arrays.sort(sorted);    // what failed once comes last
        return Double.isNaN(sorted[sorted.length - 1]) ? Double.NaN : sorted[sorted.length / 2];
    }
}
