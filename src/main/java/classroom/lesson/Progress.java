package classroom.lesson;

import classroom.steps.Step;
import classroom.system.Kit;
import classroom.system.KitException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a learner has done: a file with a line for each thing, that the learner can read, and that is sent nowhere. A
 * line is added at once and whole, so that a kernel and a walk can write at the same time.
 */
public final class Progress {
    private static final int FIELDS = 4;

    /** What can be done in a step. */
    public enum Done {
        /** A lesson, walked through to its end. */
        READ,
        /** The check of an exercise is right. */
        RIGHT,
        /** The learner's own code of the step has passed its tests. */
        WRITTEN
    }

    /** @param exercise whose check it is; empty if it is none */
    public record Entry(LocalDate date, Step step, Done done, String exercise) {
        private boolean isSame(Entry other) {
            return step.equals(other.step) && done == other.done && exercise.equals(other.exercise);
        }

        /** {@code 2026-11-28 step07 right times}. */
        private String line() {
            return String.join(" ", date.toString(), step.id(), done.name().toLowerCase(Locale.ROOT), exercise)
                    .strip();
        }

        /** Empty if the line is none of the kit's. */
        private static Stream<Entry> in(String line) {
            String[] fields = (line.strip() + " ").split(" ", FIELDS);
            try {
                return Stream.of(new Entry(
                        LocalDate.parse(fields[0]),
                        Step.of(fields[1]),
                        Done.valueOf(fields[2].toUpperCase(Locale.ROOT)),
                        fields[FIELDS - 1].strip()));
            } catch (DateTimeParseException | IllegalArgumentException | IndexOutOfBoundsException | KitException e) {
                return Stream.empty();
            }
        }
    }

    private final Path file;

    public Progress(Path file) {
        this.file = file;
    }

    /** That of who learns with this kit. */
    public static Progress ofKit() {
        return new Progress(Kit.notes().resolve("progress.txt"));
    }

    /** That of the learner in whose folder this Java runs, as a kernel does; elsewhere nothing is noted. */
    public static Optional<Progress> here() {
        try {
            return Path.of("").toRealPath().startsWith(Kit.my().toRealPath()) ? Optional.of(ofKit()) : Optional.empty();
        } catch (IOException | KitException e) { // there is no such folder, or no kit around this jar
            return Optional.empty();
        }
    }

    public Path file() {
        return file;
    }

    /** In the order in which it was done. */
    public List<Entry> entries() {
        try {
            return Files.exists(file)
                    ? Files.readAllLines(file).stream().flatMap(Entry::in).toList()
                    : List.of();
        } catch (IOException e) {
            throw new KitException(file + " cannot be read: delete it (" + e + ")", e);
        }
    }

    public void right(Step step, Exercise exercise) {
        unlessHindered(() -> note(step, Done.RIGHT, exercise.name()));
    }

    public void read(Step step) {
        unlessHindered(() -> note(step, Done.READ, ""));
    }

    public void written(Step step) {
        unlessHindered(() -> note(step, Done.WRITTEN, ""));
    }

    /** What cannot be noted is said, and keeps nobody from learning. */
    private static void unlessHindered(Runnable note) {
        try {
            note.run();
        } catch (KitException e) {
            System.err.println("dezero: your progress is not noted: " + e.getMessage());
        }
    }

    /** Once for each thing. */
    private void note(Step step, Done done, String exercise) {
        Entry entry = new Entry(LocalDate.now(ZoneId.systemDefault()), step, done, exercise);
        if (entries().stream().anyMatch(entry::isSame)) {
            return;
        }
        try {
            Files.createDirectories(file.getParent());
            byte[] line = (entry.line() + "\n").getBytes(StandardCharsets.UTF_8);
            Files.write(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new KitException(file + " cannot be written: " + e, e);
        }
    }

    /**
     * Begins anew; what was noted is kept beside it.
     *
     * @return where; empty if nothing was noted
     */
    public Optional<Path> reset() {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Path kept = Stream.iterate(1, number -> number + 1)
                .map(number -> file.resolveSibling("progress-before-" + number + ".txt"))
                .filter(other -> !Files.exists(other))
                .findFirst()
                .orElseThrow();
        try {
            return Optional.of(Files.move(file, kept));
        } catch (IOException e) {
            throw new KitException(file + " cannot be moved: " + e, e);
        }
    }
}
