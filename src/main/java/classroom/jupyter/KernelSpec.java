package classroom.jupyter;

import classroom.JavaOptions;
import classroom.Kit;
import com.google.gson.FormattingStyle;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What tells Jupyter how to start a kernel: the text of a {@code kernel.json}. */
final class KernelSpec {
    /** In its metadata, a kernelspec of the kit's; pip's {@code java} has none. */
    static final String MARK = "dezero";
    private static final Gson GSON = new GsonBuilder().disableHtmlEscaping()
            .setFormattingStyle(FormattingStyle.PRETTY).create();
    /** A learner's kernel must leave room for nine others in 8 GiB; README has what they take. */
    private static final List<String> MEMORY = List.of("-Xmx256m");
    /** The allocator and the arithmetic of native code would else take memory for every core. */
    private static final Map<String, String> ENVIRONMENT =
            new TreeMap<>(Map.of("MALLOC_ARENA_MAX", "2", "OMP_NUM_THREADS", "1"));

    private KernelSpec() {
    }

    /** @param folder where the kernel's own jar lies */
    static String json(Kernel kernel, Path folder) {
        Map<String, Object> spec = new LinkedHashMap<>();
        spec.put("argv", command(kernel, folder));
        spec.put("display_name", kernel.title());
        spec.put("language", "java");
        spec.put("interrupt_mode", "message");    // Java cannot catch the signal
        spec.put("env", ENVIRONMENT);
        spec.put("metadata", Map.of(MARK, Kit.home().toString()));
        return GSON.toJson(spec) + "\n";
    }

    private static List<String> command(Kernel kernel, Path folder) {
        List<String> command = new ArrayList<>();
        command.add(java().toString());
        command.addAll(JavaOptions.all());
        command.addAll(MEMORY);
        command.add("-ea");
        command.add("-Djava.util.logging.config.file=" + logging());
        command.addAll(List.of("--add-opens", "jdk.jshell/jdk.jshell=ALL-UNNAMED"));    // JJava reads names there
        command.addAll(List.of("-cp", kernel.classpath(folder).stream().map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator))));
        command.addAll(List.of(kernel.mainClass(), "{connection_file}"));
        return command;
    }

    /** The Java that runs the kit, and not whatever is first on the PATH of Jupyter. */
    private static Path java() {
        Path bin = Path.of(System.getProperty("java.home"), "bin");
        Path windows = bin.resolve("java.exe");
        return Files.exists(windows) ? windows : bin.resolve("java");
    }

    private static Path logging() {
        return Kit.home().resolve(Path.of("src", "main", "resources", "classroom", "kernel-logging.properties"));
    }
}
