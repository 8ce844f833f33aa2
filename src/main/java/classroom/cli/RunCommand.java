package classroom.cli;

import classroom.lesson.Cell;
import classroom.lesson.Lesson;
import classroom.lesson.LessonRunner;
import classroom.lesson.Mismatch;
import classroom.steps.Step;
import classroom.system.KitException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code run NN}: a lesson's code, and what it prints. */
@Command(
        name = "run",
        description = "Run the code of lessons and show what it prints.",
        footer = {
            "",
            "Example: ./dezero run 16            what lesson 16 prints",
            "         ./dezero run --check all   whether every lesson prints what it promises"
        })
public final class RunCommand implements Callable<Integer> {
    private static final String ALL = "all";

    @Parameters(arity = "1..*", paramLabel = "STEP", description = "One or more steps, such as 7 or 07; or 'all'.")
    private List<String> steps;

    @Option(
            names = "--check",
            description = "Compare every line with the lesson's '// =>', and try every exercise. "
                    + "The exit code is 1 if something differs.")
    private boolean check;

    @Override
    public Integer call() {
        List<Lesson> lessons = chosen().stream().map(Lesson::read).toList();
        List<Mismatch> mismatches =
                check ? check(lessons) : lessons.stream().flatMap(this::show).toList();
        if (!mismatches.isEmpty()) {
            System.out.println();
            mismatches.forEach(RunCommand::report);
        }
        return mismatches.isEmpty() ? 0 : 1;
    }

    private List<Step> chosen() {
        if (!steps.contains(ALL)) {
            return steps.stream().map(Step::of).toList();
        }
        if (steps.size() > 1) {
            throw new KitException("'all' stands alone: it is all " + Step.LAST + " steps");
        }
        return Step.all();
    }

    private Stream<Mismatch> show(Lesson lesson) {
        System.out.println(Ansi.AUTO.string("@|bold " + lesson.title() + "|@"));
        List<Mismatch> differences = new LessonRunner(lesson, System.out).run(RunCommand::heading);
        // Without --check only what stopped the lesson counts.
        return differences.stream().filter(Mismatch::stopped);
    }

    private static void heading(Cell cell) {
        System.out.println(Ansi.AUTO.string("@|faint -- " + cell.name() + "|@"));
    }

    private List<Mismatch> check(List<Lesson> lessons) {
        Map<Lesson, List<Mismatch>> found = new LinkedHashMap<>();
        try (ProgressBar bar = progress(lessons.size())) {
            for (Lesson lesson : lessons) {
                found.put(lesson, new LessonRunner(lesson, OutputStream.nullOutputStream()).check());
                bar.step();
            }
        }
        found.forEach((lesson, mismatches) -> System.out.printf(
                "%-60s %4d lines  %s%n",
                lesson.title(), lesson.promises(), mismatches.isEmpty() ? "ok" : mismatches.size() + " differ"));
        List<Mismatch> all = new ArrayList<>();
        found.values().forEach(all::addAll);
        return all;
    }

    private static ProgressBar progress(int lessons) {
        boolean shown = lessons > 1 && Tty.isTerminal();
        ProgressBarBuilder bar = ProgressBar.builder()
                .setTaskName("Lessons")
                .setInitialMax(lessons)
                .setStyle(ProgressBarStyle.ASCII)
                .clearDisplayOnFinish();
        return (shown ? bar : bar.setConsumer(new DelegatingProgressBarConsumer(rendered -> {}, 0))).build();
    }

    private static void report(Mismatch mismatch) {
        System.out.printf(
                "%s.jsh, line %d, cell %s%n    expected  %s%n    came      %s%n",
                mismatch.step().id(),
                mismatch.line(),
                mismatch.cell().name(),
                mismatch.expected(),
                mismatch.actual().replaceAll("\\R", "\n              "));
    }
}
