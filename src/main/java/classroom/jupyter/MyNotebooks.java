package classroom.jupyter;

import classroom.notebook.ClassSource;
import classroom.notebook.Edition;
import classroom.notebook.LessonNotebook;
import classroom.notebook.Notebook;
import classroom.notebook.StartHere;
import classroom.steps.Step;
import classroom.system.Kit;
import classroom.system.KitException;
import classroom.system.Language;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A learner's own notebooks, in which the learner works.
 *
 * @param originals the kit's text of each, by its name; an update of the kit may change it
 * @param my the folder {@code my}; what is in it an update never touches
 */
public record MyNotebooks(SortedMap<String, Supplier<Notebook>> originals, Path my) {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmm");

    /** The practice edition of each step, and the page with which one begins; in another language in a folder of its own. */
    public static MyNotebooks ofKit() {
        SortedMap<String, Supplier<Notebook>> originals = new TreeMap<>();
        Step.all()
                .forEach(step ->
                        originals.put(name(step), () -> LessonNotebook.of(step, ClassSource.LIVE, Edition.PRACTICE)));
        originals.put(StartHere.NAME, StartHere::notebook);
        return new MyNotebooks(originals, Kit.home().resolve(folder()));
    }

    /** From the kit's folder: {@code my}, and {@code my/ko} in another language. */
    public static String folder() {
        return Language.current().isEnglish() ? "my" : "my/" + Language.current();
    }

    /** Where JupyterLab has a step's notebook: seen from {@code my}. */
    public static String page(Step step) {
        return (Language.current().isEnglish() ? "" : Language.current() + "/") + name(step);
    }

    public static String name(Step step) {
        return step.id() + ".ipynb";
    }

    /**
     * Makes what is not in {@code my}: all at first, later what an update has brought or the learner has deleted. What
     * is there stays as it is.
     *
     * @throws KitException if the folder cannot be written
     */
    public void make() {
        try {
            for (String name : originals.keySet()) {
                make(name);
            }
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    /** The names of those that an earlier edition of the kit has made otherwise than this one would. */
    public List<String> older() {
        return originals.keySet().stream().filter(this::isOlder).toList();
    }

    private boolean isOlder(String name) {
        try {
            return !originals.get(name).get().isOfTheEditionOf(my.resolve(name));
        } catch (IOException e) {
            return false; // it is not there, or no notebook any more
        }
    }

    /** Whole or not at all, and never over a file that is there, be it of another ./dezero that makes them too. */
    private void make(String name) throws IOException {
        Path file = my.resolve(name);
        if (Files.exists(file)) {
            return;
        }
        Files.createDirectories(my);
        Path half = my.resolve("." + name + "." + ProcessHandle.current().pid());
        try {
            Files.writeString(half, originals.get(name).get().jsonToWorkIn());
            Files.move(half, file);
        } catch (FileAlreadyExistsException e) {
            // Then it is there.
        } finally {
            Files.deleteIfExists(half);
        }
    }

    /** What a reset found. */
    public enum Found {
        /** No copy: there is one now. */
        NONE,
        /** A copy without changes: nothing was done. */
        UNCHANGED,
        /** A changed copy: it is kept under another name. */
        CHANGED
    }

    /**
     * What a reset did.
     *
     * @param kept where the learner's changed copy is now; null unless there was one
     */
    public record Reset(Found found, Path kept) {}

    /**
     * Puts the kit's notebook of a step in the place of the learner's, which is kept under a name with the date.
     *
     * @throws KitException if the folder cannot be written
     */
    public Reset reset(Step step, LocalDateTime now) {
        String name = name(step);
        Path mine = my.resolve(name);
        try {
            if (Files.exists(mine) && isSame(originals.get(name).get().jsonToWorkIn(), mine)) {
                return new Reset(Found.UNCHANGED, null);
            }
            Path kept = Files.exists(mine) ? keep(mine, step, now) : null;
            make(name);
            return new Reset(kept == null ? Found.NONE : Found.CHANGED, kept);
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    private Path keep(Path mine, Step step, LocalDateTime now) throws IOException {
        String dated = step.id() + "-" + DATE.format(now);
        Stream<String> names =
                Stream.concat(Stream.of(dated), IntStream.iterate(2, i -> i + 1).mapToObj(i -> dated + "-" + i));
        Path kept = names.map(name -> my.resolve(name + ".ipynb"))
                .filter(file -> !Files.exists(file))
                .findFirst()
                .orElseThrow();
        return Files.move(mine, kept);
    }

    /** As JSON: JupyterLab may save the same in another order. */
    private static boolean isSame(String original, Path mine) throws IOException {
        try {
            return JsonParser.parseString(original).equals(JsonParser.parseString(Files.readString(mine)));
        } catch (JsonParseException | CharacterCodingException e) { // the learner's is no notebook any more
            return false;
        }
    }

    private KitException unwritable(IOException e) {
        return new KitException(
                "the folder " + my + " cannot be written (" + e + "): move the kit to a folder of your" + " own", e);
    }
}
