package classroom.notebook;

import classroom.steps.Step;
import classroom.system.Kit;
import java.nio.file.Files;
import java.nio.file.Path;

/** The notebooks that are kept in {@code notebooks/}: live, for learners, with the outputs of a real run. */
public final class Notebooks {
    private Notebooks() {}

    /** {@code notebooks/step07.ipynb}. */
    public static Path file(Step step) {
        return Kit.home().resolve("notebooks").resolve(step.id() + ".ipynb");
    }

    /** What the lesson and the classes make of it now; cells that are as they were keep their outputs. */
    public static Notebook made(Step step) {
        Notebook made = LessonNotebook.of(step, ClassSource.LIVE, Edition.READ);
        return Files.exists(file(step)) ? RecordedOutputs.carryOver(made, Notebook.read(file(step))) : made;
    }

    /** Another edition, with the outputs that the kept notebook has in the same cells, if the edition shows any. */
    public static Notebook edition(Step step, ClassSource form, Edition edition) {
        Notebook made = LessonNotebook.of(step, form, edition);
        boolean bare = !edition.showsOutputs() || form == ClassSource.IMPORT || !Files.exists(file(step));
        return bare ? made : RecordedOutputs.carryOver(made, Notebook.read(file(step)));
    }

    /** Whether the kept one is what the lesson and the classes make. */
    public static boolean isCurrent(Step step) {
        return Files.exists(file(step))
                && Notebook.textOf(file(step)).equals(made(step).json());
    }

    /**
     * The notebook with the outputs of a run.
     *
     * @param renew whether cells whose output varies take it from this run; else they keep what they have
     */
    public static Notebook recorded(Step step, NotebookRun kernel, boolean renew) {
        Notebook made = made(step);
        Notebook run = kernel.run(RecordedOutputs.inRunOrder(made));
        Notebook recorded = RecordedOutputs.keep(made, run);
        return renew ? recorded : RecordedOutputs.keepVarying(recorded, made);
    }
}
