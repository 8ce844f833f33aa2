package classroom.system;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Other programs of this machine. */
public final class Programs {
    private static final List<String> ENDINGS = List.of(".exe", ".cmd", ".bat");

    private Programs() {
    }

    /** Where a command is found; empty if it is not on the PATH. */
    public static Optional<Path> onPath(String command) {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        boolean windows = File.separatorChar == '\\';
        Stream<String> names = windows ? ENDINGS.stream().map(ending -> command + ending) : Stream.of(command);
        List<String> candidates = names.toList();
        return Arrays.stream(path.split(File.pathSeparator)).filter(folder -> !folder.isEmpty())
                .flatMap(folder -> candidates.stream().map(file -> Path.of(folder, file)))
                .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file)).findFirst();
    }
}
