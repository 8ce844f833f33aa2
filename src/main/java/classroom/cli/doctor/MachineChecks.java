package classroom.cli.doctor;

import classroom.system.Java;
import classroom.system.Kit;
import classroom.system.Program;
import classroom.system.Program.Result;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jline.utils.AttributedString;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** What every lesson needs of the machine, and what the kit is built with. */
final class MachineChecks {
    private static final List<String> MODULES = List.of("jdk.compiler", "jdk.jshell");
    private static final Pattern NATIVES =
            Pattern.compile("nd4j-native-\\d.*-((linux|macosx|windows)-[a-z0-9_]+)\\.jar");
    private static final Path LINUX_MEMORY = Path.of("/proc/meminfo");
    private static final long MEGABYTE = 1_000_000;
    private static final long NEEDED = 1000 * MEGABYTE;
    private static final int SECONDS = 120;

    private MachineChecks() {}

    static List<Check> all() {
        Path target = Kit.home().resolve("target");
        return List.of(
                new Check(
                        "Java",
                        () -> java(
                                module -> ModuleLayer.boot().findModule(module).isPresent())),
                new Check("JAVA_HOME", () -> javaHome(System.getenv("JAVA_HOME"))),
                new Check(
                        "Platform",
                        () -> platform(
                                target.resolve("lib"),
                                platform(System.getProperty("os.name"), System.getProperty("os.arch")))),
                new Check("Memory", () -> memory(freeMemory())),
                new Check("Disk", () -> disk(Kit.home())),
                new Check("Cache", () -> cache(target.resolve("natives"))),
                new Check("Native code", MachineChecks::nativeCode));
    }

    static List<Check> ofBuilding() {
        return List.of(
                new Check(
                        "Maven",
                        () -> tool(
                                "mvn",
                                "builds the kit after a change",
                                "install Maven 3.8 or newer, so that the command mvn is found")),
                new Check("Git", () -> tool("git", "for updates, and for carry", "install Git")));
    }

    /**
     * A JDK, as lessons are compiled while they run; the launcher has made sure of its version.
     *
     * @param present whether this Java has a module
     */
    static Finding java(Predicate<String> present) {
        String java = Runtime.version().feature() + " (" + Runtime.version() + ", " + System.getProperty("java.vendor")
                + ") in " + System.getProperty("java.home");
        String missing = MODULES.stream().filter(present.negate()).collect(Collectors.joining(" and "));
        return missing.isEmpty()
                ? Finding.fine("JDK " + java)
                : Finding.broken(
                        "JRE " + java + ", without " + missing,
                        "install a JDK, 17 or newer, and point JAVA_HOME at it");
    }

