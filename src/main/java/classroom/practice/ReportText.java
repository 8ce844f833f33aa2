package classroom.practice;

import classroom.practice.TestResult.Verdict;
import classroom.practice.Worker.Frame;
import classroom.prose.TextWidth;
import classroom.system.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A report as lines for a terminal. */
public final class ReportText {
    private static final int PROBLEMS = 3;
    private static final int FRAMES = 4;
    private static final int BRIEF = 60;
    private static final String RED = "31";
    private static final String GREEN = "32";

    private final boolean colours;

    public ReportText(boolean colours) {
        this.colours = colours;
    }

    public List<String> lines(Report report) {
        return report.problems().isEmpty() ? results(report) : problems(report);
    }

    private List<String> problems(Report report) {
        List<String> lines = new ArrayList<>();
        for (Problem problem : report.problems().stream().limit(PROBLEMS).toList()) {
            lines.add(coloured(
                    RED,
                    Language.text(
                            "report.problem",
                            report.folder().root().relativize(problem.file()),
                            problem.line(),
                            problem.message().lines().findFirst().orElse(""))));
            lines.add("    " + problem.code());
            lines.add("    " + mark(problem));
            problem.message().lines().skip(1).map(line -> "    " + line.strip()).forEach(lines::add);
        }
        int more = report.problems().size() - PROBLEMS;
        if (more > 0) {
            lines.add(Language.text("report.more", more));
        }
        lines.add(Language.text("report.does-not-compile"));
        return lines;
    }

    /** Tabs as they stand in the line, so that the mark is below its place. */
    private static String mark(Problem problem) {
        int before =
                (int) Math.min(Math.max(0, problem.column() - 1), problem.code().length());
        return problem.code().substring(0, before).replaceAll("[^\\t]", " ") + "^";
    }

    private List<String> results(Report report) {
        List<String> lines = new ArrayList<>();
        lines.add(new StepTest(report.folder().step()).className());
        for (TestResult result : report.results()) {
            lines.add("  " + label(result.verdict()) + "  " + result.test() + brief(result));
        }
        lines.add("");
        report.results().stream()
                .filter(result -> result.verdict().isRed())
                .findFirst()
                .ifPresent(first -> lines.addAll(full(report.folder(), first)));
        if (!report.printed().isBlank()) {
            lines.add(Language.text("report.printed"));
            report.printed().lines().map(line -> "    " + line).forEach(lines::add);
            lines.add("");
        }
        return lines;
    }

    private static String brief(TestResult result) {
        return result.message()
                .lines()
                .findFirst()
                .map(line -> ": " + TextWidth.cut(line, BRIEF))
                .orElse("");
    }

    private String label(Verdict verdict) {
        return switch (verdict) {
            case RIGHT -> coloured(GREEN, padded("report.right"));
            case NOT_YET, TOO_SLOW -> coloured(RED, padded("report.not-yet"));
            case NOT_RUN -> padded("report.not-run");
        };
    }

    private static String padded(String key) {
        int widest = Stream.of("report.right", "report.not-yet", "report.not-run")
                .map(Language::text)
                .mapToInt(TextWidth::columns)
                .max()
                .orElseThrow();
        return TextWidth.pad(Language.text(key), widest);
    }

    private List<String> full(PracticeFolder folder, TestResult result) {
        List<String> lines = new ArrayList<>();
        lines.add(coloured(RED, result.test()));
        result.message().lines().map(line -> "    " + line).forEach(lines::add);
        for (Frame frame : result.frames().stream().limit(FRAMES).toList()) {
            lines.add("  " + Language.text("report.frame", frame.method(), frame.file(), frame.line()));
            lines.add("    " + code(folder, frame).strip());
        }
        lines.add("");
        return lines;
    }

    private static String code(PracticeFolder folder, Frame frame) {
        Path file = folder.files().stream()
                .filter(candidate -> candidate.endsWith(frame.file()))
                .findFirst()
                .orElseThrow();
        try {
            return Files.readAllLines(file).stream()
                    .skip(Math.max(0, frame.line() - 1))
                    .findFirst()
                    .orElse("");
        } catch (IOException e) {
            return ""; // it was changed while the tests ran
        }
    }

    private String coloured(String code, String text) {
        return colours ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }
}
