package classroom.steps;

import static org.assertj.core.api.Assertions.assertThat;

import classroom.steps.Curriculum.Part;
import classroom.steps.Curriculum.Stage;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CurriculumTest {
    private static Stream<String> classes(Step step) {
        return step.sources().stream().map(StepClass::read).map(StepClass::name);
    }

    @Test
    void everyClassIsPartOfTheFrameworkOrItsStepsOwn() {
        List<String> named = Stream.of(Part.values())
                .flatMap(part -> part.classes().stream())
                .toList();

        assertThat(Step.all())
                .allSatisfy(step -> assertThat(classes(step))
                        .containsAll(step.own())
                        .allMatch(name -> named.contains(name) != step.own().contains(name)));
        assertThat(classes(Step.of(Step.LAST))).containsAll(named);
    }

    @Test
    void everyStepIsInOneStage() {
        assertThat(Step.all())
                .allSatisfy(step -> assertThat(Stage.values())
                        .filteredOn(stage -> stage.has(step))
                        .hasSize(1));
    }

    @Test
    void aClassThatTheBookDoesNotNameIsReadLast() {
        assertThat(Stream.of("Alpha", "Functions", "Square", "Variable", "Add").sorted(Curriculum.readingOrder()))
                .containsExactly("Variable", "Square", "Add", "Functions", "Alpha");
    }
}
