package classroom.delta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import classroom.diff.ClassCode;
import classroom.diff.Member;
import classroom.diff.Source;
import classroom.steps.Step;
import classroom.system.Kit;
import classroom.system.KitException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every step changes what is recorded, and nothing that its chapter does not teach. */
class GoldenDeltasTest {
    private static final GoldenDeltas DELTAS = new GoldenDeltas(Kit.home());

    static List<Step> steps() {
        return Step.all();
    }

    @ParameterizedTest
    @MethodSource("steps")
    void whatAStepChangesIsWhatIsRecorded(Step step) {
        Delta delta = DELTAS.of(step);

        assertThat(DELTAS.difference(delta))
                .as("if %s is right: ./dezero delta --update", step)
                .isEmpty();
        assertThat(DELTAS.isRecorded(delta)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("steps")
    void aStepChangesNoMoreThanItsChapterTeaches(Step step) {
        assertThat(DELTAS.budgets().excesses(DELTAS.of(step))).isEmpty();
    }

    /** The deltas do not show blank lines between members: here they are fixed. */
    @ParameterizedTest
    @MethodSource("steps")
    void fieldsStandTogetherAndABlankLineStandsBeforeEveryOtherMember(Step step) {
        for (ClassCode code : Source.of(Kit.sources(), step).classes()) {
            assertThat(code.lines()).as("%s of %s", code.name(), step).isEqualTo(laidOut(code));
        }
    }

    private static List<String> laidOut(ClassCode code) {
        List<String> header = code.members().get(0).lines();
        List<String> lines = new ArrayList<>(header.subList(0, header.size() - 1));
        Member last = code.members().get(0);
        for (Member member : code.members().subList(1, code.members().size())) {
            boolean joined = last.kind() == Member.Kind.HEADER
                    || (last.kind() == Member.Kind.FIELD && member.kind() == Member.Kind.FIELD);
            lines.addAll(joined ? List.of() : List.of(""));
            lines.addAll(member.lines());
            last = member;
        }
        lines.add(header.get(header.size() - 1));
        return lines;
    }

    @Test
    void aClassThatIsNoJavaIsNamedInsteadOfCompared(@TempDir Path sources) throws IOException {
        for (int number = 1; number <= 2; number++) {
            Files.createDirectories(sources.resolve(Step.of(number).id()));
            Files.writeString(
                    sources.resolve(Step.of(number).id()).resolve("Variable.java"),
                    number == 1 ? "class Variable {\n}\n" : "class Variable {\n    int data\n}\n");
        }

        assertThatThrownBy(() -> Delta.of(sources, Step.of(2)))
                .isInstanceOf(KitException.class)
                .hasMessage("Variable of step 02 is no Java that can be parsed: mend it first");
    }

    @Test
    void noDeltaIsRecordedThatNoStepHas() throws IOException {
        try (Stream<Path> files = Files.list(DELTAS.file(Step.of(1)).getParent())) {
            assertThat(files.filter(file -> file.toString().endsWith(".delta")))
                    .containsExactlyInAnyOrderElementsOf(
                            Step.all().stream().map(DELTAS::file).toList());
        }
    }

    @Test
    void theStepsOfTheoryChangeNothing() {
        assertThat(DELTAS.of(Step.of(5)).text()).isEqualTo("Step 05 against step 04: nothing changes\n");
        assertThat(DELTAS.of(Step.of(15)).text()).isEqualTo("Step 15 against step 14: nothing changes\n");
    }

    @Test
    void theClassOfOneStepAloneIsNewInItAndNotMissedInTheNext() {
        assertThat(DELTAS.of(Step.of(10)).text()).contains("new: class SquareTest");
        assertThat(DELTAS.of(Step.of(11)).text()).doesNotContain("SquareTest");
        assertThat(DELTAS.of(Step.of(24)).text())
                .contains("new: class TestFunctions")
                .doesNotContain("Example");
    }

    @Test
    void step23IsAMoveAndAnExample() {
        assertThat(DELTAS.of(Step.of(23)).text())
                .startsWith("Step 23 against step 22\n\nmoved to `dezero`\n\nnew: class Example\n");
        assertThat(DELTAS.of(Step.of(24)).text()).doesNotContain("moved");
    }
}
