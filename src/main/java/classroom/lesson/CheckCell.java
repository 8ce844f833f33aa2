package classroom.lesson;

import classroom.steps.Step;
import classroom.system.KitException;
import classroom.system.Language;
import java.util.List;
import java.util.Optional;

/**
 * The check of an exercise, as it stands in a learner's notebook: its first line is {@code // check NAME}, and its
 * arrows say what a right solution makes it print.
 */
public record CheckCell(String exercise, List<Expected> expected) {
    /** How a check begins; the name of its exercise follows. */
    public static final String HEAD = "// check ";

    /** How a check ends that is right. */
    public static String right() {
        return Language.text("check.right");
    }

    /** @return the check that the source of a cell is; none if it does not begin as one, or promises nothing */
    public static Optional<CheckCell> in(String source) {
        List<String> lines = source.lines().toList();
        if (lines.isEmpty() || !lines.get(0).startsWith(HEAD)) {
            return Optional.empty();
        }
        CheckCell check = new CheckCell(lines.get(0).substring(HEAD.length()).strip(), Expected.all(lines, 1));
        return check.expected.isEmpty() ? Optional.empty() : Optional.of(check);
    }

    /** An exercise, and the step of its lesson. */
    public record OfLesson(Step step, Exercise exercise) {}

    /**
     * The exercise whose check it is, as a lesson has it.
     *
     * @return empty for a learner's own, or a changed one; and where there is no kit around this jar
     */
    public Optional<OfLesson> ofLesson() {
        try {
            return Step.all().stream()
                    .flatMap(step ->
                            Lesson.read(step).exercises().stream().map(exercise -> new OfLesson(step, exercise)))
                    .filter(one -> in(one.exercise.check().code()).equals(Optional.of(this)))
                    .findFirst();
        } catch (KitException e) {
            return Optional.empty();
        }
    }

    /**
     * The first line that is not what it should be, in words.
     *
     * @param printed all that the check printed
     * @return empty if it is right
     */
    public Optional<String> difference(String printed) {
        List<String> lines = printed.lines().toList();
        for (int i = 0; i < Math.max(lines.size(), expected.size()); i++) {
            if (i >= lines.size()) {
                return Optional.of(
                        Language.text("check.missing", i + 1, expected.get(i).text()));
            }
            if (i >= expected.size()) {
                return Optional.of(Language.text("check.too-much", i + 1, lines.get(i)));
            }
            if (!expected.get(i).allows(lines.get(i))) {
                return Optional.of(
                        Language.text("check.differs", i + 1, expected.get(i).text(), lines.get(i)));
            }
        }
        return Optional.empty();
    }
}
