package classroom.diff;

import static org.assertj.core.api.Assertions.assertThat;

import classroom.steps.Step;
import classroom.system.Kit;
import java.util.List;
import org.junit.jupiter.api.Test;

class DifferenceTest {
    private static Source only(Step step, String className) {
        return new Source("mine", Source.of(Kit.sources(), step).files().stream()
                .filter(file -> file.className().equals(className)).toList());
    }

    @Test
    void ofOneClassTheOthersAreNamedAndNotShown() {
        Difference right = Difference.ofLearner(only(Step.of(8), "Variable"), Step.of(8));
        Difference old = Difference.ofLearner(only(Step.of(7), "Variable"), Step.of(8));

        assertThat(right.passages()).isEmpty();
        assertThat(right.note()).isEqualTo("nothing differs; not in it: Exp, Function, Functions, Square");
        assertThat(old.passages()).extracting(Passage::where)
                .containsExactly("Variable.backward()", "Variable.requireCreator()");
        assertThat(old.note()).isEqualTo("not in it: Exp, Function, Functions, Square");
    }

    @Test
    void ofSeveralClassesTheMissingOneIsShown() {
        List<JavaFile> files = Source.of(Kit.sources(), Step.of(8)).files().stream()
                .filter(file -> !file.className().equals("Exp")).toList();

        assertThat(Difference.ofLearner(new Source("mine", files), Step.of(8)).passages()).singleElement()
                .extracting(Passage::what).asString().startsWith("missing in yours, ");
    }

    @Test
    void aStepThatImportsTheFrameworkLacksNothingOfIt() {
        Difference difference = Difference.ofLearner(only(Step.of(24), "TestFunctions"), Step.of(24));

        assertThat(difference.passages()).isEmpty();
        assertThat(difference.note()).startsWith("nothing differs; not in it: ");
    }

    @Test
    void aMemberThatDoesNotChangeIsKnownAndSaidToBeSo() {
        Difference difference = Difference.of(Step.of(8));

        assertThat(difference.knows("Variable.data")).isTrue();
        assertThat(difference.in("Variable.data").title())
                .isEqualTo("step 07 to step 08: nothing changes in `Variable.data`");
        assertThat(difference.knows("Variable.Backward")).isFalse();
    }

    @Test
    void aMemberGoesByItsBareNameToo() {
        assertThat(Difference.of(Step.of(8)).in("requireCreator").passages()).extracting(Passage::where)
                .containsExactly("Variable.requireCreator()");
    }
}
