package classroom.cli;

import classroom.delta.Delta;
import classroom.delta.GoldenDeltas;
import classroom.steps.Step;
import classroom.system.Kit;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Exit codes: 0 all is as recorded and in its budget; 1 something is not. */
@Command(
        name = "delta",
        description = {
            "Print what a step changes against the step before. Without a step: is every delta the"
                    + " recorded one, and within the table of what its chapter may change?"
        },
        footer = {
            "",
            "Examples:",
            "  ./dezero delta 14        what step 14 changes",
            "  ./dezero delta           one line for each step",
            "  ./dezero delta --update  record the deltas as they are now"
        })
final class DeltaCommand implements Callable<Integer> {
    /** As many lines of a difference as one reads. */
    private static final int SHOWN = 12;

    @Parameters(arity = "0..1", paramLabel = "NN", description = "The step, 7 or 07; all of them without it.")
    private String step;

    @ArgGroup
    private Task task = new Task();

    static final class Task {
        @Option(names = "--check", description = "Compare with what is recorded; one line for each step.")
        private boolean check;

        @Option(names = "--update", description = "Record the delta as it is now.")
        private boolean update;
    }

    @Override
    public Integer call() {
        GoldenDeltas deltas = new GoldenDeltas(Kit.home());
        List<Step> steps = step == null ? Step.all() : List.of(Step.of(step));
        if (task.update) {
            return update(deltas, steps);
        }
        if (step == null || task.check) {
            return check(deltas, steps);
        }
        System.out.print(deltas.of(steps.get(0)).text());
        return 0;
    }

    private static int update(GoldenDeltas deltas, List<Step> steps) {
        int updated = 0;
        int excesses = 0;
        for (Step step : steps) {
            Delta delta = deltas.of(step);
            if (!deltas.isRecorded(delta)) {
                deltas.record(delta);
                updated++;
                System.out.println(step + "  recorded, " + lines(delta));
            }
            excesses += report(deltas.budgets().excesses(delta));
        }
        if (updated == 0) {
            System.out.println("nothing to update: every delta is as recorded");
        }
        return excesses == 0 ? 0 : 1;
    }

    private static int check(GoldenDeltas deltas, List<Step> steps) {
        int bad = 0;
        for (Step step : steps) {
            Delta delta = deltas.of(step);
            boolean recorded = deltas.isRecorded(delta);
            System.out.println(step + "  " + (recorded ? "as recorded, " : "NOT AS RECORDED, ") + lines(delta));
            if (!recorded) {
                bad++;
                show(deltas.difference(delta));
            }
            bad += report(deltas.budgets().excesses(delta));
        }
        if (bad > 0) {
            System.out.println("An edit that the later steps need too: ./dezero carry NN."
                    + " When the steps are right: ./dezero delta --update");
        }
        return bad == 0 ? 0 : 1;
    }

    private static String lines(Delta delta) {
        return delta.size() == 1 ? "1 line" : delta.size() + " lines";
    }

    private static void show(List<String> difference) {
        difference.stream().limit(SHOWN).forEach(line -> System.out.println("    " + line));
        if (difference.size() > SHOWN) {
            System.out.println("    and " + (difference.size() - SHOWN) + " lines more");
        }
    }

    private static int report(List<String> excesses) {
        excesses.forEach(excess -> System.out.println("    " + excess + " (src/test/resources/deltas/budgets.txt)"));
        return excesses.size();
    }
}
