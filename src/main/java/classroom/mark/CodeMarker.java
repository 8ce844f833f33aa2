package classroom.mark;

import classroom.practice.PracticeFolder;
import classroom.practice.Problem;
import classroom.practice.Report;
import classroom.practice.StepCheck;
import classroom.practice.TestResult;
import classroom.steps.Step;
import classroom.system.KitException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.io.file.PathUtils;

/** Marks a step that was written with {@code ./dezero start}: by the kit's tests, whatever tests came with it. */
final class CodeMarker {
    /** What the only column says when no test could run. */
    private static final String CODE = "code";

    private final Step step;
    private final int seconds;

    CodeMarker(Step step, int seconds) {
        this.step = step;
        this.seconds = seconds;
    }

    Marked mark(HandIn handIn) {
        try {
            Path copy = Files.createTempDirectory("dezero").toRealPath();
            try {
                PracticeFolder folder = PracticeFolder.copy(handIn.path(), HandIn.javaFiles(handIn.path()), step, copy);
                return new Marked(handIn.name(), marks(folder), Map.of(), links(handIn.path()), "");
            } finally {
                PathUtils.deleteDirectory(copy);
            }
        } catch (IOException e) {
            throw new KitException("there is no room for temporary files: " + e, e);
        }
    }

    private static List<String> links(Path folder) {
        return HandIn.links(folder).stream()
                .map(link -> folder.relativize(link) + " is a link, and links are not followed")
                .toList();
    }

    private List<Mark> marks(PracticeFolder folder) {
        boolean isAsBegun = folder.isAsBegun();
        try (StepCheck check = StepCheck.confined(folder, seconds)) {
            Report report = check.run();
            return report.problems().isEmpty()
                    ? report.results().stream()
                            .map(result -> mark(result, isAsBegun))
                            .toList()
                    : List.of(Mark.of(
                            CODE, Verdict.NOT_COMPILING, said(report.problems().get(0))));
        }
    }

    private static String said(Problem problem) {
        return problem.file().getFileName() + ", line " + problem.line() + ": "
                + problem.message().lines().map(String::strip).collect(Collectors.joining(" "));
    }

    private Mark mark(TestResult result, boolean isAsBegun) {
        return switch (result.verdict()) {
            case RIGHT -> Mark.of(result.test(), Verdict.RIGHT, "");
            case NOT_YET -> Mark.of(result.test(), isAsBegun ? Verdict.NOT_DONE : Verdict.WRONG, result.message());
            case TOO_SLOW -> Mark.of(result.test(), Verdict.TOO_SLOW, "the tests did not end within " + seconds + " s");
            case NOT_RUN ->
                Mark.of(result.test(), Verdict.WRONG, "it did not run, as another one did not come to its end");
        };
    }
}
