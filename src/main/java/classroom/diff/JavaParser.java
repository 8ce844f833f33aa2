package classroom.diff;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
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
final class JavaParser {
    private JavaParser() {
    }

    /** The classes of the files, in their order. Package and import lines are in none of them. */
    static List<ClassCode> parse(List<JavaFile> files) {
        if (files.isEmpty()) {
            return List.of();
        }
        DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
        List<Text> texts = IntStream.range(0, files.size()).mapToObj(i -> new Text(files.get(i), i)).toList();
        JavacTask task = (JavacTask) ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, problems, List.of("-proc:none"), null, texts);
        List<ClassCode> classes = new ArrayList<>();
        SourcePositions positions = Trees.instance(task).getSourcePositions();
        List<CompilationUnitTree> units = units(task);
        Map<Integer, String> broken = broken(problems);
        for (CompilationUnitTree unit : units) {
            int index = Text.index(unit.getSourceFile());
            JavaFile file = files.get(index);
            String problem = broken.getOrDefault(index, types(unit).isEmpty() ? "there is no class" : "");
            classes.addAll(problem.isEmpty() ? classes(file, unit, positions) : List.of(unparsed(file, problem)));
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
        return problems.getDiagnostics().stream().filter(problem -> problem.getKind() == Diagnostic.Kind.ERROR)
                .collect(Collectors.toMap(problem -> Text.index(problem.getSource()),
                        problem -> "line " + problem.getLineNumber() + ": " + problem.getMessage(Locale.ENGLISH),
                        (first, later) -> first));
    }

    private static List<ClassCode> classes(JavaFile file, CompilationUnitTree unit, SourcePositions positions) {
        Lines lines = new Lines(file.text(), unit, positions);
        List<ClassCode> classes = new ArrayList<>();
        int start = lines.afterImports();
        List<ClassTree> types = types(unit);
        for (ClassTree type : types) {
            boolean last = type == types.get(types.size() - 1);
            int end = last ? lines.count() : lines.end(type);
            classes.add(new ClassSlicer(lines, type, start, end).slice());
            start = end + 1;
        }
        return classes;
    }

    private static List<ClassTree> types(CompilationUnitTree unit) {
        return unit.getTypeDecls().stream()
                .filter(tree -> tree instanceof ClassTree && tree.getKind() != Tree.Kind.EMPTY_STATEMENT)
                .map(ClassTree.class::cast).toList();
    }

    private static ClassCode unparsed(JavaFile file, String problem) {
        List<String> lines = file.text().lines()
                .filter(line -> !line.matches("(package|import)\\s.*;\\s*")).toList();
        Member header = new Member(Member.Kind.HEADER, "", "", Lines.strip(lines));
        return new ClassCode(file.className(), List.of(header), header.lines(), problem);
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
