package classroom.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import classroom.Steps;
import classroom.diff.Change;
import classroom.diff.Diff;
import classroom.lesson.Remarks.Remark;
import classroom.steps.Step;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RemarksTest {
    /** Of a lesson whose step is the eighth: it changes Variable.backward and adds Variable.requireCreator. */
    private static Remarks eight(String prose) {
        Cell cell = new Cell(
                Cell.Kind.CLASS,
                "Variable",
                1,
                prose.lines().map(line -> "// " + line).toList());
        return Remarks.of(new Lesson(Step.of(8), List.of(cell)), changed(Step.of(8)));
    }

    private static Remarks of(Step step) {
        return Remarks.of(Lesson.read(step), changed(step));
    }

    private static Set<String> changed(Step step) {
        return Diff.of(step).changes().stream()
                .flatMap(change -> change.names().stream())
                .collect(Collectors.toSet());
    }

    private static Stream<String> about(String member, Diff diff, Remarks remarks) {
        return diff.in(member).changes().stream()
                .flatMap(change -> remarks.about(change.names()).stream())
                .map(Remark::text);
    }

    private static Stream<String> about(String member, String prose) {
        return about(member, Diff.of(Step.of(8)), eight(prose));
    }

    /** What no sentence is about; of a class that is new, its name is enough. */
    private static List<String> without(Step step, Predicate<Remark> wanted) {
        Remarks remarks = of(step);
        return Diff.of(step).changes().stream()
                .flatMap(change -> change.names().contains(change.className())
                        ? Stream.of(change.className())
                        : change.names().stream())
                .filter(member -> remarks.all().stream()
                        .filter(wanted)
                        .noneMatch(remark -> remark.text().matches(".*`" + member + "(\\(.*\\))?`.*")))
                .map(member -> step + ": " + member)
                .toList();
    }

    @Test
    void everyMemberThatAStepChangesHasItsSentence() {
        assertThat(Step.all())
                .flatMap(step -> without(step, remark -> true))
                .as("not named in a [class] cell of the step's lesson")
                .isEmpty();
    }

    @Test
    void whatNoSentenceIsAboutIsNamedWithItsStep() {
        assertThat(without(Step.of(8), remark -> !remark.text().contains("requireCreator")))
                .containsExactly("step 08: Variable.requireCreator");
    }

    @Test
    void aSentenceIsAboutTheMembersThatItNames() {
        String prose = "First `Variable.backward` is\nlonger. Then `Variable.requireCreator()` asks, whatever `x` is.";

        assertThat(about("Variable.backward", prose)).containsExactly("First `Variable.backward` is longer.");
        assertThat(about("Variable.requireCreator", prose))
                .containsExactly("Then `Variable.requireCreator()` asks, whatever `x` is.");
    }

    @Test
    void aSentenceThatNamesNoneGoesOnAboutTheOneBeforeAsFarAsTheParagraphGoes() {
        assertThat(about(
                        "Variable.backward",
                        "A word before. `Variable.backward` is longer (see.) It has `int... x`,"
                                + " and loops. It does not call `Variable.setCreator`.\n\nSomething else."))
                .containsExactly(
                        "`Variable.backward` is longer (see.)",
                        "It has `int... x`, and loops.",
                        "It does not call `Variable.setCreator`.");
    }

    @Test
    void aSentenceStandsByItselfWithoutItsLeadIn() {
        assertThat(about("Variable.backward", "What changes: in `Variable.backward`, a loop."))
                .containsExactly("In `Variable.backward`, a loop.");
        assertThat(about(
                        "Variable",
                        "What changes:\n\n- `Variable.backward` loops. It is\n  longer.\n"
                                + "- `Variable.requireCreator` asks."))
                .containsExactly("`Variable.backward` loops.", "It is longer.", "`Variable.requireCreator` asks.");
    }

    @Test
    void aClassThatIsNewHasTheSentencesAboutItsMembers() {
        assertThat(about("SquareTest", Diff.of(Step.of(10)), of(Step.of(10))))
                .hasSize(4)
                .first()
                .asString()
                .startsWith("`SquareTest` is new");
    }

    @Test
    void betweenStepsThatAreNoNeighboursEachStepOnTheWaySpeaks() {
        Change backward = Steps.diff(7, 14).in("Variable.backward").changes().get(0);
        Remarks all = new Remarks(
                Step.all().stream().flatMap(step -> of(step).all().stream()).toList());

        assertThat(all.between(Step.of(7), Step.of(14)).about(backward.names()).stream()
                        .map(Remark::step)
                        .distinct())
                .containsExactly(Step.of(8), Step.of(9), Step.of(11), Step.of(13), Step.of(14));
        assertThat(all.between(Step.of(13), Step.of(14))).isEqualTo(of(Step.of(14)));
    }
}
