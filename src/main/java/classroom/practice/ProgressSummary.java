package classroom.practice;

import classroom.lesson.Exercise;
import classroom.lesson.Lesson;
import classroom.lesson.Progress;
import classroom.lesson.Progress.Done;
import classroom.lesson.Progress.Entry;
import classroom.prose.TextWidth;
import classroom.steps.Step;
import classroom.system.Language;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where a learner stands: what is read, which checks are right, which step is written, and what is next. */
public final class ProgressSummary {
    private static final int TITLE = 40;
    private static final int COLUMN = 8;

    private final List<Entry> entries;

    private ProgressSummary(List<Entry> entries) {
        this.entries = entries;
    }

    public static ProgressSummary of(Progress progress) {
        return new ProgressSummary(progress.entries());
    }

    /** Walked through to its end, or worked through: all of its checks are right. */
    boolean isRead(Step step) {
        return has(step, Done.READ) || (right(step) > 0 && right(step) == checks(step));
    }

    boolean isWritten(Step step) {
        return has(step, Done.WRITTEN);
    }

    private boolean has(Step step, Done done) {
        return of(step, done).findAny().isPresent();
    }

    private Stream<Entry> of(Step step, Done done) {
        return entries.stream().filter(entry -> entry.step().equals(step) && entry.done() == done);
    }

    /** How many of its checks are right. */
    long right(Step step) {
        List<String> names = of(step, Done.RIGHT).map(Entry::exercise).toList();
        return names.isEmpty()
                ? 0
                : exercises(step).map(Exercise::name).filter(names::contains).count();
    }

    static long checks(Step step) {
        return exercises(step).count();
    }

    private static Stream<Exercise> exercises(Step step) {
        return Lesson.read(step).exercises().stream();
    }

    /** When something was first done. */
    Optional<LocalDate> begun() {
        return entries.stream().map(Entry::date).min(LocalDate::compareTo);
    }

    /** When something was last done in the step. */
    Optional<LocalDate> last(Step step) {
        return entries.stream()
                .filter(entry -> entry.step().equals(step))
                .map(Entry::date)
                .max(LocalDate::compareTo);
    }

    /** Whether the learner has come to the end. */
    boolean isAtTheEnd() {
        Step last = Step.of(Step.LAST);
        return isRead(last) || isWritten(last);
    }

    /** All in one line. */
    public String line() {
        return Language.text(
                "progress.line",
                all().filter(this::isRead).count(),
                Step.LAST,
                all().mapToLong(this::right).sum(),
                all().filter(this::isWritten).count(),
                StepTest.all().count(),
                "./dezero " + next());
    }

    private static Stream<Step> all() {
        return Step.all().stream();
    }

    /** Who writes the framework goes on with that; who reads, with the next lesson. */
    private String next() {
        if (entries.isEmpty()) {
            return "lab " + Step.FIRST;
        }
        Entry last = entries.get(entries.size() - 1);
        Optional<String> next = last.done() == Done.WRITTEN
                ? new StepTest(last.step()).next().map(step -> "start " + step.number())
                : lessonAfter(last.step()).map(step -> "lab " + step.number());
        return next.orElse("progress --page FILE.html");
    }

    /** From this one on; at the end, what was left out. */
    private Optional<Step> lessonAfter(Step step) {
        return Stream.concat(all().filter(other -> other.number() >= step.number()), all())
                .filter(other -> !isRead(other))
                .findFirst();
    }

    /** A line for each step. */
    public List<String> table() {
        List<String> lines = new ArrayList<>();
        lines.add(row(
                "",
                Language.text("progress.lesson"),
                Language.text("progress.checks"),
                Language.text("progress.written")));
        all().forEach(step -> lines.add(row(
                step.digits() + "  " + TextWidth.cut(Lesson.read(step).topic(), TITLE),
                isRead(step) ? Language.text("progress.read") : "",
                Language.text("progress.of", right(step), checks(step)),
                isWritten(step) ? Language.text("progress.yes") : "")));
        return lines;
    }

    private static String row(String title, String lesson, String checks, String written) {
        return (TextWidth.pad(title, TITLE + 4)
                        + TextWidth.pad(lesson, COLUMN)
                        + TextWidth.pad(checks, COLUMN)
                        + written)
                .stripTrailing();
    }
}
