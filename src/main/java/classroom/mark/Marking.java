package classroom.mark;

import classroom.lesson.Exercise;
import classroom.notebook.Notebook;
import classroom.steps.Step;
import classroom.system.KitException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    /**
     * @param ownChecks a teacher's file of hidden checks, or null
     * @param seconds how long an exercise may take
     */
    public static Marking of(Step step, Path ownChecks, int seconds) {
        KitNotebook kit = KitNotebook.of(step);
        HiddenChecks hidden = HiddenChecks.of(kit.lesson());
        return new Marking(kit, ownChecks == null ? hidden : hidden.with(ownChecks), seconds);
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

    private Marked mark(HandIn handIn) {
        try {
            return switch (handIn.kind()) {
                case LINK -> Marked.not(handIn.name(), "it is a link, and links are not followed");
                case NOTEBOOK -> markNotebook(handIn);
                case CODE -> new CodeMarker(kit.lesson().step(), seconds).mark(handIn);
            };
        } catch (KitException e) {
            return Marked.not(handIn.name(), e.getMessage());
        }
    }

    private Marked markNotebook(HandIn handIn) {
        HandedInCells cells = new HandedInCells(kit, Notebook.read(handIn.path()));
        NotebookMarker marker = new NotebookMarker(kit, hidden, cells);
        List<Mark> marks = new ArrayList<>();
        Map<String, String> answers = new LinkedHashMap<>();
        for (Exercise exercise : kit.lesson().exercises()) {
            marks.add(marker.isNotDone(exercise) ? marker.notDone(exercise) : mark(marker, exercise));
            answers.put(exercise.name(), marker.answer(exercise));
        }
        return new Marked(handIn.name(), marks, answers, cells.remarks(), "");
    }

    private Mark mark(NotebookMarker marker, Exercise exercise) {
        try (ConfinedShell shell = new ConfinedShell()) {
            return within(() -> marker.mark(exercise, shell), () -> {
                shell.end();
                return marker.tooSlow(exercise, seconds);
            });
        } catch (IOException e) {
            throw new KitException("there is no room for temporary files: " + e, e);
        }
    }

    /** In a thread of its own, which is left alone if it does not end: also the compiler can be kept busy for ever. */
    private Mark within(Callable<Mark> work, Callable<Mark> late) {
        FutureTask<Mark> task = new FutureTask<>(work);
        Thread thread = new Thread(task, "hand-in");
        thread.setDaemon(true);
        thread.start();
        try {
            try {
                return task.get(seconds, TimeUnit.SECONDS);
            } catch (TimeoutException e) {
                return late.call();
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
