package classroom.lesson;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Collectors;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.EvalException;
import jdk.jshell.JShell;
import jdk.jshell.JShellException;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis.Completeness;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;
import jdk.jshell.UnresolvedReferenceException;
import org.apache.commons.io.output.TeeOutputStream;

/**
 * A JShell that evaluates code in this very process, so that ND4J starts once, and says what came of it. It begins
 * without any import: what a lesson uses, it imports. Not for two threads at once: it redirects {@code System.out}.
 */
public final class Session implements AutoCloseable {
    private final JShell shell;
    private final OutputStream echo;
    private final Nd4jLoader nd4j = new Nd4jLoader();

    /**
     * What came of a piece of code.
     *
     * @param printed all that it printed
     * @param value what JShell shows of the last snippet's value, or null
     * @param failure why it stopped, or null
     */
    public record Outcome(String printed, String value, String failure) {}

    /** @param echo what is printed is shown here too, at once */
    public Session(OutputStream echo) {
        this(echo, JShell.builder().executionEngine("local"));
    }

    /** @param builder of a JShell that runs code in this process, in some way of its own */
    public Session(OutputStream echo, JShell.Builder builder) {
        this.echo = echo;
        shell = builder.fileManager(IndexedClassPath::new).build();
        shell.addToClasspath(System.getProperty("java.class.path"));
    }

    /** Evaluates snippet by snippet, up to the first that fails. */
    public Outcome eval(String code) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream before = System.out;
        System.setOut(new PrintStream(new TeeOutputStream(printed, echo), true, StandardCharsets.UTF_8));
        try {
            SnippetEvent last = evalAll(code);
            String failure = last == null ? null : failure(last);
            return new Outcome(printed.toString(StandardCharsets.UTF_8), last == null ? null : last.value(), failure);
        } finally {
            System.out.flush();
            System.setOut(before);
        }
    }

    /** For who wants to know more of it than {@link #eval} tells. */
    public JShell shell() {
        return shell;
    }

    /** Goes back to where the imports had been evaluated and nothing else. */
    public void forget() {
        shell.snippets()
                .filter(snippet -> snippet.kind() != Snippet.Kind.IMPORT
                        && shell.status(snippet).isActive())
                .toList()
                .forEach(shell::drop);
    }

    /** Whether the code stops in the middle of a snippet, so that more lines are needed. */
    public boolean isUnfinished(String code) {
        CompletionInfo next = shell.sourceCodeAnalysis().analyzeCompletion(code);
        while (next.completeness() == Completeness.COMPLETE) {
            next = shell.sourceCodeAnalysis().analyzeCompletion(next.remaining());
        }
        return next.completeness() == Completeness.DEFINITELY_INCOMPLETE;
    }

    private SnippetEvent evalAll(String code) {
        nd4j.begin(code);
        SnippetEvent last = null;
        CompletionInfo next = shell.sourceCodeAnalysis().analyzeCompletion(code);
        while (next.completeness() != Completeness.EMPTY) {
            boolean whole = next.source() != null;
            String source = whole ? next.source() : next.remaining();
            if (!source.strip().startsWith("import ")) {
                nd4j.await();
            }
            // The first event is the snippet's own; the others are of snippets that depend on it.
            last = shell.eval(source).get(0);
            if (!whole || failure(last) != null) {
                return last;
            }
            next = shell.sourceCodeAnalysis().analyzeCompletion(next.remaining());
        }
        return last;
    }

    private String failure(SnippetEvent event) {
        if (event.exception() != null) {
            return describe(event.exception());
        }
        return switch (event.status()) {
            case REJECTED ->
                shell.diagnostics(event.snippet())
                        .map(problem -> problem.getMessage(Locale.ENGLISH)
                                + mark(event.snippet().source(), (int) problem.getPosition()))
                        .collect(Collectors.joining("\n"));
            case RECOVERABLE_DEFINED, RECOVERABLE_NOT_DEFINED ->
                "not defined: "
                        + String.join(
                                ", ",
                                shell.unresolvedDependencies((DeclarationSnippet) event.snippet())
                                        .toList());
            default -> null;
        };
    }

    /** The line in which the problem is, and below it a mark. */
    private static String mark(String source, int position) {
        int at = Math.max(0, Math.min(position, source.length()));
        int from = source.lastIndexOf('\n', at - 1) + 1;
        int to = source.indexOf('\n', at);
        return "\n" + source.substring(from, to < 0 ? source.length() : to) + "\n" + " ".repeat(at - from) + "^";
    }

    private String describe(JShellException exception) {
        if (exception instanceof EvalException thrown) {
            return nd4j.describe(thrown);
        }
        Snippet unresolved = ((UnresolvedReferenceException) exception).getSnippet();
        return "not defined yet: what is used in " + unresolved.source().strip();
    }

    @Override
    public void close() {
        nd4j.await(); // Java does not end well while a native library loads
        shell.close();
    }
}
