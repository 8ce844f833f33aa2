package classroom.jupyter;

import classroom.system.Kit;
import classroom.system.KitException;
import classroom.system.Platform;
import classroom.system.Program;
import classroom.system.Program.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Python's packages as files, in the folder {@code wheels} of a bundle: JupyterLab without a network. */
public final class Wheels {
    static final int OLDEST = Python.OLDEST;
    /** The newest Python that has wheels of all that is pinned. */
    static final int NEWEST = 14;
    /** Of Linux, by the version of its C library, 2.N; of the newest that many classrooms lack there are few. */
    private static final int NEWEST_LIBC = 28;

    private static final Pattern FOR_ONE_PYTHON = Pattern.compile("-cp3(\\d+)-cp3\\d+-");

    private Wheels() {}

    /**
     * Fetches what {@code requirements.txt} names, for every Python that the kit runs with on a platform.
     *
     * @param folder where to; what is there already is not fetched again
     * @param progress is told what is being done
     * @throws KitException if pip fails, above all for want of a network
     */
    public static void download(Platform platform, Path folder, Consumer<String> progress) {
        Venv.ready();
        Path log = Kit.jar().resolveSibling("wheels.log");
        try {
            Files.createDirectories(folder);
            Files.deleteIfExists(log);
            for (int minor = OLDEST; minor <= NEWEST; minor++) {
                progress.accept("fetching JupyterLab for " + platform + ", Python 3." + minor);
                new Pip(log).run(command(platform, minor, folder));
            }
        } catch (IOException e) {
            throw new KitException("the folder " + folder + " cannot be written: " + e, e);
        }
    }

    private static List<String> command(Platform platform, int minor, Path folder) {
        List<String> command = new ArrayList<>(List.of(
                Venv.python().toString(),
                VenvMaker.ISOLATED,
                "-m",
                "pip",
                "download",
                "--no-input",
                "--disable-pip-version-check",
                "--progress-bar",
                "off",
                "--no-deps",
                "--only-binary",
                ":all:",
                "--implementation",
                "cp",
                "--python-version",
                "3." + minor,
                "--dest",
                folder.toString()));
        tags(platform).forEach(tag -> command.addAll(List.of("--platform", tag)));
        command.addAll(missing(platform, minor, folder));
        return command;
    }

    /** What pip calls the machines of a platform. */
    private static List<String> tags(Platform platform) {
        String arch = platform.architecture();
        return switch (platform.system()) {
            case "windows" -> List.of("win_amd64");
            case "macosx" -> List.of("macosx_12_0_" + arch); // and all older ones
            default -> {
                String name = arch.equals("arm64") ? "aarch64" : arch;
                yield Stream.concat(
                                Stream.of("manylinux2014_" + name),
                                IntStream.rangeClosed(5, NEWEST_LIBC)
                                        .mapToObj(libc -> "manylinux_2_" + libc + "_" + name))
                        .toList();
            }
        };
    }

    /**
     * What a platform and a Python need, and the folder does not have: most wheels are for every Python.
     *
     * @throws KitException if {@code requirements.txt} cannot be understood
     */
    static List<String> missing(Platform platform, int minor, Path folder) {
        Path script = Kit.home().resolve(Path.of("src", "main", "resources", "classroom", "wheels.py"));
        String system = switch (platform.system()) {
            case "windows" -> "win32";
            case "macosx" -> "darwin";
            default -> "linux";
        };
        Result result = Program.of(
                        Venv.python(),
                        VenvMaker.ISOLATED,
                        script,
                        Kit.home().resolve("requirements.txt"),
                        folder,
                        "3." + minor,
                        system)
                .run();
        if (!result.isWell()) {
            throw new KitException("requirements.txt cannot be understood: "
                    + result.err().strip().replaceAll("(?s).*\n", ""));
        }
        return result.out().lines().toList();
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    /** Where a kit has them. */
    static Path folder(Path home) {
        return home.resolve("wheels");
    }

    /** How pip is told to install from the kit's wheels; nothing where the kit has none. */
    static List<String> options(Path home) {
        return Files.isDirectory(folder(home))
                ? List.of("--no-index", "--find-links", folder(home).toString())
                : List.of();
    }

    /** @throws KitException if the kit has wheels, and they are for other Pythons than this one */
    static void require(Path home, Python python) throws IOException {
        if (!Files.isDirectory(folder(home))) {
            return;
        }
        List<Integer> minors = FOR_ONE_PYTHON
                .matcher(String.join("\n", names(folder(home))))
                .results()
                .map((MatchResult wheel) -> Integer.parseInt(wheel.group(1)))
                .distinct()
                .sorted()
                .toList();
        if (!minors.contains(python.minor())) {
            throw new KitException("this bundle has JupyterLab for Python 3." + minors.get(0) + " to 3."
                    + minors.get(minors.size() - 1) + ", and " + python + " is none of them: install one, or let "
                    + Python.VARIABLE + " name it");
        }
    }
}
