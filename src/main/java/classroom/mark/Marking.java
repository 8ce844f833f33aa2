package classroom.mark;

import classroom.lesson.Exercise;
import classroom.notebook.Notebook;
import classroom.steps.Step;
import classroom.system.KitException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Marks all that a class has handed in for a step, several at a time. */
public final class Marking {
    private final KitNotebook kit;
    private final HiddenChecks hidden;
    private final int seconds;

    private Marking(KitNotebook kit, HiddenChecks hidden, int seconds) {
        this.kit = kit;
        this.hidden = hidden;
        this.seconds = seconds;
    }

    /** @param seconds how long an exercise may take */
    public static Marking of(Step step, int seconds) {
        KitNotebook kit = KitNotebook.of(step);
        return new Marking(kit, HiddenChecks.of(kit.lesson()), seconds);
    }

    /**
     * With a teacher's own hidden checks.
     *
     * @throws KitException if the kit's own solutions do not pass them
     */
    public Marking with(Path ownChecks) {
        Marking marking = new Marking(kit, hidden.with(ownChecks), seconds);
        marking.marks(new HandedInCells(kit, kit.solved())).stream()
                .filter(mark -> mark.verdict() != Verdict.RIGHT)
                .findFirst()
                .ifPresent(mark -> {
                    throw new KitException(ownChecks + ": the kit's own solution of " + mark.what()
                            + " does not pass the check (" + mark.why() + ")");
                });
        return marking;
    }

    /** How many it would mark. */
    public static int count(Path folder) {
        return HandIn.in(folder).size();
    }

    /**
     * Marks all in a folder.
     *
     * @param jobs how many at a time
     * @param done told after each
     */
    public Marks mark(Path folder, int jobs, Runnable done) {
        List<HandIn> handIns = HandIn.in(folder);
        ExecutorService workers = Executors.newFixedThreadPool(jobs);
        try {
            List<Future<Marked>> all = handIns.stream()
                    .map(handIn -> workers.submit(() -> {
                        Marked marked = mark(handIn);
                        done.run();
                        return marked;
                    }))
                    .toList();
            List<Marked> marked = new ArrayList<>();
            for (Future<Marked> one : all) {
                marked.add(one.get());
            }
            return new Marks(kit.lesson(), marked);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KitException("interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            workers.shutdownNow();
        }
    }

    /** Whatever is wrong with one, the others are marked. */
    private Marked mark(HandIn handIn) {
        try {
            return switch (handIn.kind()) {
                case LINK -> Marked.not(handIn.name(), "it is a link, and links are not followed");
                case NOTEBOOK -> markNotebook(handIn);
                case CODE -> markCode(handIn);
            };
        } catch (KitException e) {
            return Marked.not(handIn.name(), e.getMessage());
        } catch (RuntimeException e) {
            return Marked.not(handIn.name(), "it cannot be read: " + e);
        }
    }

    private Marked markNotebook(HandIn handIn) {
        HandedInCells cells = within(seconds, () -> new HandedInCells(kit, Notebook.read(handIn.path())))
                .orElseThrow(() -> new KitException("it takes too long to read"));
        return new Marked(handIn.name(), marks(cells), cells.answers(), cells.remarks(), "");
    }

    /** The tests have their own limit; the compiler's is beyond it. */
    private Marked markCode(HandIn handIn) {
        return within(2 * seconds, () -> new CodeMarker(kit.lesson().step(), seconds).mark(handIn))
                .orElseThrow(() -> new KitException("it takes too long to compile"));
    }

    private List<Mark> marks(HandedInCells cells) {
        NotebookMarker marker = new NotebookMarker(kit, hidden, cells);
        return kit.lesson().exercises().stream()
                .map(exercise -> marker.isNotDone(exercise) ? marker.notDone(exercise) : mark(marker, exercise))
                .toList();
    }

    private Mark mark(NotebookMarker marker, Exercise exercise) {
        try (ConfinedShell shell = new ConfinedShell()) {
            return within(seconds, () -> marker.mark(exercise, shell)).orElseGet(() -> {
                shell.end();
                return marker.tooSlow(exercise, seconds);
            });
        } catch (IOException e) {
            throw new KitException("there is no room for temporary files: " + e, e);
        }
    }

    /**
     * In a thread of its own, which is left alone if it does not end: the compiler, too, can be kept busy for ever.
     *
     * @return empty if it did not end
     */
    private static <T> Optional<T> within(int seconds, Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        Thread thread = new Thread(task, "hand-in");
        thread.setDaemon(true);
        thread.start();
        try {
            return Optional.of(task.get(seconds, TimeUnit.SECONDS));
        } catch (TimeoutException e) {
            return Optional.empty();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof KitException known ? known : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KitException("interrupted", e);
        }
    }
}
