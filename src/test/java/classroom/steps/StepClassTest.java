package classroom.steps;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StepClassTest {
    @Test
    void aProgramImportsWhatIsPublicAndNoHelperOfThePackage() {
        assertThat(StepClass.importsOf(Step.of(19)))
                .contains("import step19.Variable;", "import static step19.Functions.*;")
                .noneMatch(line -> line.contains("ArrayText"));
    }

    @Test
    void aLiveNotebookOfDezeroImportsWhatIsPublic() {
        assertThat(new LiveStep(Step.of(24)).imports())
                .contains("import dezero.Variable;")
                .noneMatch(line -> line.contains("ArrayText"));
    }
}
