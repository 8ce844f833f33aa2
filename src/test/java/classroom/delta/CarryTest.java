package classroom.delta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import classroom.steps.Step;
import classroom.system.KitException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CarryTest {
    private static KitCopy kit;

    @BeforeAll
    static void copyTheKit(@TempDir Path folder) throws IOException {
        kit = new KitCopy(folder);
    }

    @AfterEach
    void restoreTheCopy() throws IOException {
        kit.restore();
    }

    @Test
    void aFixOfStep09CarriedCleanlyChangesItsDeltaAndNoOther() throws IOException {
        fixStep09();

        Carry.Carried outcome = kit.carry(9);

        assertThat(outcome.clashed()).isFalse();
        assertThat(outcome.written()).hasSize(14);
        assertThat(kit.drift()).containsExactly(9);
        assertThat(kit.read("dezero/Variable.java"))
                .startsWith("package dezero;")
                .contains("no gradient without");
        assertThat(kit.record()).isEmpty();
    }

    @Test
    void theSameFixLeftInStep09AloneMakesTheDeltaOf10Red() throws IOException {
        fixStep09();

        assertThat(kit.drift()).containsExactly(9, 10);
        assertThat(kit.record()).containsExactly("step 10 changes Variable.requireDouble, which its chapter does not");
    }

    @Test
    void aFixThatMeetsRewrittenLinesSaysWhereAndWhatToDoAndWritesNothing() throws IOException {
        rewordStep08();
        Map<String, String> before = kit.sources();

        Carry.Carried outcome = kit.carry(8);

        String place = "Variable.requireCreator() in src/main/java/step18/Variable.java";
        assertThat(outcome.clashed()).isTrue();
        assertThat(outcome.report())
                .containsExactly(
                        "step 18 rewrites what this edit of step 08 changes: " + place,
                        "Nothing was written. What to do:",
                        "  ./dezero carry 08 --to 17",
                        "  edit step 18 by hand: " + place,
                        "  ./dezero carry 18");
        assertThat(kit.sources()).isEqualTo(before);
    }

    @Test
    void followingThatAdviceEndsGreen() throws IOException {
        rewordStep08();

        assertThat(kit.carry(8, 17).clashed()).isFalse();
        kit.edit("step18/Variable.java", "It is an input, not a result,", "It is no result,");
        assertThat(kit.carry(18).clashed()).isFalse();

        assertThat(kit.drift()).containsExactly(8, 18);
        assertThat(kit.record()).isEmpty();
        assertThat(kit.read("dezero/Variable.java").replace("package dezero;", "package step22;"))
                .isEqualTo(kit.read("step22/Variable.java"))
                .contains("It is no result,");
    }

    @Test
    void aClashInTheVeryNextStepAsksForNoDetour() throws IOException {
        kit.edit("step15/Variable.java", "Function f = funcs.removeLast();", "Function f = funcs.pollLast();");

        assertThat(kit.carry(15).report())
                .containsExactly(
                        "step 16 rewrites what this edit of step 15 changes: "
                                + "Variable.backward() in src/main/java/step16/Variable.java",
                        "Nothing was written. What to do:",
                        "  edit step 16 by hand: Variable.backward() in src/main/java/step16/Variable.java",
                        "  ./dezero carry 16");
    }

    @Test
    void onlyTheMembersThatClashAreNamed() throws IOException {
        rewordStep08();
        kit.edit("step08/Variable.java", "public void setCreator(", "public final void setCreator(");

        assertThat(kit.carry(8).report().get(0)).contains("requireCreator()").doesNotContain("setCreator");
    }

    @Test
    void aClashInNoMemberNamesTheClass() throws IOException {
        kit.edit("step17/Function.java", "    public int generation;\n\n", "    public int generation;\n\n\n");
        kit.commit();
        kit.edit("step17/Function.java", "    public int generation;\n\n\n", "    public int generation;\n");

        assertThat(kit.carry(17).report().get(0)).contains("class Function in src/main/java/step18/Function.java");
    }

    @Test
    void anEditCarriedHalfOfTheWayGoesOnFromThere() throws IOException {
        fixStep09();

        kit.carry(9, 12);
        assertThat(kit.drift()).containsExactly(9, 13);
        assertThat(kit.carry(9).written()).hasSize(11);
        assertThat(kit.drift()).containsExactly(9);
        assertThat(kit.carry(9).report())
                .containsExactly("nothing to carry: the later steps have what changed in step 09 already");
    }

    @Test
    void anEditThatIsCommittedIsCarriedAgainstTheRevisionBefore() throws IOException {
        fixStep09();
        kit.commit();

        assertThat(kit.carry(9).report()).containsExactly("nothing to carry: step 09 is as it was in HEAD");
        new Carry(kit.home()).carry(Step.of(9), "HEAD~1", Step.of(24));
        assertThat(kit.drift()).containsExactly(9);
    }

    @Test
    void theAdviceKeepsTheRevision() throws IOException {
        rewordStep08();
        kit.commit();

        assertThat(new Carry(kit.home())
                        .carry(Step.of(8), "HEAD~1", Step.of(24))
                        .report())
                .contains("  ./dezero carry 08 --base HEAD~1 --to 17", "  ./dezero carry 18");
    }

    @Test
    void aNewFileIsCarriedIntoEveryLaterPackage() throws IOException {
        Files.writeString(kit.file("step20/Abs.java"), "package step20;\n\n/** A new one. */\nclass Abs {\n}\n");

        assertThat(kit.carry(20).report()).startsWith("written Abs.java in step21, step22, dezero");
        assertThat(kit.read("step22/Abs.java")).startsWith("package step22;\n");
        assertThat(kit.read("dezero/Abs.java")).startsWith("package dezero;\n");
        assertThat(kit.drift()).containsExactly(20);
    }

    @Test
    void aNewFileThatALaterStepHasDifferentlyClashes() throws IOException {
        Files.writeString(kit.file("step09/Add.java"), "package step09;\n\nclass Add {\n}\n");

        assertThat(kit.carry(9).report())
                .startsWith(
                        "step 11 rewrites what this edit of step 09 changes: class Add in src/main/java/step11/Add.java");
        assertThat(kit.file("step10/Add.java")).doesNotExist();
    }

    @Test
    void aDeletedFileIsDeletedInEveryLaterPackage() throws IOException {
        Files.delete(kit.file("step22/Neg.java"));

        assertThat(kit.carry(22).report()).startsWith("deleted Neg.java in dezero");
        assertThat(kit.file("dezero/Neg.java")).doesNotExist();
        assertThat(kit.drift()).containsExactly(22);
    }

    @Test
    void aDeletedFileThatALaterStepRewritesClashes() throws IOException {
        Files.delete(kit.file("step09/Exp.java"));

        assertThat(kit.carry(9).report().get(0)).contains("class Exp in src/main/java/step11/Exp.java");
    }

    @Test
    void importsThatTheEditNeedsAreCarriedBesideThoseOfTheLaterSteps() throws IOException {
        kit.edit(
                "step09/Variable.java",
                "import java.util.Deque;\n",
                "import java.util.Deque;\nimport java.util.Objects;\n");
        kit.edit(
                "step09/Variable.java",
                "        if (data.dataType() !=",
                "        Objects.requireNonNull(data);\n        if (data.dataType() !=");

        kit.carry(9);

        assertThat(kit.read("step16/Variable.java"))
                .contains("import java.util.HashSet;\nimport java.util.Objects;\nimport java.util.PriorityQueue;\n");
        assertThat(kit.drift()).containsExactly(9);
    }

    @Test
    void importsThatALaterStepStillUsesStay() throws IOException {
        String array = "import org.nd4j.linalg.api.ndarray.INDArray;\n";
        String factory = "import org.nd4j.linalg.factory.Nd4j;\n";
        kit.edit("step20/Functions.java", array, array + factory);
        kit.commit();
        kit.edit("step20/Functions.java", factory, "");
        kit.edit("step20/Functions.java", "What one calls", "What a user calls");

        kit.carry(20);

        assertThat(kit.read("step21/Functions.java")).contains(factory).contains("What a user calls");
    }

    @Test
    void theClassOfOneStepAloneIsNotCarried() throws IOException {
        kit.edit("step10/SquareTest.java", "Math.random()", "0.5");

        assertThat(kit.carry(10).report())
                .containsExactly("nothing to carry: step 10 is as it was in HEAD (SquareTest aside, which is its own)");
    }

    @Test
    void steps23And24ShareTheirFramework() throws IOException {
        kit.edit("dezero/Neg.java", "y = -x", "y is -x");

        assertThat(kit.carry(23).report())
                .containsExactly("nothing to carry: no later step up to 24 has a copy of what step 23 changes");
    }

    @Test
    void lineEndsOfWindowsAreNoEdit() throws IOException {
        kit.edit("step09/Variable.java", "\n", "\r\n");

        assertThat(kit.carry(9).report()).containsExactly("nothing to carry: step 09 is as it was in HEAD");
    }

    @Test
    void aRevisionThatGitDoesNotKnowIsNamed() {
        assertThatThrownBy(() -> new Carry(kit.home()).carry(Step.of(9), "no-such", Step.of(24)))
                .isInstanceOf(KitException.class)
                .hasMessage("Git knows no revision 'no-such': git log --oneline lists them");
        assertThatThrownBy(() -> new Carry(kit.home()).carry(Step.of(9), "--all", Step.of(24)))
                .isInstanceOf(KitException.class)
                .hasMessageContaining("'--all'");
    }

    @Test
    void aFolderThatIsInNoCheckoutIsRefused() throws IOException {
        Path git = kit.home().resolve(".git");
        Path hidden = kit.home().resolve("no.git");
        Files.move(git, hidden);
        try {
            assertThatThrownBy(() -> kit.carry(9))
                    .isInstanceOf(KitException.class)
                    .hasMessageContaining("is in no Git checkout");
        } finally {
            Files.move(hidden, git);
        }
    }

    @Test
    void aMachineWithoutGitIsToldSo() {
        assertThatThrownBy(() -> new Carry(kit.home(), "no-such-git").carry(Step.of(9), "HEAD", Step.of(24)))
                .isInstanceOf(KitException.class)
                .hasMessage("carry needs Git, and it does not start: install Git (the command git)");
    }

    @Test
    void carryGoesForwardOnly() {
        assertThatThrownBy(() -> kit.carry(9, 8))
                .isInstanceOf(KitException.class)
                .hasMessage("--to 08 is before step 09: carry goes forward");
    }

    private void fixStep09() throws IOException {
        kit.edit("step09/Variable.java", "a gradient needs DOUBLE data, not", "no gradient without DOUBLE data:");
    }

    private void rewordStep08() throws IOException {
        kit.edit("step08/Variable.java", "It is an input, not a result\"", "It is no result\"");
    }
}
