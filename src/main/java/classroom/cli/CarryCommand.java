package classroom.cli;

import classroom.delta.Carry;
import classroom.steps.Step;
import classroom.system.Kit;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Exit codes: 0 carried, or nothing to carry; 1 a later step rewrites the lines, and nothing was written. */
@Command(
        name = "carry",
        description = {
            "Carry what you changed in a step into the later steps, 22 into dezero, so that its delta"
                    + " changes and no other. New and deleted files go too; a class that belongs to its step alone does"
                    + " not. Where a later step rewrites the same lines, nothing is written, and it says what to do."
        },
        footer = {
            "",
            "Examples:",
            "  ./dezero carry 9                  what changed in step 09 since the last commit",
            "  ./dezero carry 9 --base HEAD~1    since the commit before",
            "  ./dezero carry 9 --to 12          no further than step 12"
        })
final class CarryCommand implements Callable<Integer> {
    @Parameters(paramLabel = "NN", description = "The step that was edited, 9 or 09.")
    private String step;

    @Option(
            names = "--base",
            paramLabel = "REV",
            defaultValue = Carry.HEAD,
            description = "The Git revision to compare with: ${DEFAULT-VALUE} without it.")
    private String base;

    @Option(
            names = "--to",
            paramLabel = "MM",
            defaultValue = "" + Step.LAST,
            description = "The last step to carry into: ${DEFAULT-VALUE} without it.")
    private String last;

    @Override
    public Integer call() {
        Carry.Carried outcome = new Carry(Kit.home()).carry(Step.of(step), base, Step.of(last));
        outcome.report().forEach(System.out::println);
        return outcome.clashed() ? 1 : 0;
    }
}
