package classroom.practice;

import classroom.practice.Runner.Ran;
import classroom.system.KitException;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Compiles what a learner wrote in a step, and runs its tests. Can be run again and again, and is quicker then. */
public final class StepCheck implements AutoCloseable {
    private static final String CLASSES = "classes";

    private final PracticeFolder folder;
    private final StepTest test;
    private final Runner runner;
    private final Path work;
    private final LearnerCompiler compiler;

    private StepCheck(PracticeFolder folder, Runner runner) {
        this.folder = folder;
        this.test = new StepTest(folder.step());
        this.runner = runner;
        try {
            work = Files.createTempDirectory("dezero").toRealPath();
        } catch (IOException e) {
            throw new KitException("there is no room for temporary files: " + e, e);
        }
        compiler = new LearnerCompiler(work.resolve(CLASSES));
    }

    public static StepCheck of(PracticeFolder folder) {
        return new StepCheck(folder, Runner::inWorker);
    }

    /**
     * For code of others.
     *
     * @param seconds how long the tests may take, all together
     */
    public static StepCheck confined(PracticeFolder folder, int seconds) {
        return new StepCheck(folder, Runner.confined(seconds));
    }

    static StepCheck of(PracticeFolder folder, Runner runner) {
        return new StepCheck(folder, runner);
    }

    /** @throws KitException if a file cannot be read */
    public Report run() {
        try {
            delete(work);
            Path classes = Files.createDirectories(work.resolve(CLASSES));
            Path tests = Files.createDirectory(work.resolve("tests"));
            List<Problem> problems = new ArrayList<>(compiler.compile(folder.classes(), classes));
            if (problems.isEmpty()) {
                problems.addAll(compileTests(tests));
            }
            return problems.isEmpty() ? tested(List.of(tests, classes)) : new Report(folder, problems, List.of(), "");
        } catch (MalformedInputException e) {
            throw new KitException("a file in " + folder.root() + " is not in UTF-8", e);
        } catch (IOException e) {
            throw new KitException(folder.root() + " cannot be checked: " + e, e);
        }
    }

    /** What a class of ours prints that runs on the learner's classes; nothing of that if it does not compile. */
    String printedBy(String className, String text) {
        try {
            delete(work);
            Path classes = Files.createDirectories(work.resolve(CLASSES));
            Path ours = Files.createDirectory(work.resolve("ours"));
            compiler.compile(folder.classes(), classes);
            compiler.compile(folder.main().resolve(className + ".java"), text, ours);
            return runner.run(className, List.of(List.of(ours, classes))).printed();
        } catch (IOException e) {
            throw new KitException(folder.root() + " cannot be run: " + e, e);
        }
    }

    private List<Problem> compileTests(Path tests) throws IOException {
        return test.isLearners()
                ? compiler.compile(List.of(folder.test()), tests)
                : compiler.compileTest(folder.test(), Files.readString(folder.test()), tests);
    }

    private Report tested(List<Path> own) throws IOException {
        List<List<Path>> runs = new ArrayList<>(List.of(own));
        if (test.isLearners()) {
            for (BrokenSquare broken : BrokenSquare.ALL) {
                runs.add(
                        Stream.concat(Stream.of(compiled(broken)), own.stream()).toList());
            }
        }
        Ran ran = runner.run(test.className(), runs);
        List<String> names = compiler.testNames(folder.test());
        return new Report(
                folder,
                List.of(),
                test.isLearners() ? TestResult.ofTestsToWrite(names, ran) : TestResult.of(names, ran),
                ran.printed());
    }

    private Path compiled(BrokenSquare broken) throws IOException {
        Path classes = Files.createDirectory(work.resolve("broken" + BrokenSquare.ALL.indexOf(broken)));
        List<Problem> problems = compiler.compile(folder.main().resolve(BrokenSquare.FILE), broken.text(), classes);
        if (!problems.isEmpty()) {
            throw new KitException("your classes are no longer those of step 09: a Square as the kit has it does not"
                    + " compile with them (" + problems.get(0).message() + ")");
        }
        return classes;
    }

    @Override
    public void close() {
        compiler.close();
        try {
            delete(work);
        } catch (IOException e) {
            // Temporary files: the system takes them away.
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
