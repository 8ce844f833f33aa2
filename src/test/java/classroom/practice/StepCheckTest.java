package classroom.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import classroom.practice.TestResult.Verdict;
import classroom.steps.Step;
import classroom.system.KitException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StepCheckTest {
    @TempDir
    private Path root;

    @Test
    void whatIsNotThereYetIsATestThatSaysItsName() {
        Report begun = Practising.begun(7, root).check();

        assertThat(begun.results())
                .extracting(TestResult::message)
                .contains(
                        "Variable has no field creator yet",
                        "Function has no field output yet",
                        "Variable has no method backward() yet");
        assertThat(begun.results().get(0).frames()).singleElement().satisfies(frame -> {
            assertThat(frame.file()).isEqualTo("Step07Test.java");
            assertThat(line(begun.folder().test(), frame.line())).contains("x.creator");
        });
    }

    @Test
    void soIsAClassAnOverloadAndAMethodToOverride() {
        assertMissing(1, "There is no class Variable yet");
        assertMissing(14, "Variable has no method clearGrad() yet");
        assertMissing(12, "Add has no method call(Variable, Variable) yet");
        assertMissing(12, "Function has no method INDArray forward(INDArray...) yet");
        assertMissing(18, "Variable has no method backward(boolean) yet");
        assertMissing(23, "There is no class dezero.Functions yet");
    }

    private void assertMissing(int step, String message) {
        Path folder = root.resolve("missing" + step + message.hashCode());
        assertThat(Practising.begun(step, folder).check().results())
                .extracting(TestResult::message)
                .contains(message);
    }

    @Test
    void whatIsPrivateIsNoMissingName() {
        Practising practising = Practising.done(7, root)
                .replace("Variable.java", "public Function creator", "private Function creator");

        assertThat(practising.check().results())
                .extracting(TestResult::message)
                .contains("creator of Variable is private, and other classes use it: make it public");
    }

    @Test
    void aMarkBeforeTheFirstLetterAndEndsOfLinesFromWindowsAreNoMistake() {
        Practising practising = Practising.done(7, root).replace("Variable.java", "import org", "\ufeffimport org");

        assertThat(practising.check().isGreen()).isTrue();
    }

    @Test
    void aFileInAnotherEncodingIsNamedBeforeTheTests() throws IOException {
        Practising practising = Practising.done(7, root);
        Files.write(practising.folder().main().resolve("Square.java"), new byte[] {'/', '/', (byte) 0xE9});

        assertThatThrownBy(practising::check)
                .isInstanceOf(KitException.class)
                .hasMessage("Square.java is not in UTF-8: save it so, and check again");
    }

    @Test
    void testsThatNeedNothingNewRun() {
        Practising practising = Practising.begun(7, root)
                .replace(
                        "Variable.java",
                        "public INDArray grad;",
                        "public INDArray grad;\n    public Function creator;");

        assertThat(practising.check().results())
                .filteredOn(result -> result.verdict() == Verdict.RIGHT)
                .extracting(TestResult::test)
                .containsExactly("aVariableOfTheUserHasNoCreator");
    }

    @Test
    void codeThatDoesNotCompileIsShownWithItsLineAndAMark() {
        Practising practising = Practising.done(7, root).replace("Variable.java", "x.backward();", "x.backward()");

        Report report = practising.check();

        assertThat(report.isGreen()).isFalse();
        assertThat(report.results()).isEmpty();
        assertThat(new ReportText(false).lines(report))
                .startsWith(
                        Path.of("src", "main", "java", "Variable.java") + ", line 23: ';' expected",
                        "                x.backward()",
                        "                            ^");
    }

    @Test
    void theKitsFrameworkDoesNotStandInForTheLearners() {
        Practising practising = Practising.done(7, root);
        Practising.write(practising.folder().main().resolve("Mine.java"), "class Mine extends step07.Square {}");

        assertThat(practising.check().problems())
                .singleElement()
                .extracting(Problem::message)
                .isEqualTo("package step07 does not exist");
    }

    @Test
    void aGreenStepIsComparedWithTheKitsByMember() {
        Practising practising = Practising.done(7, root)
                .replace(
                        "Variable.java",
                        "if (f != null) {",
                        "if (f == null) {\n            return;\n        }\n        {");

        assertThat(practising.check().isGreen()).isTrue();
        assertThat(NextStep.afterGreen(practising.folder()))
                .containsExactly(
                        "All is right. Yours and the kit's differ in",
                        "  Variable.backward(): 4 lines become 1",
                        "which need be no mistake: ./dezero diff --mine " + root + " 7",
                        "Next: ./dezero start 8 --from " + root + ", from your own code");
    }

    @Test
    void theHintIsWhatTheLessonSaysOfTheFirstThingThatIsMissing() {
        PracticeFolder begun = Practising.begun(14, root).folder();

        assertThat(NextStep.hint(begun)).first().isEqualTo("Look at Variable.backward().");
        assertThat(NextStep.hint(begun)).contains("Look at Variable.clearGrad().");
        assertThat(NextStep.hint(begun)).hasSizeGreaterThan(2).last().asString().endsWith("./dezero walk 14");
    }

    @Test
    void aCommentIsNothingToHintAt() {
        PracticeFolder done = Practising.done(14, root)
                .replace("Variable.java", "/** Forgets the gradient;", "/** Mine: forgets the gradient;")
                .folder();

        assertThat(NextStep.hint(done)).containsExactly("All that this step adds is there, as the kit has it.");
    }

    @Test
    void aFileIsNoFolderToBeginIn() throws IOException {
        Path file = Files.writeString(root.resolve("notes"), "mine");

        assertThatThrownBy(() -> Start.fromKit(Step.of(7)).lay(file))
                .isInstanceOf(KitException.class)
                .hasMessageEndingWith("notes is a file: name a folder");
    }

    @Test
    void theNextStepGoesOnFromTheLearnersCode() throws IOException {
        Practising practising = Practising.done(6, root.resolve("06"));
        Practising.write(practising.folder().main().resolve("Cube.java"), "class Cube {}");

        PracticeFolder next = Start.fromOwn(Step.of(7), practising.folder()).lay(root.resolve("07"));

        assertThat(next.classes())
                .extracting(file -> file.getFileName().toString())
                .contains("Cube.java");
        assertThat(Files.readString(next.test())).contains("class Step07Test");
    }

    @Test
    void whatBelongsToOneStepStaysThere() {
        PracticeFolder packaged = Practising.done(23, root.resolve("23")).folder();

        assertThat(Start.fromOwn(Step.of(24), packaged).classes())
                .containsKey(Path.of("dezero", "Variable.java"))
                .doesNotContainKey(Path.of("Example.java"));
    }

    @Test
    void aFolderWithSomethingInItIsLeftAsItIs() throws IOException {
        Files.writeString(root.resolve("mine.txt"), "mine");

        assertThatThrownBy(() -> Start.fromKit(Step.of(7)).lay(root))
                .isInstanceOf(KitException.class)
                .hasMessageContaining("is not empty");
        assertThat(root).isDirectoryNotContaining("glob:**.xml");
    }

    @Test
    void aStepOfTheoryIsWrittenByNobody() {
        assertThatThrownBy(() -> Start.of(Step.of(5)))
                .isInstanceOf(KitException.class)
                .hasMessage("step 05 writes no code, its work is in the lesson (./dezero walk 5): go on with ./dezero"
                        + " start 6");
    }

    @Test
    void aFolderWithoutAStepIsNoneToCheck() {
        assertThatThrownBy(() -> PracticeFolder.open(root))
                .isInstanceOf(KitException.class)
                .hasMessageContaining("there is no step to check");
    }

    private static String line(Path file, int number) throws IOException {
        return Files.readAllLines(file).get(number - 1);
    }
}
