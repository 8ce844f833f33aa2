package classroom.cli.doctor;

import classroom.system.Kit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** That the native code in {@code target/lib} is for this system and for this Java. */
final class PlatformCheck implements Check {
    private static final Pattern NATIVES =
            Pattern.compile("nd4j-native-\\d.*-((linux|macosx|windows)-[a-z0-9_]+)\\.jar");
    private final Path lib;
    private final String platform;

    PlatformCheck(Path lib) {
        this(lib, platform(System.getProperty("os.name"), System.getProperty("os.arch")));
    }

    PlatformCheck(Path lib, String platform) {
        this.lib = lib;
        this.platform = platform;
    }

    /** As the natives name it: {@code linux-x86_64}. The architecture is Java's; the machine's can differ. */
    static String platform(String osName, String osArch) {
        String os = osName.toLowerCase(Locale.ROOT);
        String system = os.startsWith("mac") ? "macosx" : os.startsWith("windows") ? "windows" : os;
        String arch = switch (osArch) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm64";
            default -> osArch;
        };
        return system + "-" + arch;
    }

    @Override
    public String subject() {
        return "Platform";
    }

    @Override
    public Finding look() {
        List<String> natives = natives();
        if (natives.contains(platform)) {
            return Finding.fine(platform);
        }
        if (natives.isEmpty()) {
            return Finding.broken("no native code of ND4J in " + lib, "mvn -DskipTests clean package");
        }
        return Finding.broken("Java is " + platform + ", the native code in " + lib + " is "
                + String.join(", ", natives), Kit.isBundle() ? "take the bundle for " + platform
                : "build here with a JDK of this machine's kind: mvn -DskipTests clean package");
    }

    private List<String> natives() {
        try (Stream<Path> jars = Files.list(lib)) {
            return jars.map(jar -> NATIVES.matcher(jar.getFileName().toString()))
                    .filter(Matcher::matches).map(jar -> jar.group(1)).toList();
        } catch (IOException e) {
            return List.of();
        }
    }
}
