package classroom.kernel;

import classroom.system.Language;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.JShell;
import jdk.jshell.MethodSnippet;
import jdk.jshell.Snippet.Status;
import jdk.jshell.SnippetEvent;
import jdk.jshell.TypeDeclSnippet;

/**
 * Says of a cell that it ran on a class or a method as it was before the learner's last edit, as that did not compile.
 * JShell keeps the old one, without a word.
 */
final class StaleDeclarations {
    private static final Pattern CLASS = Pattern.compile("\\b(?:class|interface|record|enum)\\s+(\\w+)");
    private static final Pattern METHOD = Pattern.compile("(?m)^\\w[\\w.<>\\[\\], ]*\\s(\\w+)\\s*\\([^()]*\\)\\s*\\{");
    private final Set<String> old = new LinkedHashSet<>();

    /**
     * Evaluates a cell.
     *
     * @param cell is told which of them it uses
     */
    Object watch(JShell shell, String source, Function<Collection<String>, Object> cell) {
        Set<String> declared = declared(source);
        List<String> used = old.stream()
                .filter(name -> !declared.contains(name) && uses(source, name) && isKnown(shell, name))
                .toList();
        try {
            Object value = cell.apply(used);
            old.removeAll(declared);
            return value;
        } catch (Exception e) {
            String refused = refused(source, e);
            old.removeAll(declared(source.substring(0, source.length() - refused.length())));
            declared(refused).stream().filter(name -> isKnown(shell, name)).forEach(old::add);
            throw e;
        } finally {
            used.stream()
                    .filter(name -> isKnown(shell, name))
                    .forEach(name -> System.err.println(Language.text("cell.stale", name)));
        }
    }

    /** The part of a cell that was not taken: from what does not compile, or ends too early, to the cell's end. */
    private static String refused(String source, Exception e) {
        String begin;
        if (Judge.isOfTheCompiler(e)) {
            begin = ((SnippetEvent) Internals.call(e, "getBadSnippetCompilation"))
                    .snippet()
                    .source();
        } else if (e.getClass().getSimpleName().equals("IncompleteSourceException")) {
            begin = (String) Internals.call(e, "getSource");
        } else {
            return "";
        }
        return source.substring(Math.max(0, source.lastIndexOf(begin.strip())));
    }

    private static Set<String> declared(String source) {
        return Stream.of(CLASS, METHOD)
                .flatMap(pattern -> pattern.matcher(source).results())
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static boolean uses(String source, String name) {
        return Pattern.compile("\\b" + name + "\\b").matcher(source).find();
    }

    private static boolean isKnown(JShell shell, String name) {
        return shell.snippets()
                .anyMatch(snippet -> (snippet instanceof TypeDeclSnippet || snippet instanceof MethodSnippet)
                        && ((DeclarationSnippet) snippet).name().equals(name)
                        && shell.status(snippet) == Status.VALID);
    }
}
