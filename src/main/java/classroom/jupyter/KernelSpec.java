package classroom.jupyter;

import classroom.system.Java;
import classroom.system.Kit;
import com.google.gson.FormattingStyle;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.io.File;
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

    private static final Gson GSON = new GsonBuilder()
            .disableHtmlEscaping()
            .setFormattingStyle(FormattingStyle.PRETTY)
            .create();
    /**
     * Ten learners share 8 GiB: a kernel takes 250 to 500 MB, and at its bound less than 700. Lessons 7 and 8 build
     * chains of 100,000 functions, for which a smaller heap would be collected all the time. The second bound is on
     * all the memory of the process, as arrays lie outside the heap: before it is reached, forgotten arrays are freed.
     */
    private static final List<String> MEMORY = List.of("-Xmx320m", "-Dorg.bytedeco.javacpp.maxphysicalbytes=600m");
    /** The arrays of a lesson are small; more threads only wait for each other, most of all when many learn at once. */
    private static final Map<String, String> ENVIRONMENT = Map.of("OMP_NUM_THREADS", "1");

    private KernelSpec() {}

    /**
     * @param folder where the kernel's own jar lies
     * @param classData how Java uses an archive of classes, or makes one
     */
    static String json(Kernel kernel, Path folder, List<String> classData) {
        Map<String, Object> spec = new LinkedHashMap<>();
        spec.put("argv", command(kernel, folder, classData));
        spec.put("display_name", kernel.title());
        spec.put("language", "java");
        spec.put("interrupt_mode", "message"); // Java cannot catch the signal
        spec.put("env", environment(kernel));
        spec.put("metadata", Map.of(MARK, Kit.home().toString()));
        return GSON.toJson(spec) + "\n";
    }

    private static Map<String, String> environment(Kernel kernel) {
        Map<String, String> environment = new TreeMap<>(ENVIRONMENT);
        environment.putAll(kernel.environment());
        return environment;
    }

    private static List<String> command(Kernel kernel, Path folder, List<String> classData) {
        List<String> command = new ArrayList<>();
        command.add(Java.program().toString());
        command.addAll(Java.options());
        command.addAll(classData);
        command.addAll(MEMORY);
        command.add("-ea");
        command.add("-XX:MaxJavaStackTraceDepth=40"); // a StackOverflowError would fill the page
        command.add("-Djava.util.logging.config.file=" + logging());
        command.addAll(List.of("--add-opens", "jdk.jshell/jdk.jshell=ALL-UNNAMED")); // JJava reads names there
        command.addAll(List.of(
                "-cp",
                kernel.classpath(folder).stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator))));
        command.addAll(List.of(kernel.mainClass(), "{connection_file}"));
        return command;
    }

    private static Path logging() {
        return Kit.home().resolve(Path.of("src", "main", "resources", "classroom", "kernel-logging.properties"));
    }
}
