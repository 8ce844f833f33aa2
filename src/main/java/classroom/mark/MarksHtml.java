package classroom.mark;

import classroom.diff.JavaHtml;
import classroom.lesson.Exercise;
import classroom.system.Kit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Marks as one page for a browser: a table, and below it each wrong answer beside the right one. */
public final class MarksHtml {
    private final Marks marks;
    private final Map<String, Exercise> exercises;

    private MarksHtml(Marks marks) {
        this.marks = marks;
        this.exercises =
                marks.lesson().exercises().stream().collect(Collectors.toMap(Exercise::name, Function.identity()));
    }

    public static String of(Marks marks) {
        return new MarksHtml(marks).page();
    }

    /** The same without names: numbers in their place, in an order that has nothing to do with them. */
    public static String anonymous(Marks marks) {
        List<Marked> mixed = marks.handIns().stream()
                .filter(Marked::isMarked)
                .sorted(Comparator.comparingInt(
                        handIn -> handIn.answers().values().hashCode()))
                .toList();
        return of(new Marks(
                marks.lesson(),
                IntStream.range(0, mixed.size())
                        .mapToObj(i -> mixed.get(i).called("hand-in " + (i + 1)))
                        .toList()));
    }

    private String page() {
        return Kit.resource(MarksHtml.class, "marks.html")
                .formatted(JavaHtml.escape(marks.lesson().title()), table(), wrongAnswers());
    }

    private String table() {
        String head = Stream.concat(Stream.concat(Stream.of("hand-in"), marks.columns().stream()), Stream.of("remarks"))
                .map(title -> "<th scope=\"col\">" + JavaHtml.escape(title) + "</th>")
                .collect(Collectors.joining());
        return "<tr>" + head + "</tr>\n"
                + marks.handIns().stream().map(this::row).collect(Collectors.joining("\n"));
    }

    private String row(Marked handIn) {
        String cells = marks.columns().stream()
                .map(column -> handIn.marks().stream()
                        .filter(mark -> mark.what().equals(column))
                        .findFirst()
                        .map(MarksHtml::cell)
                        .orElse("<td></td>"))
                .collect(Collectors.joining());
        String remarks = handIn.isMarked() ? String.join("; ", handIn.remarks()) : "not marked: " + handIn.problem();
        return "<tr><th scope=\"row\">" + JavaHtml.escape(handIn.name()) + "</th>" + cells + "<td>"
                + JavaHtml.escape(remarks) + "</td></tr>";
    }

    private static String cell(Mark mark) {
        String why = mark.why().isEmpty() ? "" : "<br><small>" + JavaHtml.escape(mark.why()) + "</small>";
        return "<td class=\"" + mark.verdict().style() + "\">" + mark.verdict() + why + "</td>";
    }

    /** By exercise, as they are talked over in class. */
    private String wrongAnswers() {
        return marks.columns().stream()
                .filter(exercises::containsKey)
                .map(this::wrongAnswers)
                .collect(Collectors.joining());
    }

    private String wrongAnswers(String exercise) {
        String all = marks.handIns().stream()
                .flatMap(handIn -> handIn.marks().stream()
                        .filter(mark -> mark.what().equals(exercise) && isWrong(mark))
                        .map(mark -> wrong(handIn, mark)))
                .collect(Collectors.joining("\n"));
        String title = JavaHtml.escape(exercise.replace('-', ' '));
        return all.isEmpty() ? "" : "<section>\n<h2>" + title + "</h2>\n" + all + "\n</section>\n";
    }

    private static boolean isWrong(Mark mark) {
        return mark.verdict() != Verdict.RIGHT && mark.verdict() != Verdict.NOT_DONE;
    }

    private String wrong(Marked handIn, Mark mark) {
        String name = mark.what();
        String printed = mark.expected().isEmpty()
                ? ""
                : pre("It printed", mark.printed(), false) + pre("It should print", mark.expected(), false);
        return "<section>\n<h3>" + JavaHtml.escape(handIn.name() + ": " + mark.verdict()) + "</h3>\n<p>"
                + JavaHtml.escape(mark.why()) + "</p>\n<div class=\"two\">"
                + pre("Handed in", handIn.answers().get(name).lines().toList(), true)
                + pre(
                        "A right answer",
                        exercises.get(name).solution().code().lines().toList(),
                        true)
                + printed + "</div>\n</section>";
    }

    private static String pre(String title, List<String> lines, boolean isJava) {
        List<String> html = isJava
                ? JavaHtml.lines(lines)
                : lines.stream().map(JavaHtml::escape).toList();
        return "<div><h4>" + title + "</h4><pre>" + String.join("\n", html) + "</pre></div>";
    }
}
