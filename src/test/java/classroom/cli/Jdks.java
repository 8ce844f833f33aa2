package classroom.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The JDKs of this machine that the kit can run on, so that a test can run on each. */
public final class Jdks {
    private static final int OLDEST = 17;
    private static final Pattern VERSION = Pattern.compile("^JAVA_VERSION=\"(\\d+).*", Pattern.MULTILINE);

    private Jdks() {}

    /** A JDK: its feature version, such as 17, and its folder. */
    public record Jdk(int feature, Path home) {
        public Path java() {
            return home.resolve("bin").resolve("java");
        }

        @Override
        public String toString() {
            return "JDK " + feature;
        }
    }

    /** The one that runs, and of each other version one, by version. Can stand behind a {@code @MethodSource}. */
    public static List<Jdk> installed() {
        Map<Integer, Jdk> found = new TreeMap<>();
        Path running = Path.of(System.getProperty("java.home"));
        found.put(Runtime.version().feature(), new Jdk(Runtime.version().feature(), running));
        candidates(running)
                .map(Jdks::jdk)
                .flatMap(Optional::stream)
                .forEach(jdk -> found.putIfAbsent(jdk.feature(), jdk));
        return new ArrayList<>(found.values());
    }

    /** The one that runs. */
    public static Jdk running() {
        return installed().stream().filter(Jdks::isRunning).findAny().orElseThrow();
    }

    /** Those of other versions. */
    public static List<Jdk> others() {
        return installed().stream().filter(jdk -> !isRunning(jdk)).toList();
    }

    private static boolean isRunning(Jdk jdk) {
        return jdk.feature() == Runtime.version().feature();
    }

    private static Stream<Path> candidates(Path running) {
        Stream<Path> named = System.getenv().entrySet().stream()
                .filter(variable -> variable.getKey().matches("JAVA_HOME(_\\d+.*)?"))
                .map(variable -> Path.of(variable.getValue()));
        Path parent = running.endsWith(Path.of("Contents", "Home"))
                ? running.getParent().getParent()
                : running;
        Stream<Path> listed = Stream.of(
                        parent.resolveSibling("."),
                        Path.of(System.getProperty("user.home"), ".sdkman", "candidates", "java"),
                        Path.of("/Library/Java/JavaVirtualMachines"),
                        Path.of("C:\\Program Files\\Java"),
                        Path.of("C:\\Program Files\\Eclipse Adoptium"))
                .map(Jdks::folders)
                .flatMap(Collection::stream);
        return Stream.concat(named, listed);
    }

    private static List<Path> folders(Path folder) {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.sorted()
                    .flatMap(jdk -> Stream.of(jdk, jdk.resolve("Contents").resolve("Home")))
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    /** Only what has a compiler: no JRE. */
    private static Optional<Jdk> jdk(Path home) {
        Path bin = home.resolve("bin");
        if (!Files.exists(bin.resolve("javac")) && !Files.exists(bin.resolve("javac.exe"))) {
            return Optional.empty();
        }
        try {
            Matcher version = VERSION.matcher(Files.readString(home.resolve("release")));
            return version.find() && Integer.parseInt(version.group(1)) >= OLDEST
                    ? Optional.of(new Jdk(Integer.parseInt(version.group(1)), home))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
