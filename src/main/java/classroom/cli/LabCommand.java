package classroom.cli;

import classroom.jupyter.Lab;
import classroom.jupyter.MyNotebooks;
import classroom.jupyter.Venv;
import classroom.lesson.Progress;
import classroom.practice.ProgressSummary;
import classroom.steps.Step;
import classroom.system.Language;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes the learner's notebooks and what they run on, then starts {@link Lab} and waits for its end. */
@Command(
        name = "lab",
        description = {
            "JupyterLab with the practice notebooks, in the browser. They lie in the folder my, and are yours: an"
                    + " update of the kit does not touch them.",
            "The first time it installs JupyterLab inside the kit (Python 3.10 or newer, a minute or two)."
        },
        footer = {
            "",
            "Examples:",
            "  ./dezero lab                            the list of notebooks",
            "  ./dezero lab 7                          the notebook of step 7",
            "  ./dezero lab --no-browser --port 9000   only prints the URL",
            "",
            "Ctrl+C ends it, and what runs in it; save first."
        })
final class LabCommand implements Runnable {
    @Parameters(arity = "0..1", paramLabel = "NN", description = "The step to open: 7 or 07.")
    private Step step;

    @Option(names = "--no-browser", description = "Open no browser, and print nothing but the URL, with its token.")
    private boolean noBrowser;

    @Option(names = "--port", paramLabel = "PORT", description = "Take this port, and no other.")
    private Integer port;

    @Option(
            names = "--lang",
            paramLabel = "LL",
            description = "Speak this language, en, ja or ko, from now on; without it the system's, if it is one of"
                    + " them. Its notebooks lie in a folder of their own, such as my/ko.")
    private String language;

    @Option(
            names = "--prepare",
            description = "Install and copy what is missing, and start nothing: from then on"
                    + " ./dezero lab needs no network.")
    private boolean prepare;

    @Override
    public void run() {
        if (language != null) {
            Language.remember(Language.of(language));
        } else {
            Language.useChosen();
        }
        MyNotebooks notebooks = MyNotebooks.ofKit();
        notebooks.make();
        List<String> older = notebooks.older();
        if (!older.isEmpty()) {
            System.err.println("dezero: " + Language.text("lab.older", String.join(", ", older)));
        }
        Venv.ready();
        KitClassData.ready(); // a bundle comes without it
        if (prepare) {
            System.out.println(Language.text("lab.ready"));
            return;
        }
        String page = step == null ? "/lab" : "/lab/tree/" + MyNotebooks.page(step);
        Lab lab = Lab.start(page, port, !noBrowser);
        if (!noBrowser) {
            System.out.println(ProgressSummary.of(Progress.ofKit()).line());
        }
        String url = lab.url(page);
        System.out.println(noBrowser ? url : Language.text("lab.url", url));
        System.out.flush();
        lab.waitFor();
    }
}
