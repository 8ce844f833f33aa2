package classroom.cli;

import classroom.lesson.Progress;
import classroom.practice.NextStep;
import classroom.practice.PracticeFolder;
import classroom.practice.ProgressSummary;
import classroom.practice.Report;
import classroom.practice.ReportText;
import classroom.practice.StepCheck;
import classroom.steps.Step;
import classroom.system.KitException;
import classroom.system.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs a step's tests on the learner's code, once or at each save, and prints the {@link Report}. */
@Command(
        name = "check",
        description = {
            "Run the tests of a step that ./dezero start laid out on what you wrote there, and say what is next."
                    + " The tests may take 20 seconds, all together.",
            "The exit code is 0 if all are right, 1 if not."
        },
        footer = {
            "",
            "Examples:",
            "  ./dezero check            the latest step in my/",
            "  ./dezero check 7          my/step07",
            "  ./dezero check ~/lesson   another folder",
            "  ./dezero check --watch    again whenever you save a file; Ctrl+C ends it",
            "  ./dezero check --hint     what is still to do, in the lesson's words"
        })
final class CheckCommand implements Callable<Integer> {
    private static final int RED = 1;
    private static final int MILLIS_BETWEEN_LOOKS = 150;

    @Parameters(
            arity = "0..1",
            paramLabel = "NN|DIR",
            description = "The step, or its folder; without it the latest step in my/.")
    private String place;

    @Option(names = "--watch", description = "Check again whenever a file is saved. Ctrl+C ends it.")
    private boolean watch;

    @Option(names = "--hint", description = "Say what is still to do, in the lesson's words.")
    private boolean hint;

    @Override
    public Integer call() throws InterruptedException {
        Language.useChosen();
        PracticeFolder folder = folder();
        System.out.println(ProgressSummary.of(Progress.ofKit()).line());
        System.out.println(Language.text("check.folder", folder.step().digits(), folder.root()));
        try (StepCheck check = StepCheck.of(folder)) {
            if (watch) {
                watch(folder, check);
            }
            return show(check.run()) ? 0 : RED;
        }
    }

    /** Until Ctrl+C. What is saved during a check is checked after it. */
    private void watch(PracticeFolder folder, StepCheck check) throws InterruptedException {
        System.out.println(Language.text("check.watch"));
        while (true) {
            Map<Path, String> seen = state(folder);
            System.out.println("-- " + LocalTime.now(ZoneId.systemDefault()).truncatedTo(ChronoUnit.SECONDS));
            try {
                show(check.run());
            } catch (KitException e) {
                System.out.println(e.getMessage()); // a file that is half saved: the next look mends it
            }
            while (state(folder).equals(seen)) {
                Thread.sleep(MILLIS_BETWEEN_LOOKS); // what the system tells of changes comes seconds late on some
            }
        }
    }

    private PracticeFolder folder() {
        if (place == null) {
            return PracticeFolder.latest();
        }
        Path folder = Path.of(place);
        if (Files.isDirectory(folder)) {
            return PracticeFolder.open(folder);
        }
        if (place.contains("/") || place.contains("\\")) {
            throw new KitException("there is no folder " + place);
        }
        Step step = Step.of(place);
        return PracticeFolder.open(PracticeFolder.usual(step));
    }

    private boolean show(Report report) {
        new ReportText(Ansi.AUTO.enabled()).lines(report).forEach(System.out::println);
        if (report.isGreen()) {
            Progress.ofKit().written(report.folder().step());
            NextStep.afterGreen(report.folder()).forEach(System.out::println);
        } else if (hint) {
            NextStep.hint(report.folder()).forEach(System.out::println);
        } else {
            System.out.println(Language.text(
                    "check.hint",
                    "./dezero check"
                            + (place == null
                                    ? ""
                                    : " "
                                            + (Files.isDirectory(Path.of(place))
                                                    ? report.folder().quoted()
                                                    : place))
                            + " --hint"));
        }
        return report.isGreen();
    }

    private static Map<Path, String> state(PracticeFolder folder) {
        Map<Path, String> state = new HashMap<>();
        for (Path file : folder.files()) {
            try {
                state.put(file, Files.getLastModifiedTime(file) + " " + Files.size(file));
            } catch (IOException e) {
                state.put(file, "being saved");
            }
        }
        return state;
    }
}
