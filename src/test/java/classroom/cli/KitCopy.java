package classroom.cli;

import classroom.system.Kit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;

/** The kit in another folder. Big files are shared by hard links, so it costs next to nothing. */
final class KitCopy {
    private static final List<String> SMALL = List.of("dezero", "dezero.cmd", "pom.xml", "src/main", "steps");
    private static final List<String> BIG =
            List.of("target/dezero.jar", "target/dezero-kernel-repair.jar", "target/lib", "target/natives");

    /** What the kit itself writes in an environment, again and again. */
    private static final List<String> WRITTEN =
            List.of(".venv/share/jupyter/kernels", ".venv/share/jupyter/lab/settings");

    private KitCopy() {}

    /** As it is after a build. */
    static Path built(Path home) {
        SMALL.forEach(name -> copy(name, home, false));
        BIG.forEach(name -> copy(name, home, true));
        return home;
    }

    /** As it is after a clone. */
    static Path fresh(Path home) {
        SMALL.forEach(name -> copy(name, home, false));
        return home;
    }

    /** With an environment that is ready, and the notebooks. */
    static void withJupyter(Path home) throws IOException {
        List.of("requirements.txt", "notebooks").forEach(name -> copy(name, home, false));
        copy(".venv", home, true);
        for (String name : WRITTEN) { // through a hard link it would be written here, too
            FileUtils.deleteDirectory(home.resolve(name).toFile());
            copy(name, home, false);
        }
    }

    private static void copy(String name, Path home, boolean linked) {
        Path from = Kit.home().resolve(name);
        if (!Files.exists(from)) {
            return;
        }
        try (Stream<Path> files = Files.walk(from)) {
            List<Path> all = files.toList();
            for (Path file : all) {
                try {
                    copy(file, in(home, file), linked);
                } catch (NoSuchFileException e) {
                    if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) { // not a scratch file that another test removes
                        throw e;
                    }
                }
            }
            for (Path file : all) { // a folder's time changes with every file that comes into it
                if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
                    Files.setLastModifiedTime(in(home, file), Files.getLastModifiedTime(file));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path in(Path home, Path file) {
        return home.resolve(Kit.home().relativize(file).toString());
    }

    private static void copy(Path file, Path to, boolean linked) throws IOException {
        if (Files.isDirectory(file)) {
            Files.createDirectories(to);
            return;
        }
        Files.createDirectories(to.getParent());
        if (linked) {
            Files.createLink(to, file);
        } else {
            Files.copy(file, to, StandardCopyOption.COPY_ATTRIBUTES);
        }
    }
}
