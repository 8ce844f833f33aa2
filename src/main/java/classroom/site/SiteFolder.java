package classroom.site;

import classroom.steps.Step;
import classroom.system.KitException;
import classroom.system.WholeFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The folder that a site is written to, and what is where in it. */
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
            throw unwritable(e);
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
            return Files.readString(first, StandardCharsets.ISO_8859_1).contains(PageFrame.GENERATOR);
        }
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.allMatch(SiteFolder::isHidden);
        }
    }

    /** What a Mac or Git leaves in a folder that people call empty. */
    private static boolean isHidden(Path file) {
        return file.getFileName().toString().startsWith(".");
    }

    /** The page of a step's lesson, as seen from the folder. */
    static String lesson(Step step) {
        return "lessons/" + step.id() + ".html";
    }

    /** The copy of its notebook. */
    static String notebook(Step step) {
        return "notebooks/" + step.id() + ".ipynb";
    }

    /** What it changes, by its place on the page for all pairs of steps; before the first there is nothing, called 00. */
    static String pair(Step step) {
        return "#" + new Step(step.number() - 1).digits() + "-" + step.digits();
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
            WholeFile.write(file, text);
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    /** Copies a file. */
    void copy(String name, Path from) {
        try {
            WholeFile.write(file(name), Files.readAllBytes(from));
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    private Path file(String name) {
        Path file = folder.resolve(name);
        try {
            Files.createDirectories(file.getParent());
            return file;
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    private static KitException unwritable(IOException e) {
        return new KitException(
                "the site cannot be written (" + e + "): make room for it, or name a folder that you"
                        + " may write to with --out",
                e);
    }
}
