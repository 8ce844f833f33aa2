package classroom.kernel;

import classroom.lesson.KnownErrors;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import jdk.jshell.Diag;
import jdk.jshell.EvalException;
import jdk.jshell.JShell;
import jdk.jshell.Snippet.Status;
import jdk.jshell.SnippetEvent;

/** Says below a cell that failed what the page of known errors says of it. */
final class KnownErrorNotes {
    private final JShell shell;
    private final Consumer<String> note;
    /** How the current cell failed; null if it has not. */
    private SnippetEvent failed;

    private KnownErrorNotes(JShell shell, Consumer<String> note) {
        this.shell = shell;
        this.note = note;
    }

    /** @param note shows a text below the cell */
    static void report(JShell shell, Consumer<String> note) {
        KnownErrorNotes notes = new KnownErrorNotes(shell, note);
        shell.onSnippetEvent(notes::look);
        CellOutput.atTheEnd(notes::report);
    }

    private void look(SnippetEvent event) {
        if (event.causeSnippet() == null
                && !Judge.isUnseen()
                && (event.exception() != null || event.status() == Status.REJECTED)) {
            failed = event;
        }
    }

    private void report() {
        SnippetEvent event = failed;
        failed = null;
        if (event == null) {
            return;
        }
        try {
            messages(event)
                    .map(KnownErrors::about)
                    .flatMap(Optional::stream)
                    .findFirst()
                    .ifPresent(note);
        } catch (VirtualMachineError | LinkageError e) {
            // no room for it: the error itself is shown, and the kernel goes on
        }
    }

    private Stream<String> messages(SnippetEvent event) {
        if (event.exception() instanceof EvalException thrown) {
            return Stream.of(
                    thrown.getExceptionClassName() + ": " + Objects.requireNonNullElse(thrown.getMessage(), ""));
        }
        return event.exception() == null
                ? shell.diagnostics(event.snippet())
                        .filter(Diag::isError)
                        .map(problem -> problem.getMessage(Locale.ENGLISH))
                : Stream.empty();
    }
}
