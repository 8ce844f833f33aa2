package classroom.cli;

import classroom.lesson.Lesson;
import classroom.prose.TextWidth;
import classroom.steps.Step;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;

/** Prints a line or two for each lesson, in 80 columns. */
@Command(
        name = "list",
        description = "The 24 steps: the title of each, and what it adds.",
        footer = {"", "Example:", "  ./dezero list"})
final class ListCommand implements Runnable {
    private static final int TITLE = 29;
    private static final int ADDS = 44;

    @Override
    public void run() {
        Step.all().forEach(step -> rows(step).forEach(System.out::println));
    }

    /** One line or more, none longer than 80 columns. */
    private static List<String> rows(Step step) {
        boolean written = Files.exists(step.lesson());
        Lesson lesson = written ? Lesson.read(step) : null;
        List<String> titles = TextWidth.wrap(written ? lesson.topic() : "(no lesson yet)", TITLE);
        List<String> adds = TextWidth.wrap(written ? adds(lesson) : "", ADDS);
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < Math.max(titles.size(), adds.size()); i++) {
            String number = i == 0 ? Ansi.AUTO.string("@|bold " + step.digits() + "|@") : "  ";
            String left = "%-" + TITLE + "s";
            rows.add((number + "  " + left.formatted(at(titles, i)) + "  " + at(adds, i)).stripTrailing());
        }
        return rows;
    }

    private static String at(List<String> lines, int i) {
        return i < lines.size() ? lines.get(i) : "";
    }

    /** Without the marks of code and emphasis, and how long the lesson takes. */
    private static String adds(Lesson lesson) {
        return lesson.adds().replace("`", "").replace("**", "") + " (" + lesson.minutes() + " min)";
    }
}
