package classroom.system;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** How every Java of the kit is started. */
public final class Java {
    private Java() {}

    /** The Java that runs now, and not whatever is first on the PATH. */
    public static Path program() {
        return Path.of(System.getProperty("java.home"), "bin", Program.onWindows() ? "java.exe" : "java");
    }

    /**
     * The options of {@code java.options}, and the folder for native code: inside the kit, where it goes away with it,
     * and not in the home folder (397 MB).
     */
    public static List<String> options() {
        String cache = "-Dorg.bytedeco.javacpp.cachedir="
                + Kit.home().resolve("target").resolve("natives");
        return Stream.concat(listed().stream(), Stream.of(cache)).toList();
    }

    /**
     * How much a learner's code may take. Ten learners share 8 GiB: a kernel takes 250 to 500 MB, and at its bound less
     * than 700. Lessons 7 and 8 build chains of 100,000 functions, for which a smaller heap would be collected all the
     * time. The second bound is on all the memory of the process, as arrays lie outside the heap: before it is reached,
     * forgotten arrays are freed.
     */
    public static List<String> memoryOfALearner() {
        return List.of("-Xmx320m", "-Dorg.bytedeco.javacpp.maxphysicalbytes=600m");
    }

    private static List<String> listed() {
        try (InputStream file = Java.class.getResourceAsStream("/classroom/java.options")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
