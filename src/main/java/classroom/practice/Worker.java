package classroom.practice;

import com.google.gson.Gson;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs a learner's tests, in a Java of its own, which can be ended when they do not end. */
final class Worker {
    /**
     * What became of a test. When it has begun there is one, when it has ended another.
     *
     * @param run in which classes it ran, by their place in the order
     * @param frames where it failed, in the learner's files
     */
    record TestEvent(int run, String test, Phase phase, String message, List<Frame> frames) {}

    /** {@code Variable.backward}, in line 25 of {@code Variable.java}. */
    record Frame(String method, String file, int line) {}

    enum Phase {
        BEGUN,
        RIGHT,
        WRONG
    }

    private Worker() {}

    /** Arguments: the file for the events, the class of the tests, and for each run the folders of its classes. */
    public static void main(String[] args) throws IOException {
        Gson gson = new Gson();
        try (Writer out = Files.newBufferedWriter(Path.of(args[0]))) {
            for (int i = 2; i < args.length; i++) {
                List<Path> folders = Stream.of(args[i].split(File.pathSeparator))
                        .map(Path::of)
                        .toList();
                run(i - 2, folders, args[1], event -> write(out, gson.toJson(event)));
            }
        }
        System.exit(0); // a thread that a learner started does not keep it
    }

    /** One line for each, at once: of what does not end the beginning is known. */
    private static void write(Writer out, String line) {
        try {
            out.write(line + "\n");
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void run(int run, List<Path> folders, String testClass, Consumer<TestEvent> events) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        PrintStream out = System.out;
        try (LearnerLoader loader = new LearnerLoader(folders)) {
            thread.setContextClassLoader(loader);
            LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                    .selectors(DiscoverySelectors.selectClass(Class.forName(testClass, false, loader)))
                    .build();
            LauncherFactory.create().execute(request, new Listener(run, loader, events));
        } catch (ClassNotFoundException e) {
            throw new IllegalArgumentException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            thread.setContextClassLoader(before);
            System.setOut(out);
        }
    }

    private record Listener(int run, LearnerLoader loader, Consumer<TestEvent> events)
            implements TestExecutionListener {
        @Override
        public void executionStarted(TestIdentifier test) {
            if (test.isTest()) {
                events.accept(new TestEvent(run, name(test), Phase.BEGUN, "", List.of()));
            }
        }

        @Override
        public void executionFinished(TestIdentifier test, TestExecutionResult result) {
            Throwable thrown = result.getThrowable().orElse(null);
            if (thrown != null) {
                events.accept(new TestEvent(run, name(test), Phase.WRONG, message(thrown), frames(thrown)));
            } else if (test.isTest()) {
                events.accept(new TestEvent(run, name(test), Phase.RIGHT, "", List.of()));
            }
        }

        private static String name(TestIdentifier test) {
            return test.getSource()
                    .filter(MethodSource.class::isInstance)
                    .map(source -> ((MethodSource) source).getMethodName())
                    .orElseGet(test::getDisplayName);
        }

        private static String message(Throwable thrown) {
            return thrown instanceof AssertionError && thrown.getMessage() != null
                    ? thrown.getMessage()
                    : thrown.getClass().getSimpleName()
                            + (thrown.getMessage() == null ? "" : ": " + thrown.getMessage());
        }

        /** A recursion without end is in the same places again and again. */
        private List<Frame> frames(Throwable thrown) {
            return Arrays.stream(thrown.getStackTrace())
                    .filter(frame -> isLearners(frame.getClassName()))
                    .map(frame -> new Frame(
                            frame.getClassName() + "." + frame.getMethodName(),
                            frame.getFileName(),
                            frame.getLineNumber()))
                    .distinct()
                    .toList();
        }

        private boolean isLearners(String className) {
            return loader.findResource(className.replace('.', '/') + ".class") != null;
        }
    }
}
