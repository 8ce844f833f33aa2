package classroom.mark;

import classroom.lesson.IndexedClassPath;
import classroom.system.KitException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.Diag;
import jdk.jshell.EvalException;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.Snippet.Kind;
import jdk.jshell.Snippet.Status;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.Completeness;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;

/** JShell, whose snippets run in a {@link ConfinedJava}. */
final class ConfinedShell implements AutoCloseable {
    private static final Set<Kind> DECLARATIONS = Set.of(Kind.IMPORT, Kind.TYPE_DECL, Kind.METHOD);
    /** With this code Java ends when its heap is full, as it is told to. */
    private static final int HEAP_IS_FULL = 3;

    private final ConfinedJava java = new ConfinedJava();
    private final Printed printed = new Printed(java::end);
    private final JShell shell;
    private volatile boolean isOver;

    enum Ending {
        WELL,
        NOT_COMPILED,
        THROWN,
        /** It printed without an end. */
        TOO_MUCH,
        /** Its Java is gone. */
        OVER
    }

    /** What came of a cell; the message is empty if it is well. */
    record Outcome(Ending ending, String printed, String message) {
        boolean isWell() {
            return ending == Ending.WELL;
        }
    }

    ConfinedShell() throws IOException {
        shell = built();
        shell.onShutdown(closed -> isOver = true);
        shell.addToClasspath(System.getProperty("java.class.path"));
    }

    private JShell built() {
        try {
            return JShell.builder()
                    .executionEngine(java, null)
                    .fileManager(IndexedClassPath::new)
                    .out(new PrintStream(printed, true, StandardCharsets.UTF_8))
                    .err(new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8))
                    .build();
        } catch (IllegalStateException e) {
            java.close();
            throw new KitException("a Java for the hand-ins does not start: " + e.getMessage(), e);
        }
    }

    /** Evaluates a cell. Its classes may name each other in any order. */
    Outcome eval(String code) {
        printed.take();
        try {
            List<Snippet> snippets = new ArrayList<>();
            for (Piece piece : pieces(code)) {
                for (SnippetEvent event : shell.eval(piece.source())) {
                    Outcome failure = failure(event, code, piece.at());
                    if (failure != null) {
                        return failure;
                    }
                    snippets.add(event.snippet());
                }
            }
            return unfinished(snippets);
        } catch (IllegalStateException e) {
            return over();
        } catch (StackOverflowError e) {
            return new Outcome(Ending.NOT_COMPILED, "", "it is nested too deeply for the compiler");
        }
    }

    /** Evaluates of a cell what it imports and declares; what does not compile is passed over. */
    void declare(String code) {
        try {
            SourceCodeAnalysis analysis = shell.sourceCodeAnalysis();
            for (Piece piece : pieces(code)) {
                if (analysis.sourceToSnippets(piece.source()).stream()
                        .allMatch(snippet -> DECLARATIONS.contains(snippet.kind()))) {
                    shell.eval(piece.source());
                }
            }
        } catch (IllegalStateException | StackOverflowError e) {
            // What was to run next says so.
        }
    }

    /** A snippet, and where in the cell it begins. */
    private record Piece(String source, int at) {}

    private List<Piece> pieces(String code) {
        List<Piece> pieces = new ArrayList<>();
        CompletionInfo next = shell.sourceCodeAnalysis().analyzeCompletion(code);
        int at = 0;
        while (next.completeness() != Completeness.EMPTY) {
            boolean whole = next.source() != null;
            pieces.add(new Piece(whole ? next.source() : next.remaining(), at));
            if (!whole) {
                break;
            }
            at = code.length() - next.remaining().length();
            next = shell.sourceCodeAnalysis().analyzeCompletion(next.remaining());
        }
        return pieces;
    }

    private Outcome failure(SnippetEvent event, String code, int at) {
        if (isOver) {
            return over();
        }
        if (event.causeSnippet() != null) {
            return null;
        }
        if (event.status() == Status.REJECTED) {
            return notCompiled(event.snippet(), code, at);
        }
        return event.exception() == null ? null : new Outcome(Ending.THROWN, printed.take(), thrown(event));
    }

    private Outcome notCompiled(Snippet snippet, String code, int at) {
        Diag problem = shell.diagnostics(snippet).findFirst().orElseThrow();
        int place = Math.min(code.length(), at + (int) Math.max(0, problem.getPosition()));
        long line = 1 + code.substring(0, place).chars().filter(c -> c == '\n').count();
        return new Outcome(
                Ending.NOT_COMPILED,
                "",
                "line " + line + ": "
                        + problem.getMessage(Locale.ENGLISH)
                                .lines()
                                .map(String::strip)
                                .filter(part -> !part.startsWith("location:")) // a class of JShell's
                                .collect(Collectors.joining(" ")));
    }

    private static String thrown(SnippetEvent event) {
        if (event.exception() instanceof EvalException thrown) {
            String name = thrown.getExceptionClassName();
            return name.substring(name.lastIndexOf('.') + 1)
                    + (thrown.getMessage() == null ? "" : ": " + thrown.getMessage());
        }
        return "it uses what is not defined";
    }

    private Outcome unfinished(List<Snippet> snippets) {
        String missing = snippets.stream()
                .filter(snippet -> isUnfinished(shell.status(snippet)))
                .flatMap(snippet -> shell.unresolvedDependencies((DeclarationSnippet) snippet))
                .distinct()
                .collect(Collectors.joining(", no "));
        return missing.isEmpty()
                ? new Outcome(Ending.WELL, printed.take(), "")
                : new Outcome(Ending.NOT_COMPILED, "", "there is no " + missing);
    }

    private static boolean isUnfinished(Status status) {
        return status == Status.RECOVERABLE_DEFINED || status == Status.RECOVERABLE_NOT_DEFINED;
    }

    private Outcome over() {
        if (printed.isFull()) {
            return new Outcome(Ending.TOO_MUCH, "", "it prints without an end");
        }
        OptionalInt code = java.exitCode();
        boolean full = code.isPresent() && code.getAsInt() == HEAP_IS_FULL;
        return new Outcome(
                Ending.OVER,
                "",
                full
                        ? "it fills the memory"
                        : "it ended Java itself" + (code.isPresent() ? ", with code " + code.getAsInt() : ""));
    }

    /** Whatever its code is doing; may be called from another thread. */
    void end() {
        java.end();
    }

    @Override
    public void close() {
        java.end(); // first: a code that does not end would not let JShell go
        shell.close();
        java.close();
    }
}
