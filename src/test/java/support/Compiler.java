package support;

import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** The JDK's own compiler, for what must not compile and for a step with a line changed. */
public final class Compiler {
    private final DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
    private final JavacTask task;

    private Compiler(Map<String, String> sources, String... options) {
        List<String> arguments = new ArrayList<>(List.of(options));
        arguments.addAll(List.of("-proc:none", "-Xlint:none", "-classpath", System.getProperty("java.class.path")));
        task = (JavacTask) ToolProvider.getSystemJavaCompiler()
                .getTask(
                        null,
                        null,
                        found,
                        arguments,
                        null,
                        sources.entrySet().stream()
                                .map(e -> source(e.getKey(), e.getValue()))
                                .toList());
    }

    /** What the compiler says, in English, of statements below these imports; nothing if it accepts them. */
    public static List<String> complaints(String imports, String statements) {
        String source = imports + "\nclass Cell { void run() {\n" + statements + "\n} }";
        Compiler compiler = new Compiler(Map.of("Cell.java", source));
        try {
            compiler.task.analyze();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return compiler.errors();
    }

    /** Compiles sources, by file name, into a folder. */
    public static void into(Path folder, Map<String, String> sources) {
        Compiler compiler = new Compiler(sources, "-d", folder.toString());
        if (!compiler.task.call()) {
            throw new IllegalArgumentException("does not compile: " + compiler.errors());
        }
    }

    private List<String> errors() {
        return found.getDiagnostics().stream()
                .filter(d -> d.getKind() == Diagnostic.Kind.ERROR)
                .map(d -> d.getMessage(Locale.ENGLISH))
                .toList();
    }

    private static JavaFileObject source(String name, String text) {
        return new SimpleJavaFileObject(URI.create("string:///" + name), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return text;
            }
        };
    }
}
