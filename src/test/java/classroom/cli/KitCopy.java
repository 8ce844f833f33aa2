package classroom.cli;

import classroom.Kit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/** The kit in another folder. Big files are shared by hard links, so it costs next to nothing. */
final class KitCopy {
    private static final List<String> SMALL = List.of("dezero", "dezero.cmd", "pom.xml", "src/main", "steps");
    private static final List<String> BIG = List.of("target/dezero.jar", "target/lib", "target/natives");

    private KitCopy() {
    }

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

    private static void copy(String name, Path home, boolean linked) {
        Path from = Kit.home().resolve(name);
        if (!Files.exists(from)) {
            return;
        }
        try (Stream<Path> files = Files.walk(from)) {
            List<Path> all = files.toList();
            for (Path file : all) {
                copy(file, in(home, file), linked);
            }
            for (Path file : all) {    // a folder's time changes with every file that comes into it
                Files.setLastModifiedTime(in(home, file), Files.getLastModifiedTime(file));
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
