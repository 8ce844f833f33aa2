package classroom.diff;

import classroom.lesson.Lesson;
import classroom.steps.Step;
import classroom.system.Kit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What changed from one source to another, for a reader.
 *
 * @param note what is to say besides, such as that the framework moved to another package; empty if nothing is
 * @param lesson of a step without new code what its lesson brings: {@code New in lesson 05: ...}; else empty
 */
public record Difference(Source before, Source after, String note, String lesson, List<Passage> passages) {
    public Difference {
        passages = List.copyOf(passages);
    }

    public Difference(Source before, Source after, String note, List<Passage> passages) {
        this(before, after, note, "", passages);
    }

    /** From one step to another, which need not be the next. */
    public static Difference between(Step from, Step to) {
        Source before = Source.of(Kit.sources(), from);
        Source after = Source.of(Kit.sources(), to);
        List<Passage> passages = Passage.of(before, after);
        boolean bare = passages.isEmpty() && to.compareTo(from) > 0;
        return new Difference(before, after, note(from, to, passages),
                bare ? "New in lesson " + to.digits() + ": " + Lesson.read(to).adds() : "", passages);
    }

    private static String note(Step from, Step to, List<Passage> passages) {
        if (from.framework().equals(from.id()) && !to.framework().equals(to.id())) {
            return "moved to `" + to.framework() + "`";
        }
        return to.own().containsAll(passages.stream().map(Passage::className).toList())
                ? "the framework does not change" : "";
    }

    /** What a step changes; of the first, all that it has. */
    public static Difference of(Step step) {
        return step.number() == Step.FIRST
                ? of(Source.nothing(), Source.of(Kit.sources(), step), "")
                : between(new Step(step.number() - 1), step);
    }

    /**
     * What a learner's code lacks of a step, and has besides. Of a single class, and of a step that imports the
     * framework, the classes that are elsewhere are named and not shown.
     */
    public static Difference ofLearner(Source mine, Step step) {
        Source after = Source.of(Kit.sources(), step);
        boolean part = mine.classes().size() == 1 || !step.framework().equals(step.id());
        List<String> elsewhere = !part ? List.of() : after.classes().stream().map(ClassCode::name)
                .filter(name -> mine.classes().stream().noneMatch(code -> code.name().equals(name))).toList();
        List<Passage> passages = Passage.of(mine, after).stream()
                .filter(passage -> !elsewhere.contains(passage.className())).map(Passage::asMissing).toList();
        return new Difference(mine, after, (passages.isEmpty() ? "nothing differs" : "")
                + (passages.isEmpty() && !elsewhere.isEmpty() ? "; " : "")
                + (elsewhere.isEmpty() ? "" : "not in it: " + String.join(", ", elsewhere)), passages);
    }

    private static Difference of(Source before, Source after, String nothing) {
        List<Passage> passages = Passage.of(before, after);
        return new Difference(before, after, passages.isEmpty() ? nothing : "", passages);
    }

    /** The same with more to show, after the classes. */
    public Difference and(List<Passage> more) {
        return new Difference(before, after, note, lesson, Stream.concat(passages.stream(), more.stream()).toList());
    }

    /** Only the passages in a class or a member, as {@link Passage#isIn} has it; without one it says so. */
    public Difference in(String member) {
        List<Passage> chosen = passages.stream().filter(one -> one.isIn(member)).toList();
        return chosen.isEmpty() ? new Difference(before, after, "nothing changes in `" + member + "`", chosen)
                : new Difference(before, after, note, lesson, chosen);
    }

    /** Whether there is a class or a member that is called so, changed or not. */
    public boolean knows(String member) {
        return passages.stream().anyMatch(one -> one.isIn(member))
                || Stream.of(before, after).flatMap(source -> source.classes().stream())
                        .anyMatch(code -> code.name().equals(member) || code.names().stream()
                                .anyMatch(name -> name.equals(member) || name.endsWith("." + member)));
    }

    /** The note, and of a step without new code what its lesson brings; empty if there is neither. */
    public String said() {
        return note + (lesson.isEmpty() ? "" : ". " + lesson);
    }

    /** {@code step 07 to step 08}, and what is to say. */
    public String title() {
        return (before.files().isEmpty() ? after.name() : before.name() + " to " + after.name())
                + (said().isEmpty() ? "" : ": " + said());
    }

    /** All of it as text, in one column and without colours. */
    @Override
    public String toString() {
        Sheet sheet = new Sheet(0, false);
        List<String> lines = new ArrayList<>(List.of(title()));
        passages.forEach(passage -> lines.addAll(sheet.inline(passage)));
        return String.join("\n", lines);
    }
}
