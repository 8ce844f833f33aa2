package classroom.practice;

import classroom.diff.JavaHtml;
import classroom.lesson.Lesson;
import classroom.steps.Step;
import classroom.system.Kit;
import classroom.system.KitException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a learner has built, on a page to print and keep. */
public final class ProgressPage {
    private static final String COMPUTED = """
            <h2>What my framework computes</h2>
            <table><tr><th>function</th><th>at</th><th>value</th><th>gradient</th></tr>
            %s
            </table>
            <figure>%s<figcaption>The graph of my Matyas function, with its gradients</figcaption></figure>
            <p>In %s lines of Java, written by me.</p>
            """;

    private final ProgressSummary standing;

    private ProgressPage(ProgressSummary standing) {
        this.standing = standing;
    }

    /** @throws KitException if the learner is not at the end yet */
    public static ProgressPage of(ProgressSummary standing) {
        if (!standing.isAtTheEnd()) {
            throw new KitException(
                    "the page is for the end, when lesson 24 is done or step 24 is written. " + standing.line());
        }
        return new ProgressPage(standing);
    }

    public String html() {
        List<Step> all = Step.all();
        return Kit.resource(ProgressPage.class, "progress.html")
                .formatted(
                        standing.begun().orElseThrow(),
                        all.stream()
                                .flatMap(step -> standing.last(step).stream())
                                .max(Comparable::compareTo)
                                .orElseThrow(),
                        all.stream().filter(standing::isRead).count(),
                        all.stream().mapToLong(standing::right).sum(),
                        all.stream().filter(standing::isWritten).count(),
                        StepTest.all().count(),
                        computed().orElse(""),
                        all.stream().map(this::row).collect(Collectors.joining("\n")));
    }

    private String row(Step step) {
        Lesson lesson = Lesson.read(step);
        return "<tr>" + cell(step.digits()) + cell(lesson.topic())
                + cell(lesson.adds().replace("`", "").replace("**", ""))
                + cell(standing.isRead(step) ? "read" : "")
                + cell(standing.right(step) + " of " + ProgressSummary.checks(step))
                + cell(standing.isWritten(step) ? "written" : "")
                + cell(standing.last(step).map(Object::toString).orElse(""))
                + "</tr>";
    }

    private static String cell(String text) {
        return "<td>" + JavaHtml.escape(text) + "</td>";
    }

    /** By the learner's own code of step 24, if it is there and right. */
    private Optional<String> computed() {
        PracticeFolder folder = new PracticeFolder(PracticeFolder.usual(Step.of(Step.LAST)), Step.of(Step.LAST));
        if (!standing.isWritten(folder.step()) || !folder.isLaidOut()) {
            return Optional.empty();
        }
        return OwnNumbers.of(folder)
                .map(own -> COMPUTED.formatted(
                        own.rows().stream()
                                .map(row -> "<tr>"
                                        + row.stream().map(ProgressPage::cell).collect(Collectors.joining()) + "</tr>")
                                .collect(Collectors.joining("\n")),
                        own.graph(),
                        own.lines()));
    }
}
