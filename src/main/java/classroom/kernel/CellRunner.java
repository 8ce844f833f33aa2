package classroom.kernel;

import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import jdk.jshell.JShell;
import jdk.jshell.Snippet.Status;
import jdk.jshell.SnippetEvent;
import jdk.jshell.TypeDeclSnippet;
import jdk.jshell.VarSnippet;
import jdk.jshell.execution.DirectExecutionControl;
import jdk.jshell.spi.ExecutionControl;
import jdk.jshell.spi.ExecutionControlProvider;
import jdk.jshell.spi.ExecutionEnv;

/**
 * How JShell runs the cells of a kernel and of a walk: each in a thread of its own, which can be interrupted, and of
 * which nothing that it throws comes further than to a message.
 */
public class CellRunner extends DirectExecutionControl {
    /** By this name both kernels know it, and say that the cell was interrupted. */
    private static final String INTERRUPTED = "Execution Interrupted";

    private static final long PATIENCE = TimeUnit.MILLISECONDS.toNanos(1_800);
    private final CellClasses classes;
    private JShell shell;
    private volatile Run current;
    private boolean isInterrupted;

    public CellRunner(CellClasses classes) {
        super(classes);
        this.classes = classes;
    }

    /** How JShell comes to it. */
    public final ExecutionControlProvider provider() {
        return new ExecutionControlProvider() {
            @Override
            public String name() {
                return "cells";
            }

            @Override
            public ExecutionControl generate(ExecutionEnv env, Map<String, String> parameters) {
                return CellRunner.this;
            }
        };
    }

    /** Says to it what JShell does with variables; to be called once, with the shell whose cells it runs. */
    public final void watch(JShell itsShell) {
        shell = itsShell;
        shell.onSnippetEvent(this::look);
    }

    private void look(SnippetEvent event) {
        boolean isAgain = event.causeSnippet() == null && event.previousStatus() != Status.NONEXISTENT;
        if (event.status() == Status.OVERWRITTEN) {
            shell.drop(event.snippet()); // or the next import would compile again all that has used it
        }
        if (isAgain
                && event.snippet() instanceof TypeDeclSnippet type
                && event.status().isDefined()) {
            classes.values().isEdited(type.name());
        }
        boolean isGone =
                event.previousStatus() == Status.VALID && !event.status().isDefined();
        if (isGone && event.snippet() instanceof VarSnippet gone && event.causeSnippet() instanceof TypeDeclSnippet) {
            classes.values().isGone(gone.name(), gone.typeName());
        }
    }

    /** JShell asks the class that it made last; the variable may be in an earlier one. */
    @Override
    public String varValue(String className, String name)
            throws RunException, EngineTerminationException, InternalException {
        try {
            Field variable =
                    classes.values().variable(findClass(className), name).orElseThrow();
            return valueString(variable.get(null));
        } catch (ReflectiveOperationException | NoSuchElementException e) {
            throw new InternalException(e.toString());
        }
    }

    /** Which variables an edit has emptied, as a sentence; or nothing. Said once. */
    public final String emptied() {
        return classes.values()
                .emptied(shell.variables()
                        .filter(variable -> shell.status(variable).isDefined())
                        .map(VarSnippet::name)
                        .filter(name -> !name.startsWith("$")) // what JShell calls a value that has no name
                        .toList());
    }

    @Override
    protected String invoke(Method cell) throws Exception {
        return (String) call(() -> result(cell.invoke(null)));
    }

    /** What JShell is told of a value: its text. Called in the cell's thread, as it may run the learner's code. */
    protected String result(Object value) {
        return valueString(value);
    }

    /** Runs it as a cell, and waits for it. A cell that runs another, as a magic does, runs it in its own thread. */
    final Object call(Callable<Object> code) throws RunException {
        Run run = new Run(code, classes.getClassLoader());
        if (Thread.currentThread() instanceof CellThread) {
            run.run();
            return run.result();
        }
        begin(run);
        try {
            CellThread.POOL.execute(run);
            return run.result();
        } finally {
            current = null;
            CellOutput.settle();
        }
    }

    private synchronized void begin(Run run) {
        current = run;
        if (isInterrupted && shell != null) {
            isInterrupted = false;
            run.interrupt();
        }
    }

    /** To be called when a cell begins: what was interrupted was another one. */
    public final synchronized void beginCell() {
        isInterrupted &= shell == null; // the first one has begun with the kit's start
    }

    /**
     * Ends the cell: what runs of it, or what would run next, if a piece of it is being compiled. On IJava the kit's own
     * start is the beginning of the first cell, and comes to its end.
     */
    public final synchronized void interrupt() {
        Run run = current;
        if (run != null && shell != null) {
            run.interrupt();
        } else {
            isInterrupted = true;
        }
    }

    @Override
    public void stop() {
        interrupt();
    }

    private static final class Run implements Runnable {
        private final Callable<Object> code;
        private final ClassLoader loader;
        private final CompletableFuture<Object> result = new CompletableFuture<>();
        private final CompletableFuture<Void> interrupted = new CompletableFuture<>();
        private Thread thread;

        Run(Callable<Object> code, ClassLoader loader) {
            this.code = code;
            this.loader = loader;
        }

        @Override
        public void run() {
            start();
            try {
                result.complete(code.call());
            } catch (InvocationTargetException e) {
                result.completeExceptionally(CellFailure.of(e.getCause()));
            } catch (Throwable e) {
                result.completeExceptionally(CellFailure.of(e));
            } finally {
                end();
            }
        }

        private synchronized void start() {
            thread = Thread.currentThread();
            thread.setContextClassLoader(loader);
            if (interrupted.isDone()) {
                Interruption.end(thread);
            }
        }

        private synchronized void end() {
            Interruption.over(thread);
            thread = null;
        }

        synchronized void interrupt() {
            interrupted.complete(null);
            if (thread != null) {
                Interruption.end(thread);
            }
        }

        Object result() throws RunException {
            CompletableFuture.anyOf(result, interrupted)
                    .exceptionally(failure -> null)
                    .join();
            if (interrupted.isDone()) {
                boolean ended = hasEnded(System.nanoTime() + PATIENCE);
                throw ended
                        ? new ExecutionControl.UserException(
                                "what the cell did until then remains", INTERRUPTED, new StackTraceElement[0])
                        : CellFailure.stillRunning();
            }
            try {
                return result.join();
            } catch (CompletionException e) {
                throw (RunException) e.getCause();
            }
        }

        /** Whether it has, until then, the parts too that a parallel stream has given to other threads. */
        private boolean hasEnded(long until) {
            Interruption.endWorkers(true);
            try {
                result.get(until - System.nanoTime(), TimeUnit.NANOSECONDS);
                return areWorkersQuiet(until);
            } catch (ExecutionException e) { // it has, by what the interruption threw
                return areWorkersQuiet(until);
            } catch (TimeoutException | InterruptedException e) {
                return false;
            } finally {
                Interruption.endWorkers(false);
            }
        }

        private static boolean areWorkersQuiet(long until) {
            while (!ForkJoinPool.commonPool().isQuiescent()) {
                if (System.nanoTime() > until) {
                    return false;
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
            }
            return true;
        }
    }
}
