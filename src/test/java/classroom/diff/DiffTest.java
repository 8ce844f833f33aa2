package classroom.diff;

import static org.assertj.core.api.Assertions.assertThat;

import classroom.diff.Source.JavaFile;
import classroom.steps.Step;
import classroom.system.Kit;
import java.util.List;
import org.junit.jupiter.api.Test;

class DiffTest {
    private static Source only(Step step, String className) {
        return new Source(
                "mine",
                Source.of(Kit.sources(), step).files().stream()
                        .filter(file -> file.className().equals(className))
                        .toList());
    }

    @Test
    void ofOneClassTheOthersAreNamedAndNotShown() {
        Diff right = Diff.ofLearner(only(Step.of(8), "Variable"), Step.of(8));
        Diff old = Diff.ofLearner(only(Step.of(7), "Variable"), Step.of(8));

        assertThat(right.changes()).isEmpty();
        assertThat(right.note()).isEqualTo("nothing differs; not in it: Exp, Function, Functions, Square");
        assertThat(old.changes())
                .extracting(Change::where)
                .containsExactly("Variable.backward()", "Variable.requireCreator()");
        assertThat(old.note()).isEqualTo("not in it: Exp, Function, Functions, Square");
    }

    @Test
    void ofSeveralClassesTheMissingOneIsShown() {
        List<JavaFile> files = Source.of(Kit.sources(), Step.of(8)).files().stream()
                .filter(file -> !file.className().equals("Exp"))
                .toList();

        assertThat(Diff.ofLearner(new Source("mine", files), Step.of(8)).changes())
                .singleElement()
                .extracting(Change::what)
                .asString()
                .startsWith("missing in yours, ");
    }

    @Test
    void aStepThatImportsTheFrameworkLacksNothingOfIt() {
        Diff diff = Diff.ofLearner(only(Step.of(24), "TestFunctions"), Step.of(24));

        assertThat(diff.changes()).isEmpty();
        assertThat(diff.note()).startsWith("nothing differs; not in it: ");
    }

    @Test
    void noFormatForPeopleHandsOnWhatWouldSteerATerminal() {
        String esc = "\033[2J";
        Source mine = new Source(
                "mine" + esc,
                List.of(
                        new JavaFile(
                                "Variable.java",
                                "class Variable {\n    // " + esc + "\n    String s = \"" + esc + "\";\n}\n"),
                        new JavaFile("Un" + esc + "parsed.java", "class { " + esc)));
        Diff diff = Diff.ofLearner(mine, Step.of(2));

        assertThat(List.of(
                        diff.toString(),
                        String.join("\n", DiffText.stat(diff)),
                        String.join("\n", new DiffText(171, false).lines(diff)),
                        String.join("\n", DiffMarkdown.page(diff)),
                        DiffHtml.page(diff, false),
                        DiffJson.of(diff)))
                .allSatisfy(text -> assertThat(text).doesNotContain("\033"));
        assertThat(diff.title()).startsWith("mine\\u001b[2J to step 02");
    }

    @Test
    void aMemberThatDoesNotChangeIsKnownAndSaidToBeSo() {
        Diff diff = Diff.of(Step.of(8));

        assertThat(diff.knows("Variable.data")).isTrue();
        assertThat(diff.in("Variable.data").title())
                .isEqualTo("step 07 to step 08: nothing changes in `Variable.data`");
        assertThat(diff.knows("Variable.Backward")).isFalse();
    }

    @Test
    void aMemberGoesByItsBareNameToo() {
        assertThat(Diff.of(Step.of(8)).in("requireCreator").changes())
                .extracting(Change::where)
                .containsExactly("Variable.requireCreator()");
    }
}
