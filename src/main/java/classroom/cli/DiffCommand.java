package classroom.cli;

import classroom.diff.Change;
import classroom.diff.Demos;
import classroom.diff.Diff;
import classroom.diff.DiffHtml;
import classroom.diff.DiffJson;
import classroom.diff.DiffMarkdown;
import classroom.diff.DiffText;
import classroom.diff.Patch;
import classroom.notebook.LearnerCode;
import classroom.steps.Step;
import classroom.system.KitException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Chooses what is compared, two steps or a step and a learner's code, and the format it is written in. */
@Command(
        name = "diff",
        description = {
            "What changed from one step to another: only the classes and the members that differ, without"
                    + " package and import lines. With one step, what it changes against the step before.",
            "With --mine the exit code is 1 if anything differs, 0 if nothing does."
        },
        footer = {
            "",
            "Examples:",
            "  ./dezero diff 8                            what step 8 changes",
            "  ./dezero diff 6 16                         any two steps",
            "  ./dezero diff 16 --member Variable.backward",
            "  ./dezero diff 6 16 --stat                  one line for each class",
            "  ./dezero diff --mine my/step08.ipynb 8     what your code lacks",
            "  ./dezero diff 14 --lesson                  the lessons' demos, too",
            "  ./dezero diff 7 8 --format html > 8.html   a page for the browser",
            "  ./dezero diff 7 8 --format patch           for git apply"
        })
final class DiffCommand implements Callable<Integer> {
    private static final int DIFFERENT = 1;

    /** What is written in place of a text for people. */
    enum Format {
        text,
        markdown,
        json,
        html,
        patch
    }

    /** When colours are used. */
    enum Color {
        auto,
        always,
        never
    }

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "1..2", paramLabel = "NN", description = "One step or two, 7 or 07.")
    private List<String> names;

    @Option(
            names = "--mine",
            paramLabel = "PATH",
            description = "Compare this instead of the first step: a .java file,"
                    + " a folder of them, a .jsh script, or a notebook.")
    private Path mine;

    @Option(names = "--inline", description = "What went above what came, and not side by side.")
    private boolean inline;

    @Option(names = "--stat", description = "Only how much changes, and where.")
    private boolean stat;

    @Option(
            names = "--member",
            paramLabel = "NAME",
            description = "Only this class or member: Variable, or" + " Variable.backward.")
    private String member;

    @Option(
            names = "--lesson",
            description = "Compare the demos of the two lessons, too: their cells of code," + " by name.")
    private boolean lesson;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "text, markdown, json," + " html (a page) or patch.")
    private Format format = Format.text;

    @Option(names = "--color", paramLabel = "WHEN", description = "auto, always or never.")
    private Color color = Color.auto;

    private List<Step> steps;

    @Override
    public Integer call() {
        steps = names.stream().map(Step::of).toList(); // picocli would take a wrong second one for a third
        refuse(steps.size() > 2, "diff compares two steps: name one or two");
        refuse(mine != null && steps.size() > 1, "--mine is compared with one step");
        refuse(lesson && mine != null, "--lesson compares the lessons of two steps, and --mine has none");
        refuse(
                lesson && format == Format.patch,
                "a patch holds the framework's files and no demos: leave out --lesson or --format patch");
        refuse(
                member != null && format == Format.patch,
                "a patch is of whole files: leave out --member or --format patch");
        refuse(stat && format != Format.text, "--stat is a text: leave out --stat or --format");
        Diff diff = chosen(lesson ? all().and(demos()) : all());
        switch (format) {
            case json -> System.out.println(DiffJson.of(diff));
            case markdown -> DiffMarkdown.page(diff).forEach(System.out::println);
            case html -> System.out.print(DiffHtml.page(diff, inline));
            case patch -> patch(diff);
            default -> Pager.show(stat ? DiffText.stat(diff) : text().lines(diff));
        }
        return mine == null || diff.changes().isEmpty() ? 0 : DIFFERENT;
    }

    private void refuse(boolean contradiction, String message) {
        if (contradiction) {
            throw new ParameterException(spec.commandLine(), message);
        }
    }

    private Diff all() {
        Step last = steps.get(steps.size() - 1);
        if (mine != null) {
            return Diff.ofLearner(LearnerCode.read(mine, last), last);
        }
        return steps.size() == 1 ? Diff.of(last) : Diff.between(steps.get(0), last);
    }

    private List<Change> demos() {
        Step last = steps.get(steps.size() - 1);
        if (steps.size() == 2) {
            return Demos.between(steps.get(0), last);
        }
        return last.number() == Step.FIRST ? Demos.of(last) : Demos.between(Step.of(last.number() - 1), last);
    }

    private Diff chosen(Diff all) {
        if (member == null) {
            return all;
        }
        if (!all.knows(member)) {
            throw new KitException("there is no class or member '" + member + "'"
                    + (all.changes().isEmpty()
                            ? ""
                            : "; what changes is in "
                                    + all.changes().stream().map(Change::where).collect(Collectors.joining(", "))));
        }
        return all.in(member);
    }

    private DiffText text() {
        boolean colours = color == Color.always || (color == Color.auto && Ansi.AUTO.enabled());
        return new DiffText(inline ? 0 : Pager.width(), colours);
    }

    private static void patch(Diff diff) {
        Patch.of(diff.before(), diff.after()).forEach(System.out::println);
        System.err.println("dezero: to make " + diff.after().name() + " of a copy of "
                + diff.before().name() + " in a folder COPY: git apply --directory=COPY, run at the top"
                + " of a repository or outside of any");
    }
}
