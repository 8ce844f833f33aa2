package classroom.cli;

import classroom.mark.Marking;
import classroom.mark.Marks;
import classroom.mark.MarksCsv;
import classroom.mark.MarksHtml;
import classroom.mark.MarksText;
import classroom.steps.Step;
import classroom.system.KitException;
import classroom.system.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Marks what a class has handed in. */
@Command(
        name = "mark",
        description = {
            "Mark the hand-ins of a step: each notebook in DIR, and each folder of .java files. They are judged by the"
                    + " kit's own checks, those in the notebook and hidden ones with other numbers.",
            "Each exercise runs in a Java of its own, with bounds of time and memory. Whose code you run is said in"
                    + " docs/classroom.md.",
            "The exit code is 0 if all were marked, 1 if one could not be."
        },
        footer = {
            "",
            "Examples:",
            "  ./dezero mark 7 hand-ins                    the marks in the terminal",
            "  ./dezero mark 7 hand-ins --csv marks.csv    and for a spreadsheet",
            "  ./dezero mark 7 hand-ins --html marks.html --anonymous    and a page to be shown in class"
        })
final class MarkCommand implements Callable<Integer> {
    private static final int NOT_ALL = 1;

    @Parameters(index = "0", paramLabel = "NN", description = "The step, 7 or 07.")
    private Step step;

    @Parameters(index = "1", paramLabel = "DIR", description = "The folder with the hand-ins.")
    private Path folder;

    @Option(names = "--csv", paramLabel = "FILE", description = "Write the marks as a table for a spreadsheet.")
    private Path csv;

    @Option(
            names = "--html",
            paramLabel = "FILE",
            description = "Write the marks as a page, with each wrong answer beside the right one.")
    private Path html;

    @Option(names = "--anonymous", description = "With --html: without names, to be shown in class.")
    private boolean anonymous;

    @Option(
            names = "--hidden",
            paramLabel = "FILE",
            description = "Hidden checks of your own, in place of the kit's, which are public: each begins with a line"
                    + " '// check NAME'.")
    private Path hidden;

    @Option(
            names = "--limit",
            paramLabel = "SECONDS",
            defaultValue = "20",
            description = "How long an exercise may take (${DEFAULT-VALUE}).")
    private int limit;

    @Option(names = "--jobs", paramLabel = "N", description = "How many at a time; as many as there are processors.")
    private Integer jobs;

    @Override
    public Integer call() {
        int atATime = jobs == null ? Runtime.getRuntime().availableProcessors() : jobs;
        if (atATime < 1 || limit < 1) {
            throw new KitException("--jobs and --limit are at least 1");
        }
        if (anonymous && html == null) {
            throw new KitException("--anonymous is about a page: add --html FILE");
        }
        Stream.of(csv, html).filter(Objects::nonNull).forEach(MarkCommand::requireFolder);
        int handIns = Marking.count(folder);
        Marking marking = hidden == null
                ? Marking.of(step, limit)
                : Marking.of(step, limit).with(hidden);
        Marks marks;
        try (ProgressBar bar = progress(handIns)) {
            marks = marking.mark(folder, atATime, bar::step);
        }
        MarksText.lines(marks).forEach(System.out::println);
        if (csv != null) {
            write(csv, MarksCsv.of(marks));
        }
        if (html != null) {
            write(html, anonymous ? MarksHtml.anonymous(marks) : MarksHtml.of(marks));
        }
        return marks.areAll() ? 0 : NOT_ALL;
    }

    private static ProgressBar progress(int handIns) {
        ProgressBarBuilder bar = ProgressBar.builder()
                .setTaskName("Hand-ins")
                .setInitialMax(handIns)
                .setStyle(ProgressBarStyle.ASCII)
                .clearDisplayOnFinish();
        return (Tty.isTerminal() ? bar : bar.setConsumer(new DelegatingProgressBarConsumer(rendered -> {}, 0))).build();
    }

    /** Before the work is done, and could not be kept. */
    private static void requireFolder(Path file) {
        Path parent = file.toAbsolutePath().getParent();
        if (!Files.isDirectory(parent) || Files.isDirectory(file)) {
            throw new KitException(file + " cannot be written: "
                    + (Files.isDirectory(file) ? "it is a folder" : "there is no folder " + parent));
        }
    }

    private static void write(Path file, String text) {
        try {
            WholeFile.write(file, text);
        } catch (IOException e) {
            throw new KitException(file + " cannot be written: " + e.getMessage(), e);
        }
    }
}
