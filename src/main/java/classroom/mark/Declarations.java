package classroom.mark;

import classroom.diff.JavaParser;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import jdk.jshell.JShell;
import jdk.jshell.MethodSnippet;
import jdk.jshell.Snippet;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;
import jdk.jshell.TypeDeclSnippet;

/** The classes and methods that cells declare. It parses, and runs nothing. */
final class Declarations {
    private final Map<String, Map<String, String>> known = new HashMap<>();
    private JShell shell;

    /** By their names; of code that is no Java, what stands before its first mistake. */
    Map<String, String> in(String code) {
        return known.computeIfAbsent(code, this::parsed);
    }

    private Map<String, String> parsed(String code) {
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

    private SourceCodeAnalysis analysis() {
        if (shell == null) {
            shell = JShell.builder().executionEngine("local").build();
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
