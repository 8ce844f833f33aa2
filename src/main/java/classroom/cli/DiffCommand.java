package classroom.cli;

import classroom.Kit;
import classroom.KitException;
import classroom.Step;
import classroom.Steps;
import classroom.diff.Learner;
import classroom.diff.Passage;
import classroom.diff.Patch;
import classroom.diff.Sheet;
import classroom.diff.Source;
import classroom.diff.Stat;
import com.google.gson.GsonBuilder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "diff",
        description = {"What changed from one step to another: only the classes and the members that differ, without"
                + " package and import lines. With one step, what it changes against the step before."},
        footer = {"", "Examples:",
            "  ./dezero diff 8                            what step 8 changes",
            "  ./dezero diff 6 16                         any two steps",
            "  ./dezero diff 16 --member Variable.backward",
            "  ./dezero diff 6 16 --stat                  one line for each class",
            "  ./dezero diff --mine my/step08.ipynb 8     what your code lacks",
            "  ./dezero diff 7 8 --format patch           for git apply"})
final class DiffCommand implements Runnable {
    /** What is written in place of a text for people. */
    enum Format { text, markdown, json, patch }

    /** When colours are used. */
    enum Color { auto, always, never }

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "1..2", paramLabel = "NN", description = "One step or two, 7 or 07.")
    private List<Step> steps;

    @Option(names = "--mine", paramLabel = "PATH", description = "Compare this instead of the first step: a .java file,"
            + " a folder of them, a .jsh script, or a notebook.")
    private Path mine;

    @Option(names = "--inline", description = "What went above what came, and not side by side.")
    private boolean inline;

    @Option(names = "--stat", description = "Only how much changes, and where.")
    private boolean stat;

    @Option(names = "--member", paramLabel = "NAME", description = "Only this class or member: Variable, or"
            + " Variable.backward.")
    private String member;

    @Option(names = "--format", paramLabel = "FORMAT", description = "text, markdown, json or patch.")
    private Format format = Format.text;

    @Option(names = "--color", paramLabel = "WHEN", description = "auto, always or never.")
    private Color color = Color.auto;

    @Override
    public void run() {
        if (mine != null && steps.size() > 1) {
            throw new ParameterException(spec.commandLine(), "--mine is compared with one step");
        }
        Source before = mine != null ? Learner.source(mine) : before();
        Source after = Source.of(Kit.sources(), last());
        if (format == Format.patch) {
            patch(before, after);
        } else {
            List<Passage> passages = chosen(passages(before, after));
            switch (format) {
                case json -> System.out.println(new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create()
                        .toJson(passages.stream().map(Passage::withoutMarks).toList()));
                case markdown -> markdown(before, after, passages).forEach(System.out::println);
                default -> Pager.show(text(before, after, passages));
            }
        }
    }

    private Source before() {
        if (steps.size() > 1) {
            return Source.of(Kit.sources(), steps.get(0));
        }
        int number = steps.get(0).number();
        return number == Steps.FIRST ? Source.nothing() : Source.of(Kit.sources(), Steps.of(number - 1));
    }

    private List<Passage> passages(Source before, Source after) {
        List<Passage> passages = Passage.of(before, after);
        return mine == null ? passages : passages.stream().map(Passage::asMissing).toList();
    }

    private List<Passage> chosen(List<Passage> passages) {
        if (member == null) {
            return passages;
        }
        List<Passage> chosen = passages.stream().filter(passage -> passage.isIn(member)).toList();
        if (chosen.isEmpty()) {
            throw new KitException("nothing changes in '" + member + "', but in "
                    + passages.stream().map(Passage::where).collect(Collectors.joining(", ")));
        }
        return chosen;
    }

    private List<String> text(Source before, Source after, List<Passage> passages) {
        Sheet sheet = new Sheet(Pager.width(), colours());
        List<String> lines = new ArrayList<>(List.of(title(before, after, passages)));
        if (stat) {
            lines.addAll(Stat.of(passages));
        } else {
            boolean columns = !inline && sheet.isWide() && !before.files().isEmpty();
            passages.forEach(passage -> lines.addAll(columns && passage.hasTwoSides() ? sheet.sideBySide(passage)
                    : sheet.inline(passage)));
        }
        return lines;
    }

    private List<String> markdown(Source before, Source after, List<Passage> passages) {
        List<String> lines = new ArrayList<>(List.of("# " + title(before, after, passages)));
        Sheet plain = new Sheet(0, false);
        for (Passage passage : passages) {
            lines.addAll(List.of("", "## `" + passage.where() + "`: " + passage.what(), "", "```diff"));
            lines.addAll(plain.inline(passage).stream().skip(Sheet.HEADING).toList());
            lines.add("```");
        }
        return lines;
    }

    private static void patch(Source before, Source after) {
        Patch.of(before, after).forEach(System.out::println);
        System.err.println("dezero: to make " + after.name() + " of a copy of " + before.name() + " in a folder COPY:"
                + " git apply --directory=COPY, run at the top of a repository or outside of any");
    }

    private String title(Source before, Source after, List<Passage> passages) {
        String both = before.files().isEmpty() ? after.name() : before.name() + " to " + after.name();
        if (isMove()) {
            return both + ": moved to `" + last().framework() + "`";
        }
        return both + (!passages.isEmpty() ? ""
                : mine == null ? ": the framework does not change" : ": nothing differs");
    }

    /** From a step's own package to that of the framework. */
    private boolean isMove() {
        Step first = steps.size() > 1 ? steps.get(0) : new Step(Math.max(Steps.FIRST, last().number() - 1));
        return mine == null && first.framework().equals(first.id()) && !last().framework().equals(last().id());
    }

    private Step last() {
        return steps.get(steps.size() - 1);
    }

    private boolean colours() {
        return color == Color.always || color == Color.auto && Ansi.AUTO.enabled();
    }
}
