package classroom.kernel;

import classroom.system.Language;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.Snippet.Status;
import jdk.jshell.SnippetEvent;
import jdk.jshell.TypeDeclSnippet;

/**
 * Says of a cell that it ran on a class as it was before the learner's last edit, as that did not compile. JShell keeps
 * the old one, without a word.
 */
final class StaleClasses {
    private static final Pattern DECLARED = Pattern.compile("\\b(?:class|interface|record|enum)\\s+(\\w+)");
    private final Set<String> old = new LinkedHashSet<>();

    /** Evaluates a cell. */
    Object watch(JShell shell, String source, Supplier<Object> cell) {
        Set<String> declared =
                DECLARED.matcher(source).results().map(found -> found.group(1)).collect(Collectors.toSet());
        try {
            Object value = cell.get();
            old.removeAll(declared);
            return value;
        } catch (Exception e) {
            if (Judge.isOfTheCompiler(e)) {
                remember(shell, ((SnippetEvent) Internals.call(e, "getBadSnippetCompilation")).snippet());
            }
            throw e;
        } finally {
            old.stream()
                    .filter(name -> !declared.contains(name))
                    .filter(name -> Pattern.compile("\\b" + name + "\\b")
                            .matcher(source)
                            .find())
                    .forEach(name -> System.err.println(Language.text("cell.stale-class", name)));
        }
    }

    private void remember(JShell shell, Snippet rejected) {
        Matcher broken = DECLARED.matcher(rejected.source());
        if (broken.find() && isKnown(shell, broken.group(1))) {
            old.add(broken.group(1));
        }
    }

    private static boolean isKnown(JShell shell, String name) {
        return shell.snippets()
                .anyMatch(snippet -> snippet instanceof TypeDeclSnippet type
                        && type.name().equals(name)
                        && shell.status(type) == Status.VALID);
    }
}
