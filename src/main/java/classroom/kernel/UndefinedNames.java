package classroom.kernel;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.JShell;
import jdk.jshell.Snippet.Status;
import jdk.jshell.SnippetEvent;

/**
 * Says which class or method of a cell cannot be used yet, and what it lacks: most often a slip of the pen.
 *
 * <p>JShell takes a class that names what does not exist, as it may come later; JJava says nothing of it, and fails
 * with its own inside when the class is used. With this, the cell says so on stderr, once it has run to its end:
 * classes of one cell may name each other.
 */
public final class UndefinedNames {
    private static volatile JShell shell;
    private final Set<DeclarationSnippet> ofThisCell = new LinkedHashSet<>();

    static void report(JShell ofTheKernel) {
        shell = ofTheKernel;
        UndefinedNames unfinished = new UndefinedNames();
        shell.onSnippetEvent(unfinished::look);
        CellOutput.atTheEnd(unfinished::report);
    }

    private void look(SnippetEvent event) {
        if (event.causeSnippet() == null
                && isUnfinished(event.status())
                && event.snippet() instanceof DeclarationSnippet declaration) {
            ofThisCell.add(declaration);
        }
    }

    private void report() {
        ofThisCell.stream()
                .filter(snippet -> isUnfinished(shell.status(snippet)))
                .forEach(snippet -> System.err.println(text(snippet)));
        ofThisCell.clear();
    }

    private static boolean isUnfinished(Status status) {
        return status == Status.RECOVERABLE_DEFINED || status == Status.RECOVERABLE_NOT_DEFINED;
    }

    private static String text(DeclarationSnippet snippet) {
        return snippet.name() + " cannot be used yet: there is no "
                + shell.unresolvedDependencies(snippet).collect(Collectors.joining(", no "));
    }

    /** Called from the code of cells, in place of a method that could not be finished. */
    public static RuntimeException used() {
        String message = shell.snippets()
                .filter(snippet -> shell.status(snippet) == Status.RECOVERABLE_DEFINED)
                .map(snippet -> text((DeclarationSnippet) snippet))
                .collect(Collectors.joining("; "));
        RuntimeException unfinished = new IllegalStateException(message);
        StackTraceElement[] trace = unfinished.getStackTrace();
        unfinished.setStackTrace(Arrays.copyOfRange(trace, 1, trace.length)); // it begins in the cell
        return unfinished;
    }
}
