package classroom.mark;

import classroom.diff.JavaParser;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import jdk.jshell.JShell;
import jdk.jshell.MethodSnippet;
import jdk.jshell.Snippet;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;
import jdk.jshell.TypeDeclSnippet;

/** The classes and methods that a cell declares. */
final class Declarations {
    private static JShell shell;

    private Declarations() {}

    /** By their names; of code that is no Java, what stands before its first mistake. */
    static synchronized Map<String, String> in(String code) {
        Map<String, String> found = new LinkedHashMap<>();
        if (JavaParser.isTooDeep(code)) {
            return found;
        }
        SourceCodeAnalysis analysis = analysis();
        CompletionInfo next = analysis.analyzeCompletion(code);
        while (next.completeness().isComplete()) {
            for (Snippet snippet : analysis.sourceToSnippets(next.source())) {
                String source = next.source();
                name(snippet)
                        .ifPresent(name -> found.merge(name, withoutComments(source), String::concat)); // overloads
            }
            next = analysis.analyzeCompletion(next.remaining());
        }
        return found;
    }

    private static SourceCodeAnalysis analysis() {
        if (shell == null) {
            shell = JShell.builder().executionEngine("local").build(); // it parses, and runs nothing
        }
        return shell.sourceCodeAnalysis();
    }

    private static Optional<String> name(Snippet snippet) {
        return snippet instanceof TypeDeclSnippet type
                ? Optional.of(type.name())
                : snippet instanceof MethodSnippet method ? Optional.of(method.name()) : Optional.empty();
    }

    /** The code alone: lines of comments, empty lines and blanks at the end do not make a difference. */
    static String withoutComments(String code) {
        return String.join(
                "\n",
                code.lines()
                        .map(String::stripTrailing)
                        .filter(line -> !line.isEmpty() && !line.strip().startsWith("//"))
                        .toList());
    }
}