    /** That JAVA_HOME, if it is set, names the Java that runs: Maven builds with the one it names. */
    static Finding javaHome(String said) {
        if (said == null || said.isBlank()) {
            return Finding.fine("not set: the Java on the PATH is used");
        }
        Path running = Path.of(System.getProperty("java.home"));
        try {
            return Path.of(said).toRealPath().equals(running.toRealPath())
                    ? Finding.fine(said)
                    : Finding.note(
                            said + " is not the Java that runs now, " + running,
                            "start with ./dezero, which honours JAVA_HOME, or unset it");
        } catch (IOException e) {
            return Finding.broken(said + " does not exist", "point JAVA_HOME at " + running + ", or unset it");
        }
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

    /** That the native code in {@code target/lib} is for this system and for this Java. */
    static Finding platform(Path lib, String platform) {
        List<String> natives = natives(lib);
        if (natives.contains(platform)) {
            return Finding.fine(platform);
        }
        if (natives.isEmpty()) {
            return Finding.broken("no native code of ND4J in " + lib, "mvn -DskipTests clean package");
        }
        return Finding.broken(
                "Java is " + platform + ", the native code in " + lib + " is " + String.join(", ", natives),
                Kit.isBundle()
                        ? "take the bundle for " + platform
                        : "build here with a JDK of this machine's kind: mvn -DskipTests clean package");
    }

    private static List<String> natives(Path lib) {
        try (Stream<Path> jars = Files.list(lib)) {
            return jars.map(jar -> NATIVES.matcher(jar.getFileName().toString()))
                    .filter(Matcher::matches)
                    .map(jar -> jar.group(1))
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    /** Enough for the lessons that fill arrays of a million numbers, 17 and 18. */
    static Finding memory(long free) {
        String what = size(free) + " free";
        return free >= NEEDED
                ? Finding.fine(what)
                : Finding.note(what + "; lessons 17 and 18 want " + size(NEEDED), "close other programs");
    }

    /** Linux calls memory that holds copies of files not free, though a program can have it. */
    private static long freeMemory() {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        try (Stream<String> lines = Files.lines(LINUX_MEMORY)) {
            long available = lines.filter(line -> line.startsWith("MemAvailable:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                    .findFirst()
                    .orElse(0);
            return Math.max(system.getFreeMemorySize(), Math.min(available, system.getTotalMemorySize()));
        } catch (IOException e) {
            return system.getFreeMemorySize();
        }
    }

    private static Finding disk(Path home) {
        try {
            return disk(home, Files.getFileStore(home).getUsableSpace());
        } catch (IOException e) {
            return Finding.note(
                    "the free space of " + home + " cannot be read: " + e.getMessage(), "look for yourself");
        }
    }

    /** Room for the native code, which is unpacked into {@code target/natives}, and for a build. */
    static Finding disk(Path home, long free) {
        String what = size(free) + " free where the kit is, " + home;
        return free >= NEEDED
                ? Finding.fine(what)
                : Finding.broken(
                        what, "make room: the kit wants " + size(NEEDED) + ", of which the native code takes 400 MB");
    }

    /** {@code 397 MB}, {@code 1.2 GB}. */
    private static String size(long bytes) {
        return bytes < 1000 * MEGABYTE
                ? bytes / MEGABYTE + " MB"
                : String.format(Locale.ROOT, "%.1f GB", bytes / (1000.0 * MEGABYTE));
    }

    /** That native code can be unpacked where the kit wants it. */
    static Finding cache(Path cache) {
        try {
            Files.createDirectories(cache);
            Files.delete(Files.createTempFile(cache, "doctor", ".tmp"));
            return Finding.fine(cache + " can be written");
        } catch (IOException e) {
            return Finding.broken(
                    cache + " cannot be written (" + e.getClass().getSimpleName() + ")",
                    "make that folder writable, or delete it, or move the kit to a folder of your own");
        }
    }

    /** Adds two arrays with ND4J; its exit code says whether the sum is right. */
    static final class NativeProbe {
        public static void main(String[] args) {
            INDArray sum = Nd4j.createFromArray(2.0, 3.0).add(Nd4j.createFromArray(3.0, 4.0));
            System.out.println(sum);
            System.exit(sum.getDouble(0) == 5 && sum.getDouble(1) == 7 ? 0 : 1);
        }
    }

    /** That it loads and adds: in a Java of its own, as a native library that fails can end the whole process. */
    private static Finding nativeCode() {
        List<String> command = Stream.of(
                        List.of(Java.program().toString()),
                        Java.options(),
                        List.of("-cp", Kit.jar().toString(), NativeProbe.class.getName()))
                .flatMap(List::stream)
                .toList();
        long start = System.nanoTime();
        Optional<Result> result = Program.of(command).within(SECONDS).tried();
        String time = "%.1f s".formatted((System.nanoTime() - start) / 1e9);
        if (result.isEmpty()) {
            return Finding.broken("no answer within " + SECONDS + " s", "close other programs, and try again");
        }
        return result.get().isWell()
                ? Finding.fine("loads and adds (" + time + ")")
                : nativeCode(result.get().err());
    }

    /** @param said what Java said of native code that does not load */
    static Finding nativeCode(String said) {
        List<String> lines =
                said.lines().filter(line -> !line.startsWith("Picked up ")).toList();
        String reason = lines.stream()
                .filter(line -> line.contains("Error") || line.contains("Exception"))
                .reduce((first, last) -> last)
                .orElse(lines.isEmpty() ? "no reason given" : lines.get(0))
                .strip();
        return Finding.broken("does not load: " + reason, cure(said));
    }

    private static String cure(String said) {
        if (said.contains("noexec") || said.contains("failed to map segment")) {
            return "the kit lies where programs may not run: move it to your home folder";
        }
        if (said.contains("libgomp") || said.contains("libstdc++") || said.contains("GLIBC")) {
            return "install the system's libraries for C++ and OpenMP (libstdc++6 and libgomp1), with glibc";
        }
        return "delete the folder target/natives and try again; on Windows, install the Visual C++ Redistributable";
    }

    /** A program on the PATH that the kit can use: which version, or what it would be good for. */
    static Finding tool(String command, String use, String cure) {
        return Program.onPath(command)
                .flatMap(program ->
                        Program.of(program, "--version").within(SECONDS).tried())
                .filter(Result::isWell)
                .map(result -> Finding.fine(command + ": " + firstLine(result.out())))
                .orElseGet(() -> Finding.note("not found (" + use + ")", cure));
    }

    /** Without the colours that Maven prints. */
    private static String firstLine(String text) {
        return AttributedString.stripAnsi(text)
                .lines()
                .filter(line -> !line.isBlank())
                .findFirst()
                .orElse("");
    }
}
