package classroom.cli;

import classroom.jupyter.MyNotebooks;
import classroom.jupyter.MyNotebooks.Reset;
import classroom.steps.Step;
import classroom.system.Language;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Puts one of {@link MyNotebooks} back, and says where the learner's own is kept. */
@Command(
        name = "reset",
        description = "Put the kit's notebook of a step back in the place of your copy. Your copy is kept, under a name"
                + " with the date: save it first if it is open in JupyterLab.",
        footer = {"", "Example:", "  ./dezero reset 7"})
final class ResetCommand implements Runnable {
    @Parameters(paramLabel = "NN", description = "The step: 7 or 07.")
    private Step step;

    @Override
    public void run() {
        Language.useChosen();
        Reset reset = MyNotebooks.ofKit().reset(step, LocalDateTime.now(ZoneId.systemDefault()));
        String copy = MyNotebooks.folder() + "/" + MyNotebooks.name(step);
        System.out.println(
                switch (reset.found()) {
                    case NONE -> copy + " was not there; it is now, as the kit has it.";
                    case UNCHANGED -> copy + " is as the kit has it: nothing to do.";
                    case CHANGED ->
                        copy + " is as the kit has it. Yours, as it was saved last, is kept as "
                                + MyNotebooks.folder() + "/" + name(reset.kept()) + "." + System.lineSeparator()
                                + "If it is open in JupyterLab: File, Reload Notebook from Disk; what is not saved there"
                                + System.lineSeparator()
                                + "goes with it, unless you keep it first by File, Save Notebook As.";
                });
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }
}
