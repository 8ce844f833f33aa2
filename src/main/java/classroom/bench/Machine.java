package classroom.bench;

import classroom.system.Program;
import classroom.system.Program.Result;
import com.google.gson.Gson;
import com.google.gson.JsonSyntaxException;
import com.google.gson.reflect.TypeToken;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What was measured with, and on what; nothing that names the machine. */
final class Machine {
    private static final Path PROCESSOR = Path.of("/proc/cpuinfo");
    private static final int SECONDS = 60;

    private Machine() {
    }

    static List<String> description() {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        String memory = Math.round(system.getTotalMemorySize() / 1e9) + " GB of memory";
        String cores = Runtime.getRuntime().availableProcessors() + " cores"
                + processor().map(name -> " (" + name + ")").orElse("");
        return List.of(cores, memory, System.getProperty("os.name") + " on " + System.getProperty("os.arch"));
    }

    private static Optional<String> processor() {
        try (Stream<String> lines = Files.lines(PROCESSOR)) {
            return lines.filter(line -> line.startsWith("model name")).map(line -> line.replaceFirst(".*?:\\s*", ""))
                    .findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** The versions of all that is installed, by name. */
    static Map<String, String> versions(Workplace workplace) {
        Map<String, String> versions = new TreeMap<>();
        versions.put("Java", Runtime.version() + ", " + System.getProperty("java.vm.name"));
        versions.put("ND4J", nd4j());
        jar(workplace.folder().resolve("lib"), "jmh-core").ifPresent(version -> versions.put("JMH", version));
        jar(workplace.djl(), "api").ifPresent(version -> versions.put("DJL", version + " on PyTorch "
                + jar(workplace.djl(), "pytorch-jni").map(each -> each.replaceFirst("-.*", "")).orElse("?")));
        if (Files.exists(workplace.python())) {
            versions.putAll(python(workplace));
        }
        return versions;
    }

    private static Map<String, String> python(Workplace workplace) {
        List<String> command = List.of(workplace.python().toString(), "-I",
                workplace.peers().resolve("peers.py").toString(), "versions");
        try {
            String json = Program.of(command).within(SECONDS).tried().map(Result::out).orElse("");
            Map<String, String> found = new Gson().fromJson(json, new TypeToken<Map<String, String>>() { }.getType());
            return found == null ? Map.of() : found;
        } catch (JsonSyntaxException e) {
            return Map.of();
        }
    }

    private static String nd4j() {
        try (InputStream file = Machine.class.getResourceAsStream("/META-INF/maven/org.nd4j/nd4j-api/pom.properties")) {
            Properties pom = new Properties();
            if (file != null) {
                pom.load(file);
            }
            return pom.getProperty("version", "?");
        } catch (IOException e) {
            return "?";
        }
    }

    /** The version in a jar's name. */
    private static Optional<String> jar(Path folder, String artifact) {
        try (Stream<Path> files = Files.exists(folder) ? Files.list(folder) : Stream.empty()) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches(artifact + "-\\d.*\\.jar"))
                    .map(name -> name.substring(artifact.length() + 1, name.length() - ".jar".length())).findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
