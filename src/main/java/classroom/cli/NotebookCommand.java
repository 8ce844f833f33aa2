package classroom.cli;

import classroom.notebook.OwnNotebook;
import classroom.steps.Step;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code notebook NN --new FILE}: a notebook of one's own. */
@Command(
        name = "notebook",
        description = "Make an empty notebook of your own, with one cell that loads a step. It works"
                + " on JJava and on IJava, also where the kit did not install them.",
        footer = {"", "Example: ./dezero notebook 7 --new my/try.ipynb"})
final class NotebookCommand implements Runnable {
    @Parameters(paramLabel = "NN", description = "The step, such as 7 or 07.")
    private Step step;

    @Option(
            names = "--new",
            paramLabel = "FILE",
            required = true,
            description = "The file to make, with the ending .ipynb. One that exists is never overwritten.")
    private Path file;

    @Override
    public void run() {
        OwnNotebook.create(step, file);
        System.out.println("made " + file + ": open it in Jupyter and run its first cell");
    }
}
