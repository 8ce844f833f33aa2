package classroom.site;

import classroom.system.KitException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;

/** The folder that a site is written to. */
public final class SiteFolder {
    private static final String FIRST = "index.html";
    private final Path folder;

    /** @throws KitException if the folder holds something else than a site of the kit, which stays as it is */
    SiteFolder(Path folder) {
        this.folder = folder;
        try {
            if (!isFree()) {
                throw new KitException(folder + " holds something else than a site of the kit, and what is yours"
                        + " stays: name another folder");
            }
        } catch (IOException e) {
            throw unwritable(folder, e);
        }
    }

    private boolean isFree() throws IOException {
        if (!Files.exists(folder)) {
            return true;
        }
        if (!Files.isDirectory(folder)) {
            throw new KitException(folder + " is a file: name a folder");
        }
        Path first = folder.resolve(FIRST);
        if (Files.isRegularFile(first)) {
            return Files.readString(first, StandardCharsets.ISO_8859_1).contains(Frame.GENERATOR);
        }
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.allMatch(SiteFolder::isHidden);
        }
    }

    /** What a Mac or Git leaves in a folder that people call empty. */
    private static boolean isHidden(Path file) {
        return file.getFileName().toString().startsWith(".");
    }

    /** The page one opens. It is written first: by it an unfinished site is known for one of the kit. */
    Path first() {
        return folder.resolve(FIRST);
    }

    /**
     * Writes a file in UTF-8.
     *
     * @param name its path in the site, such as {@code lessons/step07.html}
     */
    public void write(String name, String text) {
        Path file = file(name);
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }

    /** Writes a resource of the kit, such as {@code /classroom/site/style.css}. */
    public void writeResource(String name, String resource) {
        try (InputStream in = SiteFolder.class.getResourceAsStream(resource)) {
            Files.write(file(name), in.readAllBytes());
        } catch (IOException e) {
            throw unwritable(folder.resolve(name), e);
        }
    }

    /** Copies a file. */
    void copy(String name, Path from) {
        try {
            Files.copy(from, file(name), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw unwritable(folder.resolve(name), e);
        }
    }

    private Path file(String name) {
        Path file = folder.resolve(name);
        try {
            Files.createDirectories(file.getParent());
            return file;
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }

    private static KitException unwritable(Path file, IOException e) {
        return new KitException(
                "the site cannot be written (" + e + "): make room for it, or name a folder that you"
                        + " may write to with --out",
                e);
    }
}
