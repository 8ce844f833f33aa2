package classroom.cli;

import classroom.jupyter.Kernel;
import classroom.jupyter.Venv;
import classroom.lesson.Formulas;
import classroom.lesson.Lesson;
import classroom.notebook.ClassSource;
import classroom.notebook.Edition;
import classroom.notebook.Notebook;
import classroom.notebook.NotebookRun;
import classroom.notebook.Notebooks;
import classroom.notebook.OutputMismatches;
import classroom.steps.Step;
import classroom.system.KitException;
import classroom.system.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Exit codes: 0 all is well; 1 a notebook is stale, or does not print what its lesson promises. */
@Command(
        name = "notebooks",
        description = {
            "Make the notebooks in notebooks/ from the lessons and the steps, and run them on the real"
                    + " kernel for their outputs. With --out, other forms of them, which are not run."
        },
        footer = {
            "",
            "Examples:",
            "  ./dezero notebooks             all 24, after a change; some minutes",
            "  ./dezero notebooks 7 8         these two",
            "  ./dezero notebooks --check     is a notebook older than its lesson?",
            "  ./dezero notebooks --worksheet --out handout",
            "  ./dezero notebooks --import --out for-ijava",
            "  ./dezero notebooks --practice --lang ko --out korean"
        })
final class NotebooksCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(arity = "0..*", paramLabel = "NN", description = "The steps, 7 or 07; all of them without any.")
    private List<String> steps = List.of();

    @Option(names = "--check", description = "Change nothing: say which notebooks are not what their lessons make.")
    private boolean check;

    @Option(names = "--no-run", description = "Do not run them: cells that are as they were keep their outputs.")
    private boolean noRun;

    @Option(names = "--renew", description = "Take new numbers where they differ from run to run (=> ~), too.")
    private boolean renew;

    @Option(names = "--import", description = "With --out: import the classes instead of defining them in cells.")
    private boolean imported;

    @Option(
            names = "--lang",
            paramLabel = "LL",
            description = "With --out: their prose in another language, such as ko.")
    private String language;

    @ArgGroup
    private Audience audience = new Audience();

    @Option(names = "--out", paramLabel = "DIR", description = "Write to this folder instead; nothing is run.")
    private Path out;

    static final class Audience {
        @Option(
                names = "--practice",
                description = "With --out: as ./dezero lab has them: without outputs, with fields for predictions, and"
                        + " hints.")
        private boolean practice;

        @Option(names = "--worksheet", description = "With --out: without solutions and outputs.")
        private boolean worksheet;

        @Option(names = "--answers", description = "With --out: each solution in the place of the exercise's code.")
        private boolean answers;

        private Edition edition() {
            return practice
                    ? Edition.PRACTICE
                    : worksheet ? Edition.WORKSHEET : answers ? Edition.ANSWERS : Edition.READ;
        }
    }

    @Override
    public Integer call() {
        List<Step> chosen =
                steps.isEmpty() ? Step.all() : steps.stream().map(Step::of).toList();
        if (out != null) {
            Language.use(language == null ? Language.ENGLISH : Language.of(language));
            return export(chosen);
        }
        if (imported || language != null || audience.edition() != Edition.READ) {
            throw new ParameterException(
                    spec.commandLine(), "--import, --practice, --worksheet, --answers and --lang need --out DIR");
        }
        if (check) {
            return check(chosen);
        }
        chosen.forEach(step -> Formulas.of(Lesson.read(step)));
        if (!noRun) {
            Venv.ready();
        }
        return chosen.parallelStream().filter(step -> !make(step)).count() == 0 ? 0 : 1;
    }

    private int export(List<Step> chosen) {
        createFolder(out);
        for (Step step : chosen) {
            Path file = out.resolve(step.id() + ".ipynb");
            if (file.toAbsolutePath().normalize().equals(Notebooks.file(step))) {
                throw new KitException("--out is the folder of the kit's own notebooks: give another one");
            }
            Notebooks.edition(step, imported ? ClassSource.IMPORT : ClassSource.LIVE, audience.edition())
                    .write(file);
        }
        System.out.println("wrote " + chosen.size() + (chosen.size() == 1 ? " notebook" : " notebooks") + " to " + out);
        return 0;
    }

    private static int check(List<Step> chosen) {
        List<Step> stale =
                chosen.stream().filter(step -> !Notebooks.isCurrent(step)).toList();
        stale.forEach(step -> System.out.println("notebooks/" + step.id()
                + ".ipynb is not what the lesson and the classes make: ./dezero notebooks " + step.number()));
        return stale.isEmpty() ? 0 : 1;
    }

    private boolean make(Step step) {
        Notebook made = noRun
                ? Notebooks.made(step)
                : Notebooks.recorded(step, new NotebookRun(Venv.python(), Kernel.JJAVA.spec(), Map.of()), renew);
        List<String> faults = OutputMismatches.in(Lesson.read(step), made);
        faults.forEach(System.out::println);
        createFolder(Notebooks.file(step).getParent());
        made.write(Notebooks.file(step));
        System.out.println(step + "  " + (faults.isEmpty() ? "ok" : faults.size() + " faults"));
        return faults.isEmpty();
    }

    private static void createFolder(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new KitException("the folder " + folder + " cannot be made: " + e.getMessage(), e);
        }
    }
}
