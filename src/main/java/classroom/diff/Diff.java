package classroom.diff;

import classroom.lesson.Lesson;
import classroom.steps.Step;
import classroom.system.Kit;
import classroom.system.Language;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What changed from one source to another, for a reader: what differs in blanks alone is left out.
 *
 * @param note what is to say besides, such as that the framework moved to another package, in Markdown; empty if
 *     nothing is
 * @param lesson of a step without new code what its lesson brings: {@code New in lesson 05: ...}; else empty
 */
public record Diff(Source before, Source after, String note, String lesson, List<Change> changes) {
    public Diff {
        changes = changes.stream().filter(change -> !change.isOfBlanks()).toList();
    }

    public Diff(Source before, Source after, String note, List<Change> changes) {
        this(before, after, note, "", changes);
    }

    /** From one step to another, which need not be the next. */
    public static Diff between(Step from, Step to) {
        Source before = Source.of(Kit.sources(), from);
        Source after = Source.of(Kit.sources(), to);
        Diff diff = new Diff(before, after, "", Comparison.of(before, after));
        boolean bare = diff.changes.isEmpty() && to.compareTo(from) > 0;
        return new Diff(
                before,
                after,
                diff.note(from, to),
                bare ? Language.text("diff.lesson", to.digits(), Lesson.read(to).adds()) : "",
                diff.changes);
    }

    private String note(Step from, Step to) {
        if (from.framework().equals(from.id()) && !to.framework().equals(to.id())) {
            return Language.text("diff.package", to.framework());
        }
        return to.own().containsAll(byClass().keySet()) ? Language.text("diff.nothing-changes") : "";
    }

    /** What a step changes; of the first, all that it has. */
    public static Diff of(Step step) {
        if (step.number() > Step.FIRST) {
            return between(new Step(step.number() - 1), step);
        }
        Source after = Source.of(Kit.sources(), step);
        return new Diff(Source.nothing(), after, "", Comparison.of(Source.nothing(), after));
    }

    /**
     * What a learner's code lacks of a step, and has besides. Of a single class, and of a step that imports the
     * framework, the classes that are elsewhere are named and not shown.
     */
    public static Diff ofLearner(Source mine, Step step) {
        Source after = Source.of(Kit.sources(), step);
        boolean part = mine.classes().size() == 1 || !step.framework().equals(step.id());
        List<String> elsewhere = !part
                ? List.of()
                : after.classes().stream()
                        .map(ClassCode::name)
                        .filter(name -> mine.classes().stream()
                                .noneMatch(code -> code.name().equals(name)))
                        .toList();
        Diff diff = new Diff(
                mine,
                after,
                "",
                Comparison.of(mine, after).stream()
                        .filter(change -> !elsewhere.contains(change.className()))
                        .map(Change::forLearner)
                        .toList());
        return diff.noted(Stream.of(
                        diff.changes.isEmpty() ? Language.text("diff.nothing-differs") : "",
                        elsewhere.isEmpty() ? "" : Language.text("diff.elsewhere", String.join(", ", elsewhere)))
                .filter(said -> !said.isEmpty())
                .collect(Collectors.joining("; ")));
    }

    private Diff noted(String text) {
        return new Diff(before, after, text, lesson, changes);
    }

    /** The same in the order in which a lesson comes to it. */
    public Diff inOrderOf(Lesson other) {
        return new Diff(
                before,
                after,
                note,
                lesson,
                changes.stream()
                        .sorted(Comparator.comparing(change -> other.turn(change.names())))
                        .toList());
    }

    /** The same without members that a lesson comes to later; it names them. */
    public Diff without(List<String> later) {
        List<Change> others = changes.stream()
                .filter(change -> later.stream().noneMatch(change::isIn))
                .toList();
        return later.isEmpty()
                ? this
                : new Diff(before, after, "further down comes `" + String.join("`, `", later) + "`", lesson, others);
    }

    /** The same with more to show, after the classes. */
    public Diff and(List<Change> more) {
        return new Diff(
                before,
                after,
                note,
                lesson,
                Stream.concat(changes.stream(), more.stream()).toList());
    }

    /** Only the changes in a class or a member, as {@link Change#isIn} has it; without one it says so. */
    public Diff in(String member) {
        List<Change> chosen =
                changes.stream().filter(change -> change.isIn(member)).toList();
        return chosen.isEmpty()
                ? new Diff(before, after, "nothing changes in `" + member + "`", chosen)
                : new Diff(before, after, note, lesson, chosen);
    }

    /** Whether there is a class or a member that is called so, changed or not. */
    public boolean knows(String member) {
        return changes.stream().anyMatch(change -> change.isIn(member))
                || Stream.of(before, after)
                        .flatMap(source -> source.classes().stream())
                        .anyMatch(code -> code.name().equals(member)
                                || code.names().stream()
                                        .anyMatch(name -> name.equals(member) || name.endsWith("." + member)));
    }

    /** The changes by the names of their classes, in their order. */
    public Map<String, List<Change>> byClass() {
        return changes.stream()
                .collect(Collectors.groupingBy(Change::className, LinkedHashMap::new, Collectors.toList()));
    }

    /** The note, and of a step without new code what its lesson brings; empty if there is neither. */
    public String said() {
        return note + (lesson.isEmpty() ? "" : ". " + lesson);
    }

    /** {@code step 07 to step 08}. */
    String sides() {
        return before.files().isEmpty() ? after.name() : before.name() + " to " + after.name();
    }

    /** The sides, and what is to say of them. */
    public String title() {
        return sides() + (said().isEmpty() ? "" : ": " + said());
    }

    /** All of it as text, in one column and without colours. */
    @Override
    public String toString() {
        return String.join("\n", DiffText.plain().lines(this));
    }
}
