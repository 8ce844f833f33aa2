package classroom.practice;

import classroom.diff.Diff;
import classroom.steps.Step;
import classroom.steps.StepClass;
import classroom.system.KitException;
import classroom.system.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Lays out a step to write: the code to go on from, and its tests.
 *
 * @param classes the code, by its paths: {@code Variable.java}, {@code dezero/Variable.java}
 * @param from whose code it is, for a reader; empty if there is none
 */
public record Start(Step step, Map<Path, String> classes, String from) {
    /** From the learner's own code of the step before, where its check is green, or else from the kit's. */
    public static Start of(Step step) {
        StepTest.of(step);
        return Stream.iterate(step.number() - 1, number -> number >= Step.FIRST, number -> number - 1)
                .map(Step::new)
                .takeWhile(before -> before.number() == step.number() - 1 || addsNothing(new Step(before.number() + 1)))
                .map(before -> new PracticeFolder(PracticeFolder.usual(before), before))
                .filter(PracticeFolder::isLaidOut)
                .findFirst()
                .map(before -> fromOwnIfGreen(step, before))
                .orElseGet(() -> fromKit(step));
    }

    /** Whether the framework is that of the step before: in lessons of theory, and of tests. */
    private static boolean addsNothing(Step step) {
        return Diff.of(step).changes().stream().allMatch(change -> step.own().contains(change.className()));
    }

    private static Start fromOwnIfGreen(Step step, PracticeFolder before) {
        if (isGreen(before)) {
            return fromOwn(step, before);
        }
        Start kit = fromKit(step);
        return new Start(step, kit.classes(), kit.from() + ", as yours in " + before.root() + " are not all right yet");
    }

    private static boolean isGreen(PracticeFolder folder) {
        try (StepCheck check = StepCheck.of(folder)) {
            return check.run().isGreen();
        }
    }

    /** From the kit's code of the step before. */
    public static Start fromKit(Step step) {
        if (step.number() == Step.FIRST) {
            return new Start(step, Map.of(), "");
        }
        Step before = new Step(step.number() - 1);
        Map<Path, String> classes = new TreeMap<>();
        before.sources().stream()
                .map(StepClass::read)
                .filter(type -> !before.own().contains(type.name()))
                .forEach(type -> classes.put(place(before, type), text(before, type)));
        return new Start(step, classes, "the kit's classes of " + before);
    }

    private static Path place(Step step, StepClass type) {
        return isPackage(step) ? Path.of(step.framework(), type.name() + ".java") : Path.of(type.name() + ".java");
    }

    private static String text(Step step, StepClass type) {
        return isPackage(step) ? String.join("\n", type.lines()) + "\n" : type.withoutPackage();
    }

    /** Whether the framework has a package to stay, which is no step's own. */
    private static boolean isPackage(Step step) {
        return !step.framework().equals(step.id());
    }

    /**
     * From the learner's own code, of whatever step.
     *
     * @throws KitException if nothing is written in the step to begin
     */
    public static Start fromOwn(Step step, PracticeFolder before) {
        StepTest.of(step);
        Map<Path, String> classes = new TreeMap<>();
        Set<String> own = before.step().own();
        for (Path file : before.classes()) {
            Path place = before.main().relativize(file);
            if (!own.contains(place.toString().replace(".java", ""))) {
                classes.put(place, PracticeFolder.text(file));
            }
        }
        return new Start(step, classes, "your own classes, from " + before.root());
    }

    /**
     * Writes it.
     *
     * @throws KitException if the folder has something in it, or cannot be written
     */
    public PracticeFolder lay(Path root) {
        PracticeFolder folder = new PracticeFolder(root, step);
        if (Files.isRegularFile(root)) {
            throw new KitException(root + " is a file: name a folder");
        }
        try {
            requireEmpty(Files.createDirectories(root));
            Files.createDirectories(folder.main());
            Files.createDirectories(folder.test().getParent());
            for (Map.Entry<Path, String> type : classes.entrySet()) {
                Path file = folder.main().resolve(type.getKey());
                Files.createDirectories(file.getParent());
                WholeFile.write(file, type.getValue());
            }
            WholeFile.write(folder.test(), new StepTest(step).text());
            WholeFile.write(root.resolve(Pom.NAME), Pom.of(step));
        } catch (IOException e) {
            throw new KitException(root + " cannot be written: " + e, e);
        }
        return folder;
    }

    private static void requireEmpty(Path root) throws IOException {
        try (Stream<Path> inside = Files.list(root)) {
            if (inside.findAny().isPresent()) {
                throw new KitException(root + " is not empty, and what is yours stays: name another folder");
            }
        }
    }
}
