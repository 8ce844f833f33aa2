package classroom.jupyter;

import classroom.steps.Step;
import classroom.system.Kit;
import classroom.system.KitException;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A learner's own copies of the kit's notebooks.
 *
 * @param originals the folder {@code notebooks}, which an update of the kit may change
 * @param my the folder {@code my}, which it never touches
 */
public record MyNotebooks(Path originals, Path my) {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmm");

    /** Those of the kit. */
    public static MyNotebooks ofKit() {
        return new MyNotebooks(Kit.home().resolve("notebooks"), Kit.home().resolve("my"));
    }

    public static String name(Step step) {
        return step.id() + ".ipynb";
    }

    /**
     * Copies what is not in {@code my}: all at first, later what an update has brought or the learner has deleted.
     * What is there stays as it is.
     *
     * @throws KitException if there are no notebooks, or the folder cannot be written
     */
    public void copy() {
        if (!Files.isDirectory(originals)) {
            throw new KitException("there is no folder " + originals + ": get the kit anew, or make the notebooks with"
                    + " ./dezero notebooks");
        }
        try (Stream<Path> files = Files.walk(originals)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(file -> !isHidden(file))
                    .toList()) {
                copy(file, my.resolve(originals.relativize(file).toString()));
            }
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    /** Such as {@code .ipynb_checkpoints}, of one who opened an original. */
    private boolean isHidden(Path file) {
        return IntStream.range(0, originals.relativize(file).getNameCount())
                .anyMatch(i -> originals.relativize(file).getName(i).toString().startsWith("."));
    }

    /** Whole or not at all, and never over a file that is there, be it of another ./dezero that copies too. */
    private static void copy(Path from, Path to) throws IOException {
        if (Files.exists(to)) {
            return;
        }
        Files.createDirectories(to.getParent());
        Path half = to.resolveSibling(
                "." + to.getFileName() + "." + ProcessHandle.current().pid());
        try {
            Files.write(half, Files.readAllBytes(from));
            Files.move(half, to);
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
     * @throws KitException if the kit has no such notebook, or the folder cannot be written
     */
    public Reset reset(Step step, LocalDateTime now) {
        Path original = originals.resolve(name(step));
        Path mine = my.resolve(name(step));
        if (!Files.exists(original)) {
            throw new KitException("the kit has no notebook of " + step + ": there is no " + original);
        }
        try {
            if (Files.exists(mine) && same(original, mine)) {
                return new Reset(Found.UNCHANGED, null);
            }
            Path kept = Files.exists(mine) ? keep(mine, step, now) : null;
            copy(original, mine);
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

    /** Byte by byte, or as JSON: JupyterLab may save the same in another order. */
    private static boolean same(Path one, Path other) throws IOException {
        if (Files.mismatch(one, other) == -1) {
            return true;
        }
        try {
            return JsonParser.parseString(Files.readString(one))
                    .equals(JsonParser.parseString(Files.readString(other)));
        } catch (JsonParseException | CharacterCodingException e) { // the learner's is no notebook any more
            return false;
        }
    }

    private KitException unwritable(IOException e) {
        return new KitException(
                "the folder " + my + " cannot be written (" + e + "): move the kit to a folder of your" + " own", e);
    }
}
