package classroom.cli;

import classroom.system.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** A bundle on a learner's machine: unpacked in a folder of its own, without Maven, Git and a network. */
final class Unpacked {
    private static final int OWNER_MAY_START = 0100;
    /** What the launcher calls. */
    private static final List<String> TOOLS =
            List.of("sh", "dirname", "readlink", "sed", "find", "grep", "head", "mkdir", "cat");

    private static final List<String> NO_NETWORK = noNetwork();
    private static final String NOWHERE = "http://127.0.0.1:9";
    private final Path kit;
    private final Path home;
    private final Path bin;

    private Unpacked(Path work, Path kit) throws IOException {
        this.kit = kit;
        home = Files.createDirectory(work.resolve("home"));
        bin = Files.createDirectory(work.resolve("bin"));
        for (String tool : TOOLS) {
            Files.createSymbolicLink(bin.resolve(tool), Program.onPath(tool).orElseThrow());
        }
    }

    /** @param work the folder for it; what is in a bundle is in one folder there */
    static Unpacked in(Path work, Path zip) throws IOException {
        Path to = Files.createDirectories(work.resolve("USB-Stick für alle"));
        try (ZipFile files = new ZipFile(zip.toFile())) {
            for (ZipArchiveEntry entry : Collections.list(files.getEntries())) {
                Path file = to.resolve(entry.getName());
                Files.createDirectories(file.getParent());
                Files.copy(files.getInputStream(entry), file);
                if ((entry.getUnixMode() & OWNER_MAY_START) != 0) {
                    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
                }
            }
        }
        try (Stream<Path> inside = Files.list(to)) {
            return new Unpacked(
                    work,
                    inside.reduce((one, other) -> {
                                throw new AssertionError("more than one folder: " + one + ", " + other);
                            })
                            .orElseThrow());
        }
    }

    Path kit() {
        return kit;
    }

    /** The launcher, as {@code ./dezero} there. */
    Program dezero() {
        return offline(kit.resolve("dezero"));
    }

    /** A program in the kit's folder. */
    Program offline(Object... command) {
        Stream<Object> all = Stream.concat(NO_NETWORK.stream(), Arrays.stream(command));
        return Program.of(all.toArray())
                .in(kit)
                .with("JAVA_HOME", System.getProperty("java.home"))
                .with("PATH", bin.toString())
                .with("HOME", home.toString())
                .with("http_proxy", NOWHERE)
                .with("https_proxy", NOWHERE);
    }

    /** Starts a program with no network but the machine itself, where the system lets us. */
    private static List<String> noNetwork() {
        List<String> options =
                List.of("-rn", "sh", "-c", "PATH=$PATH:/usr/sbin:/sbin ip link set lo up && exec \"$0\" \"$@\"");
        return Program.onPath("unshare")
                .map(unshare -> Stream.concat(Stream.of(unshare.toString()), options.stream()))
                .map(Stream::toList)
                .filter(start -> Program.of(start).run("true").isWell())
                .orElse(List.of());
    }
}
