package classroom.site;

import classroom.diff.Change;
import classroom.diff.Diff;
import classroom.lesson.Lesson;
import classroom.steps.Curriculum.Part;
import classroom.steps.Step;
import classroom.steps.StepClass;
import classroom.system.Language;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * What the first page of the site says of a step.
 *
 * @param title without its number
 * @param adds in Markdown
 * @param added how many lines come, against the step before
 * @param removed how many lines go
 * @param note what is to say of the change besides; empty if nothing is
 * @param sizes the classes of the framework, the parts in their order; not the class that is the step's own
 */
record StepSummary(Step step, String title, String adds, long added, long removed, String note, List<Size> sizes) {
    /** How long a class is, without package and import lines. */
    record Size(String className, Part part, int lines) {}

    StepSummary {
        sizes = List.copyOf(sizes);
    }

    static StepSummary of(Step step) {
        Lesson lesson = Lesson.read(step);
        Diff diff = Diff.of(step);
        return new StepSummary(
                step,
                sentence(lesson.topic()),
                sentence(lesson.adds()),
                Change.added(diff.changes()),
                Change.removed(diff.changes()),
                diff.changes().isEmpty() ? Language.text("site.no-changes") : diff.note(),
                step.sources().stream()
                        .map(StepClass::read)
                        .filter(type -> !step.own().contains(type.name()))
                        .map(StepSummary::size)
                        .sorted(Comparator.comparing(Size::part))
                        .toList());
    }

    /** As it stands alone. What begins with code stays as it is. */
    private static String sentence(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private static Size size(StepClass type) {
        return new Size(
                type.name(), Part.of(type.name()), (int) type.body().lines().count());
    }

    /** All lines of the framework. */
    int lines() {
        return sizes.stream().mapToInt(Size::lines).sum();
    }
}
