package classroom.bundle;

import classroom.jupyter.Kernel;
import classroom.jupyter.Wheels;
import classroom.site.Site;
import classroom.system.Kit;
import classroom.system.KitException;
import classroom.system.Platform;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;

/** The kit as one zip for one platform, with all that runs its lessons on a JDK alone. */
public final class Bundle {
    /** What is in it as it is in the kit. Without pom.xml: that tells a bundle, which is not built, from a clone. */
    private static final List<String> CONTENTS = List.of(
            "CHANGELOG.md",
            "LICENSE",
            "README.md",
            "dezero",
            "dezero.cmd",
            "docs",
            "notebooks",
            "requirements.txt",
            "src/main",
            "src/test/resources/deltas",
            "steps");

    private final Build running = Build.running();
    private final Path home = Kit.home();
    private final Path target = Kit.jar().getParent();
    private final Consumer<String> progress;

    /** @param progress is told what is being done, such as {@code zipping 9 files} */
    public Bundle(Consumer<String> progress) {
        this.progress = progress;
    }

    /** The platform that this kit is built for. */
    public Platform platform() {
        return running.platform();
    }

    /** {@code dezero-0.1.0-linux-x86_64.zip}; with Jupyter {@code dezero-0.1.0-linux-x86_64-jupyter.zip}. */
    public String name(Platform platform, boolean jupyter) {
        return "dezero-" + running.version() + "-" + platform + (jupyter ? "-jupyter.zip" : ".zip");
    }

    /**
     * Makes the zip. For another platform than this kit's own, Maven builds the kit once more.
     *
     * @param jupyter whether JupyterLab goes in, for every Python that it runs with
     * @param zip the file to write; one that is there is replaced
     * @throws KitException if Maven, pip, the network or room is missing
     */
    public void make(Platform platform, boolean jupyter, Path zip) {
        Path scratch = scratch(platform);
        try {
            boolean own = platform == running.platform();
            if (!own) {
                progress.accept(
                        "building the kit for " + platform + " with Maven (the first time downloads about 100 MB)");
            }
            SortedMap<String, Path> files = kit(own ? running : running.make(platform, scratch));
            Path site = scratch.resolve("site");
            Site.write(site); // not the one in target, which may be old
            addAll(files, "target/site", site);
            if (jupyter) {
                Path wheels = scratch.resolve("wheels");
                Wheels.download(platform, wheels, progress);
                addAll(files, "wheels", wheels);
            }
            write(zip, files);
        } finally {
            delete(scratch);
        }
    }

    /** One of its own: two bundles may be made at a time. */
    private Path scratch(Platform platform) {
        try {
            return Files.createTempDirectory(Files.createDirectories(target.resolve("bundle")), platform.toString());
        } catch (IOException e) {
            throw new KitException(
                    "the folder " + target + " cannot be written (" + e + "): move the kit to a folder of your own", e);
        }
    }

    private SortedMap<String, Path> kit(Build build) {
        SortedMap<String, Path> files = new TreeMap<>();
        CONTENTS.forEach(name -> addAll(files, name, home.resolve(name)));
        Stream.of(Build.JAR, Kernel.repair().getFileName().toString())
                .forEach(jar -> addAll(files, "target/" + jar, build.target().resolve(jar)));
        build.libraries().forEach(jar -> addAll(files, "target/" + jar, build.file(jar)));
        return files;
    }

    /** A file, or the files of a folder, but for hidden ones and links; nothing where there is neither. */
    static void addAll(SortedMap<String, Path> files, String name, Path from) {
        if (!Files.exists(from)) {
            return;
        }
        try (Stream<Path> all = Files.walk(from)) {
            all.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .filter(file -> !isHidden(from.relativize(file)))
                    .forEach(file -> files.put(
                            (name + "/" + from.relativize(file))
                                    .replace('\\', '/')
                                    .replaceFirst("/$", ""),
                            file));
        } catch (IOException | UncheckedIOException e) {
            throw new KitException(from + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static boolean isHidden(Path path) {
        return Stream.iterate(path, part -> part != null, Path::getParent)
                .anyMatch(part -> part.getFileName().toString().startsWith("."));
    }

    private void write(Path zip, SortedMap<String, Path> files) {
        progress.accept("zipping " + files.size() + " files into " + zip);
        String root = "dezero-" + running.version() + "/";
        SortedMap<String, Path> rooted = new TreeMap<>();
        files.forEach((name, file) -> rooted.put(root + name, file));
        try {
            Files.createDirectories(zip.toAbsolutePath().getParent());
            Zip.write(zip, rooted);
        } catch (IOException e) {
            throw new KitException(
                    "the bundle " + zip + " cannot be written (" + e.getMessage()
                            + "): make room, 150 to 300 MB, or choose another place with --out",
                    e);
        }
    }

    /** What was made on the way. */
    private static void delete(Path folder) {
        try {
            FileUtils.deleteDirectory(folder.toFile());
        } catch (IOException e) {
            throw new KitException("the folder " + folder + " cannot be deleted: " + e.getMessage(), e);
        }
    }
}
