package classroom.practice;

import classroom.practice.Runner.Ran;
import classroom.practice.Worker.TestEvent;
import classroom.steps.Step;
import classroom.steps.StepClass;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A learner at a step: what they wrote, and what the check says. The tests run in this very Java. */
final class Practising {
    private final PracticeFolder folder;

    private Practising(PracticeFolder folder) {
        this.folder = folder;
    }

    /** With the kit's classes of the step before, as when it begins. */
    static Practising begun(int step, Path root) {
        return new Practising(Start.fromKit(Step.of(step)).lay(root));
    }

    /** With the kit's classes of the step itself. */
    static Practising done(int step, Path root) {
        Practising practising = begun(step, root);
        practising.folder.classes().forEach(Practising::delete);
        Step.of(step).sources().stream().map(StepClass::read).forEach(practising::put);
        return practising;
    }

    private void put(StepClass type) {
        Path main = folder.main();
        if (type.packageName().equals("dezero")) {
            write(main.resolve("dezero").resolve(type.name() + ".java"), String.join("\n", type.lines()));
        } else if (type.name().endsWith("Test")) {
            write(
                    folder.test(),
                    type.withoutPackage().replaceAll("(?<!\\w)(square|numericalDiff)\\(", "Functions.$1("));
        } else {
            write(main.resolve(type.name() + ".java"), type.withoutPackage());
        }
    }

    /** Replaces text that must stand in the file. */
    Practising replace(String file, String old, String now) {
        Path path = folder.main().resolve(file);
        String text = read(path);
        if (!text.contains(old)) {
            throw new IllegalArgumentException(file + " has no " + old);
        }
        write(path, text.replace(old, now));
        return this;
    }

    PracticeFolder folder() {
        return folder;
    }

    Report check() {
        try (StepCheck check = StepCheck.of(folder, Practising::here)) {
            return check.run();
        }
    }

    private static Ran here(String testClass, List<List<Path>> runs) {
        List<TestEvent> events = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            Worker.run(i, runs.get(i), testClass, events::add);
        }
        return new Ran(events, true, "");
    }

    static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
