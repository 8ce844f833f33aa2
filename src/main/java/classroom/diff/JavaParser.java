package classroom.diff;

import classroom.diff.Source.JavaFile;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** From texts to classes and members, with the parser of the JDK's own compiler. */
public final class JavaParser {
    private static final String TOO_DEEP = "it is nested too deeply for the compiler";

    private JavaParser() {}

    /** The classes of the files, in their order. Package and import lines are in none of them. */
    static List<ClassCode> parse(List<JavaFile> files) {
        try {
            return files.isEmpty() ? List.of() : parsed(files);
        } catch (IllegalStateException | StackOverflowError e) {
            if (!isOverflow(e)) {
                throw e;
            }
            return files.size() == 1
                    ? List.of(unparsed(files.get(0), TOO_DEEP))
                    : files.stream()
                            .flatMap(file -> parse(List.of(file)).stream())
                            .toList();
        }
    }

    /** The compiler wraps it. */
    private static boolean isOverflow(Throwable e) {
        return e instanceof StackOverflowError || e.getCause() instanceof StackOverflowError;
    }

    /** Whether the code, of a method say, is nested so deeply that the compiler cannot read it. */
    public static boolean isTooDeep(String code) {
        JavaFile file = new JavaFile("Code.java", "class Code { void code() {\n" + code + "\n}}");
        return parse(List.of(file)).get(0).problem().equals(TOO_DEEP);
    }

    private static List<ClassCode> parsed(List<JavaFile> files) {
        DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
        List<Text> texts = IntStream.range(0, files.size())
                .mapToObj(i -> new Text(files.get(i), i))
                .toList();
        JavacTask task = (JavacTask) ToolProvider.getSystemJavaCompiler()
                .getTask(Writer.nullWriter(), null, problems, List.of("-proc:none"), null, texts);
        List<ClassCode> classes = new ArrayList<>();
        List<CompilationUnitTree> units = units(task);
        Map<Integer, String> broken = broken(problems);
        for (CompilationUnitTree unit : units) {
            int index = Text.index(unit.getSourceFile());
            JavaFile file = files.get(index);
            List<ClassTree> types = types(unit);
            String problem = broken.getOrDefault(index, types.isEmpty() ? "there is no class" : "");
            classes.addAll(
                    !problem.isEmpty()
                            ? List.of(unparsed(file, problem))
                            : new ClassSlicer(
                                            file.text(),
                                            unit,
                                            Trees.instance(task).getSourcePositions())
                                    .slice(types));
        }
        return classes;
    }

    private static List<CompilationUnitTree> units(JavacTask task) {
        List<CompilationUnitTree> units = new ArrayList<>();
        try {
            task.parse().forEach(units::add);
        } catch (IOException e) {
            throw new UncheckedIOException("texts in memory were not read", e);
        }
        return units;
    }

    /** By the index of the file, the first thing that is wrong with it. */
    private static Map<Integer, String> broken(DiagnosticCollector<JavaFileObject> problems) {
        return problems.getDiagnostics().stream()
                .filter(problem -> problem.getKind() == Diagnostic.Kind.ERROR)
                .collect(Collectors.toMap(
                        problem -> Text.index(problem.getSource()),
                        problem -> "line " + problem.getLineNumber() + ": " + problem.getMessage(Locale.ENGLISH),
                        (first, later) -> first));
    }

    private static List<ClassTree> types(CompilationUnitTree unit) {
        return unit.getTypeDecls().stream()
                .filter(ClassTree.class::isInstance)
                .map(ClassTree.class::cast)
                .toList();
    }

    private static ClassCode unparsed(JavaFile file, String problem) {
        List<String> lines = ClassSlicer.strip(ControlCharacters.lines(file.text()).stream()
                .filter(line -> !line.matches("(package|import)\\s.*;\\s*"))
                .toList());
        return new ClassCode(ControlCharacters.of(file.className()), List.of(Member.header(lines)), lines, problem);
    }

    /** A file in memory, as the compiler wants it. It hands back wrapped ones, so the address holds the index. */
    private static final class Text extends SimpleJavaFileObject {
        private final String text;

        Text(JavaFile file, int index) {
            super(URI.create("string:///" + index + "/Text.java"), Kind.SOURCE);
            this.text = file.text();
        }

        static int index(FileObject text) {
            return Integer.parseInt(text.toUri().getPath().split("/")[1]);
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
