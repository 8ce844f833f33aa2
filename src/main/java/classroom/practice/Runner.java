package classroom.practice;

import classroom.practice.Worker.TestEvent;
import classroom.system.ClassData;
import classroom.system.Java;
import classroom.system.Kit;
import classroom.system.KitException;
import classroom.system.Program;
import classroom.system.Program.Result;
import com.google.gson.Gson;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.apache.commons.io.file.PathUtils;

/** How the tests of a check are run. */
interface Runner {
    /** How long they may take, all together. */
    int SECONDS = 20;

    /** @param ended whether they came to their end by themselves */
    record Ran(List<TestEvent> events, boolean ended, String printed) {}

    /** @param runs for each run the folders of its classes, first things first */
    Ran run(String testClass, List<List<Path>> runs);

    /** In another Java, which can be ended. */
    static Ran inWorker(String testClass, List<List<Path>> runs) {
        return ran(testClass, runs, List.of(), program -> program.within(SECONDS));
    }

    /**
     * The same for a stranger's code: in an empty folder, with bounds on memory; what it prints is nobody's business.
     *
     * @param seconds how long the tests may take, all together
     */
    static Runner confined(int seconds) {
        return (testClass, runs) -> {
            try {
                Path home = Files.createTempDirectory("dezero").toRealPath();
                try {
                    List<String> options = new ArrayList<>(Java.memoryOfALearner());
                    options.addAll(List.of("-Djava.io.tmpdir=" + home, "-Duser.home=" + home));
                    return ran(
                            testClass,
                            runs,
                            options,
                            program -> program.confinedTo(home)
                                    .into(Redirect.DISCARD)
                                    .within(seconds));
                } finally {
                    PathUtils.deleteDirectory(home);
                }
            } catch (IOException e) {
                throw new KitException("the tests cannot be run: " + e, e);
            }
        };
    }

    private static Ran ran(
            String testClass, List<List<Path>> runs, List<String> options, UnaryOperator<Program> bounds) {
        try {
            Path events = Files.createTempFile("dezero", ".events");
            try {
                List<String> command = command(events, testClass, options);
                runs.forEach(folders -> command.add(
                        folders.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator))));
                Optional<Result> result = bounds.apply(Program.of(command)).tried();
                return new Ran(
                        events(events),
                        result.isPresent(),
                        result.map(ended -> ended.out() + ended.err()).orElse(""));
            } finally {
                Files.delete(events);
            }
        } catch (IOException e) {
            throw new KitException("the tests cannot be run: " + e, e);
        }
    }

    private static List<String> command(Path events, String testClass, List<String> options) {
        List<String> command = new ArrayList<>(List.of(Java.program().toString(), "-ea"));
        command.addAll(Java.options());
        command.addAll(ClassData.ofKit().options());
        command.addAll(options);
        command.addAll(List.of("-cp", Kit.jar().toString(), Worker.class.getName(), events.toString(), testClass));
        return command;
    }

    /** When it had to be ended, the last line may be half. */
    private static List<TestEvent> events(Path file) throws IOException {
        Gson gson = new Gson();
        return Files.readAllLines(file).stream()
                .filter(line -> line.endsWith("}"))
                .map(line -> gson.fromJson(line, TestEvent.class))
                .toList();
    }
}
