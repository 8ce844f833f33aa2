package classroom.practice;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.Trees;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/**
 * The JDK's compiler for a learner's classes and tests. The kit's own framework is hidden from it, as the learner is
 * about to write that. It keeps what it has read of the libraries: a second run is quicker.
 */
final class LearnerCompiler implements AutoCloseable {
    private final JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    private final StandardJavaFileManager files =
            javac.getStandardFileManager(null, Locale.ENGLISH, StandardCharsets.UTF_8);
    private final JavaFileManager withoutKit;

    /** @param own where the learner's classes are, or will be, that others use */
    LearnerCompiler(Path own) {
        List<Path> path = new ArrayList<>(List.of(own));
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .forEach(path::add);
        try {
            files.setLocationFromPaths(StandardLocation.CLASS_PATH, path);
            files.setLocationFromPaths(StandardLocation.SOURCE_PATH, List.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        withoutKit = new WithoutKit(files, own.toUri());
    }

    /** What the compiler found in the files; the classes are in the folder if that is nothing. */
    List<Problem> compile(List<Path> sources, Path classes) {
        return sources.isEmpty()
                ? List.of()
                : compile(
                        sources.stream()
                                .map(file -> new Text(file, PracticeFolder.text(file)))
                                .toList(),
                        classes);
    }

    /** The same for a text that stands for a file. */
    List<Problem> compile(Path source, String text, Path classes) {
        return compile(List.of(new Text(source, text)), classes);
    }

    private List<Problem> compile(Iterable<? extends JavaFileObject> sources, Path classes) {
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        task(sources, classes, found).call();
        return problems(found);
    }

    /**
     * Compiles tests of ours; what they name and is not there yet becomes a test that fails and says so.
     *
     * @return what is wrong with the text itself; empty when it was compiled
     */
    List<Problem> compileTest(Path source, String text, Path classes) {
        String now = text;
        while (true) {
            DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
            JavacTask task = task(List.of(new Text(source, now)), classes, found);
            CompilationUnitTree unit = parsed(task);
            if (!errors(found).isEmpty()) {
                return problems(found);
            }
            analyze(task);
            if (errors(found).isEmpty()) {
                generate(task);
                return List.of();
            }
            String changed = new MissingNames(now, unit, Trees.instance(task)).replaced(errors(found));
            if (changed.equals(now)) {
                return problems(found);
            }
            now = changed;
        }
    }

    /** The names of the tests in a file, as they stand there one after the other. */
    List<String> testNames(Path source) {
        JavacTask task = task(
                List.of(new Text(source, PracticeFolder.text(source))),
                source.getParent(),
                new DiagnosticCollector<>());
        return parsed(task).getTypeDecls().stream()
                .filter(ClassTree.class::isInstance)
                .flatMap(type -> ((ClassTree) type).getMembers().stream())
                .filter(member -> member instanceof MethodTree method && MissingNames.isTest(method))
                .map(method -> ((MethodTree) method).getName().toString())
                .toList();
    }

    private JavacTask task(
            Iterable<? extends JavaFileObject> sources, Path classes, DiagnosticCollector<JavaFileObject> found) {
        List<String> options = List.of("-g", "-proc:none", "-Xlint:none", "-d", classes.toString());
        return (JavacTask) javac.getTask(Writer.nullWriter(), withoutKit, found, options, null, sources);
    }

    private static CompilationUnitTree parsed(JavacTask task) {
        try {
            return task.parse().iterator().next();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void analyze(JavacTask task) {
        try {
            task.analyze();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void generate(JavacTask task) {
        try {
            task.generate();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Diagnostic<? extends JavaFileObject>> errors(DiagnosticCollector<JavaFileObject> found) {
        return found.getDiagnostics().stream()
                .filter(problem -> problem.getKind() == Diagnostic.Kind.ERROR)
                .toList();
    }

    private static List<Problem> problems(DiagnosticCollector<JavaFileObject> found) {
        return errors(found).stream()
                .filter(problem -> problem.getSource() != null)
                .map(problem -> Problem.of(problem, text(problem.getSource())))
                .toList();
    }

    private static String text(JavaFileObject source) {
        try {
            return source.getCharContent(true).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            files.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A text that stands for a file. */
    private static final class Text extends SimpleJavaFileObject {
        private final String text;

        Text(Path file, String text) {
            super(file.toUri(), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    private static final class WithoutKit extends ForwardingJavaFileManager<JavaFileManager> {
        private final URI own;

        WithoutKit(JavaFileManager files, URI own) {
            super(files);
            this.own = own;
        }

        @Override
        public Iterable<JavaFileObject> list(
                Location location, String packageName, Set<JavaFileObject.Kind> kinds, boolean recurse)
                throws IOException {
            Iterable<JavaFileObject> all = super.list(location, packageName, kinds, recurse);
            if (!LearnerLoader.isFramework(packageName + ".")) {
                return all;
            }
            List<JavaFileObject> learners = new ArrayList<>();
            all.forEach(file -> {
                if (file.toUri().toString().startsWith(own.toString())) {
                    learners.add(file);
                }
            });
            return learners;
        }
    }
}
