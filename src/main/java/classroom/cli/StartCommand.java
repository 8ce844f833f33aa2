package classroom.cli;

import classroom.practice.PracticeFolder;
import classroom.practice.Start;
import classroom.steps.Step;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lays out a step's project, {@link PracticeFolder}, and says what to do with it. */
@Command(
        name = "start",
        description = {
            "Write a step yourself: lay out the classes of the step before and the tests of this one, as a Maven"
                    + " project that VS Code and IntelliJ open. The tests are red; make them green.",
            "Where the step before is written already, in my/, and its tests are green, it goes on from your own code."
        },
        footer = {
            "",
            "Examples:",
            "  ./dezero start 8             my/step08, from your code of step 7 or the kit's",
            "  ./dezero start 8 ~/lesson    in another folder",
            "  ./dezero start 8 --from DIR  from your code in another folder",
            "  ./dezero check 8             run its tests, and see what is next"
        })
final class StartCommand implements Runnable {
    @Parameters(index = "0", paramLabel = "NN", description = "The step to write, 7 or 07.")
    private Step step;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "DIR",
            description = "An empty or a new folder; my/stepNN without it.")
    private Path place;

    @Option(names = "--from", paramLabel = "DIR", description = "Go on from what you wrote there.")
    private Path from;

    @Override
    public void run() {
        Start start = from == null ? Start.of(step) : Start.fromOwn(step, PracticeFolder.open(from));
        Path root = place != null ? place : PracticeFolder.usual(step);
        start.lay(root);
        System.out.println(root + " has the tests of " + step
                + (start.from().isEmpty() ? ", and no class yet: you begin with nothing" : " and " + start.from()));
        System.out.println("Open the folder in an editor, write in " + Path.of("src", "main", "java")
                + ", and see how far you are: ./dezero check " + (place == null ? step.number() : "'" + place + "'"));
    }
}
