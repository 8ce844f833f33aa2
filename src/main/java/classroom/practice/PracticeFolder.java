package classroom.practice;

import classroom.steps.Step;
import classroom.system.Kit;
import classroom.system.KitException;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Where a learner writes a step: a Maven project, as VS Code and IntelliJ open it. */
public record PracticeFolder(Path root, Step step) {
    private static final String BYTE_ORDER_MARK = "\ufeff";

    /** That of a step when no other is named: {@code my/step07}. */
    public static Path usual(Step step) {
        return Kit.my().resolve(step.id());
    }

    /**
     * What {@code ./dezero start} laid out there.
     *
     * @throws KitException if it did not
     */
    public static PracticeFolder open(Path root) {
        return StepTest.all()
                .map(test -> new PracticeFolder(root, test.step()))
                .filter(PracticeFolder::isLaidOut)
                .max(Comparator.comparing(PracticeFolder::step))
                .orElseThrow(() -> new KitException("in " + root + " there is no step to check (no "
                        + root.relativize(new PracticeFolder(root, Step.of(7)).test())
                        + " or the like): lay one out with ./dezero start 7 DIR"));
    }

    /**
     * The folder of the latest step in {@code my}.
     *
     * @throws KitException if there is none
     */
    public static PracticeFolder latest() {
        return StepTest.all()
                .map(test -> new PracticeFolder(usual(test.step()), test.step()))
                .filter(PracticeFolder::isLaidOut)
                .max(Comparator.comparing(PracticeFolder::step))
                .orElseThrow(() ->
                        new KitException("in " + Kit.my() + " no step is laid out yet: begin with ./dezero start 1"));
    }

    /**
     * A copy of somebody's code, in a new folder, with the kit's tests of the step; of step 10, whose tests a learner
     * writes, with theirs.
     *
     * @param files the Java files in {@code from}
     * @throws KitException if nothing is written in the step, or a file cannot be copied
     */
    public static PracticeFolder copy(Path from, List<Path> files, Step step, Path root) {
        StepTest test = StepTest.of(step);
        PracticeFolder folder = new PracticeFolder(root, step);
        try {
            Files.createDirectories(folder.main());
            Files.createDirectories(folder.test().getParent());
            Files.writeString(folder.test(), test.text());
            for (Path file : files) {
                if (!file.endsWith(test.fileName())) {
                    Path copy = folder.main().resolve(from.relativize(file).toString());
                    Files.createDirectories(copy.getParent());
                    Files.copy(file, copy);
                } else if (test.isLearners()) {
                    Files.copy(file, folder.test(), StandardCopyOption.REPLACE_EXISTING);
                }
            }
        } catch (IOException e) {
            throw new KitException(from + " cannot be read: " + e, e);
        }
        return folder;
    }

    /**
     * Whether nothing is written yet: its classes are the kit's of the step before, and its test is as it was.
     *
     * @throws KitException if a file is not in UTF-8, or cannot be read
     */
    public boolean isAsBegun() {
        Collection<String> begun = Start.fromKit(step).classes().values();
        return classes().stream().map(PracticeFolder::text).allMatch(begun::contains)
                && text(test()).equals(new StepTest(step).text());
    }

    /**
     * A file of the learner's, without the mark that some editors put before its first letter.
     *
     * @throws KitException if it is not in UTF-8, or cannot be read
     */
    static String text(Path file) {
        try {
            String text = Files.readString(file).replace("\r\n", "\n");
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (MalformedInputException e) {
            throw new KitException(file.getFileName() + " is not in UTF-8: save it so, and check again", e);
        } catch (IOException e) {
            throw new KitException(file + " cannot be read: " + e, e);
        }
    }

    /** Its path as a shell takes it. */
    public String quoted() {
        return root.toString().contains(" ") ? "'" + root + "'" : root.toString();
    }

    boolean isLaidOut() {
        return Files.exists(test());
    }

    Path main() {
        return root.resolve("src").resolve("main").resolve("java");
    }

    Path test() {
        return root.resolve("src").resolve("test").resolve("java").resolve(new StepTest(step).fileName());
    }

    /** The learner's classes. */
    List<Path> classes() {
        return javaFiles(main());
    }

    /** All that a check reads, and at whose change it is due again. */
    public List<Path> files() {
        return javaFiles(root.resolve("src"));
    }

    private static List<Path> javaFiles(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java") && Files.isRegularFile(file))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new KitException(folder + " cannot be read: " + e.getMessage(), e);
        }
    }
}
