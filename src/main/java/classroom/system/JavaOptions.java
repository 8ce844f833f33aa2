package classroom.system;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** What every Java of the kit is started with. */
public final class JavaOptions {
    private JavaOptions() {
    }

    /**
     * The options of {@code java.options}, and the folder for native code: inside the kit, where it goes away with it,
     * and not in the home folder (397 MB).
     */
    public static List<String> all() {
        String cache = "-Dorg.bytedeco.javacpp.cachedir=" + Kit.home().resolve("target").resolve("natives");
        return Stream.concat(listed().stream(), Stream.of(cache)).toList();
    }

    private static List<String> listed() {
        try (InputStream file = JavaOptions.class.getResourceAsStream("/classroom/java.options")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
