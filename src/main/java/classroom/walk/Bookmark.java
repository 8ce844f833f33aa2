package classroom.walk;

import classroom.steps.Step;
import classroom.system.KitException;
import classroom.system.WholeFile;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/** Where each lesson was left: the name of a cell, as a position would move with the lesson's next edition. */
public final class Bookmark {
    private final Path file;
    private final String key;

    /** @param file for the bookmarks of all lessons */
    public Bookmark(Path file, Step step) {
        this.file = file;
        this.key = step.id();
    }

    Optional<String> cell() {
        return Optional.ofNullable(read().getProperty(key));
    }

    void put(String cell) {
        Properties all = read();
        all.setProperty(key, cell);
        write(all);
    }

    public void remove() {
        Properties all = read();
        if (all.remove(key) != null) {
            write(all);
        }
    }

    private Properties read() {
        Properties all = new Properties();
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                all.load(reader);
            } catch (IOException | IllegalArgumentException e) {
                throw new KitException(file + " cannot be read: delete it (" + e.getMessage() + ")", e);
            }
        }
        return all;
    }

    private void write(Properties all) {
        try {
            Files.createDirectories(file.getParent());
            StringWriter text = new StringWriter();
            all.store(text, "where ./dezero walk goes on");
            WholeFile.write(file, text.toString());
        } catch (IOException e) {
            throw new KitException(file + " cannot be written: " + e.getMessage(), e);
        }
    }
}
