package classroom.jupyter;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A kernelspec of the kit's as it stands in Jupyter's data folder.
 *
 * @param kernel which one
 * @param kit the folder of the kit that installed it
 * @param files what it needs: the Java that it starts first, then its jars
 */
public record InstalledSpec(Kernel kernel, Path kit, List<Path> files) {
    /** What is read of the file. */
    private record Json(List<String> argv, Map<String, Object> metadata) {
        private boolean isOurs() {
            return argv != null && metadata != null && metadata.containsKey(KernelSpec.MARK);
        }

        private Path kit() {
            return Path.of(metadata.get(KernelSpec.MARK).toString());
        }
    }

    /** Empty if there is none, or none of the kit's: pip's JJava writes a {@code java} too. */
    static Optional<InstalledSpec> read(Kernel kernel, Path file) {
        try {
            Json spec = new Gson().fromJson(Files.readString(file), Json.class);
            return Optional.ofNullable(spec)
                    .filter(Json::isOurs)
                    .map(json -> new InstalledSpec(kernel, json.kit(), files(json.argv)));
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
