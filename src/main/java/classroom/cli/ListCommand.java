package classroom.cli;

import classroom.Step;
import classroom.Steps;
import classroom.lesson.Lesson;
import java.nio.file.Files;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Column;
import picocli.CommandLine.Help.Column.Overflow;
import picocli.CommandLine.Help.TextTable;

@Command(name = "list",
        description = "The 24 steps: the title of each, and what it adds.",
        footer = {"", "Example:", "  ./dezero list"})
final class ListCommand implements Runnable {
    private static final int[] WIDTHS = {4, 28, 48};

    @Override
    public void run() {
        System.out.print(table());
    }

    static String table() {
        TextTable table = TextTable.forColumns(CommandLine.Help.defaultColorScheme(Ansi.AUTO),
                new Column(WIDTHS[0], 0, Overflow.TRUNCATE),
                new Column(WIDTHS[1], 0, Overflow.WRAP),
                new Column(WIDTHS[2], 2, Overflow.WRAP));
        for (Step step : Steps.all()) {
            boolean written = Files.exists(step.lesson());
            Lesson lesson = written ? Lesson.read(step) : null;
            table.addRowValues(bold(step.digits()),
                    plain(written ? title(lesson) : "(no lesson yet)"),
                    plain(written ? adds(lesson) : ""));
        }
        return table.toString();
    }

    /** Without "Step 14: ", which the number before it says. */
    private static String title(Lesson lesson) {
        return lesson.title().replaceFirst("^Step \\d+: *", "");
    }

    /** Without the marks of code and emphasis. */
    private static String adds(Lesson lesson) {
        return lesson.adds().replace("`", "").replace("*", "");
    }

    private static Ansi.Text plain(String text) {
        return Ansi.OFF.new Text(text);
    }

    private static Ansi.Text bold(String text) {
        return Ansi.AUTO.new Text("@|bold " + text + "|@");
    }
}
