package classroom.bench;

import classroom.system.Java;
import classroom.system.Kit;
import classroom.system.KitException;
import classroom.system.Maven;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code target/bench}: what measures, what it is compared with, and how they are started. */
final class Workplace {
    private static final String WORKER = "bench.Worker";
    /** Only the first two of Java's three compilers, and the collector that starts quickest: not for the long run. */
    private static final List<String> FOR_LESSONS = List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    private final Path home;
    private final Path folder;
    private final Path jar;

    Workplace() {
        home = Kit.home();
        jar = Kit.jar();
        folder = jar.resolveSibling("bench");
    }

    Path folder() {
        return folder;
    }

    Path log() {
        return folder.resolve("worker.log");
    }

    /** Whether the classes that measure are there, and newer than what they were made from. */
    boolean isReady() {
        Path list = folder.resolve("classes").resolve("META-INF").resolve("BenchmarkList");
        return Files.exists(list) && Files.isDirectory(folder.resolve("lib")) && newest(list) > newest(jar)
                && newest(list) > newest(sources()) && newest(list) > newest(home.resolve("pom.xml"));
    }

    private Path sources() {
        return home.resolve("src").resolve("jmh").resolve("java");
    }

    private static long newest(Path path) {
        try (Stream<Path> files = Files.walk(path)) {
            return files.mapToLong(file -> file.toFile().lastModified()).max().orElse(0);
        } catch (IOException e) {
            throw new KitException(path + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** @throws KitException if this is a bundle, or Maven is missing or fails */
    void prepare() {
        Maven.run("JMH, which measures", "-Pbench", "compiler:compile@bench", "dependency:copy-dependencies@bench");
    }

    /** The Python environment of the frameworks to compare with. */
    Path venv() {
        return folder.resolve("venv");
    }

    Path python() {
        boolean windows = File.separatorChar == '\\';
        return venv().resolve(windows ? "Scripts" : "bin").resolve(windows ? "python.exe" : "python");
    }

    Path peers() {
        return home.resolve("src").resolve("bench").resolve("python");
    }

    Path djl() {
        return folder.resolve("djl");
    }

    /** Why a contender cannot be measured; empty if it can. */
    Optional<String> missing(Contender contender, Map<String, String> versions) {
        boolean there = switch (contender) {
            case CORE, DEZERO -> versions.containsKey("dezero");
            case PYTORCH -> versions.containsKey("torch");
            case MICROGRAD -> versions.containsKey("micrograd");
            case DJL -> versions.containsKey("DJL");
            default -> true;
        };
        return there ? Optional.empty() : Optional.of("not installed");
    }

    /** How its process is started. */
    List<String> command(Task task, Plan plan, boolean brief) {
        List<String> command = new ArrayList<>(program(task.contender()));
        boolean step = task.contender().runtime() == Contender.Runtime.STEP;
        command.addAll(List.of(step ? "steps" : task.contender().argument(),
                step ? task.contender().argument() : task.row().toString(), String.valueOf(task.size()),
                task.mode().toString(), brief ? "0" : String.valueOf(plan.warmup()),
                String.valueOf(brief ? 2 : plan.iterations()), String.valueOf(plan.seconds())));
        return command;
    }

    private List<String> program(Contender contender) {
        String off = "-Ddezero.fast=false";
        return switch (contender.runtime()) {
            case KIT, STEP -> java(Java.options());
            case PLAIN -> java(Stream.concat(Java.options().stream(), Stream.of(off)).toList());
            case JAVA_FAST -> java(ownOptions().toList());
            case JAVA -> java(Stream.concat(ownOptions(), Stream.of(off)).toList());
            case DJL -> List.of(java(), "-Dai.djl.offline=true", "-cp", path(folder.resolve("classes"),
                    folder.resolve("lib").resolve("*"), djl().resolve("*"), jar.resolveSibling("lib").resolve("*")),
                    WORKER);
            case PYTHON -> List.of(python().toString(), "-I", peers().resolve("peers.py").toString());
        };
    }

    private static Stream<String> ownOptions() {
        return Java.options().stream().filter(option -> !FOR_LESSONS.contains(option));
    }

    private List<String> java(List<String> options) {
        List<String> command = new ArrayList<>(List.of(java()));
        command.addAll(options);
        String classes = path(folder.resolve("classes"), jar, folder.resolve("lib").resolve("*"));
        command.addAll(List.of("-cp", classes, WORKER));
        return command;
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static String path(Path... entries) {
        return Stream.of(entries).map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    /** One thread for each: so many cores are not the same for all. No framework reports to its makers. */
    Map<String, String> environment() {
        return Map.of("OMP_NUM_THREADS", "1", "OPENBLAS_NUM_THREADS", "1", "MKL_NUM_THREADS", "1",
                "DJL_CACHE_DIR", folder.resolve("djl-cache").toString(), "OPT_OUT_TRACKING", "true");
    }
}
