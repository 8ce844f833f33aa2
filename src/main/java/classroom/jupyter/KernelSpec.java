package classroom.jupyter;

import classroom.system.Java;
import classroom.system.Kit;
import com.google.gson.FormattingStyle;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A kernelspec of the kit's, which tells Jupyter how to start a kernel: as it is written, and as it stands in Jupyter's
 * data folder, in a {@code kernel.json}.
 *
 * @param kernel which one
 * @param kit the folder of the kit that installed it
 * @param files what it needs: the Java that it starts first, then its jars
 */
public record KernelSpec(Kernel kernel, Path kit, List<Path> files) {
    /** In its metadata, a kernelspec of the kit's; pip's {@code java} has none. */
    static final String MARK = "dezero";

    private static final Gson GSON = new GsonBuilder()
            .disableHtmlEscaping()
            .setFormattingStyle(FormattingStyle.PRETTY)
            .create();
    /** The arrays of a lesson are small; more threads only wait for each other, most of all when many learn at once. */
    private static final Map<String, String> ENVIRONMENT = Map.of("OMP_NUM_THREADS", "1");

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
        command.addAll(Java.memoryOfALearner());
        command.add("-ea");
        command.add("-Xss32m"); // deeply nested code is compiled too; cells have a stack of their own
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

    /** What is read of the file. */
    private record Json(List<String> argv, Map<String, Object> metadata) {
        private boolean isOurs() {
            return argv != null && metadata != null && metadata.containsKey(MARK);
        }

        private Path kit() {
            return Path.of(metadata.get(MARK).toString());
        }
    }

    /** Empty if there is none, or none of the kit's: pip's JJava writes a {@code java} too. */
    static Optional<KernelSpec> read(Kernel kernel, Path file) {
        try {
            Json spec = new Gson().fromJson(Files.readString(file), Json.class);
            return Optional.ofNullable(spec)
                    .filter(Json::isOurs)
                    .map(json -> new KernelSpec(kernel, json.kit(), files(json.argv)));
        } catch (IOException | JsonParseException e) {
            return Optional.empty();
        }
    }

    private static List<Path> files(List<String> command) {
        String classpath = command.get(command.indexOf("-cp") + 1);
        return Stream.concat(
                        Stream.of(command.get(0)), Arrays.stream(classpath.split(Pattern.quote(File.pathSeparator))))
                .map(Path::of)
                .toList();
    }

    /** The Java that it starts. */
    public Path java() {
        return files.get(0);
    }

    /** What it needs and is gone, such as a Java that was updated or a kit that was moved. */
    public List<Path> missing() {
        return files.stream().filter(file -> !Files.exists(file)).toList();
    }
}
