package support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The Java files of a package under src/main/java. */
public final class Sources {
    private static final Path MAIN = Path.of(System.getProperty("basedir", ""), "src", "main", "java");

    private Sources() {}

    /** File name to text, in the order of the names. */
    public static Map<String, String> of(String packageName) {
        try (Stream<Path> files = Files.list(MAIN.resolve(packageName))) {
            Map<String, String> texts = new TreeMap<>();
            for (Path file : files.toList()) {
                texts.put(file.getFileName().toString(), Files.readString(file));
            }
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same, each text without its package line. */
    public static Map<String, String> withoutPackageLine(String packageName) {
        Map<String, String> texts = of(packageName);
        texts.replaceAll((name, text) -> text.replaceFirst("package " + packageName + ";\n", ""));
        return texts;
    }
}
