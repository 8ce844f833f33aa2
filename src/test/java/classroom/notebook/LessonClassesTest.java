package classroom.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import classroom.lesson.Cell;
import classroom.lesson.Lesson;
import classroom.steps.Step;
import classroom.steps.StepClass;
import classroom.system.KitException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import support.Compiler;

/** The classes with which a notebook begins, without the members that its lesson comes to later. */
class LessonClassesTest {
    static Stream<Step> stepsWithAMemberThatComesLater() {
        return Step.all().stream()
                .filter(step -> !new LessonClasses(Lesson.read(step)).later().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("stepsWithAMemberThatComesLater")
    void theClassesWithWhichANotebookBeginsCompile(Step step, @TempDir Path folder) {
        Map<String, String> sources = new LessonClasses(Lesson.read(step))
                .atFirst().stream().collect(Collectors.toMap(type -> type.name() + ".java", StepClass::withoutPackage));

        assertThatCode(() -> Compiler.into(folder, sources)).doesNotThrowAnyException();
    }

    @Test
    void everyOverloadOfAMemberIsLeftOut() {
        assertThat(first(18, "backward").body()).contains("void clearGrad()").doesNotContain("backward(");
    }

    @Test
    void aMemberThatTheClassDoesNotHaveIsNamed() {
        assertThatThrownBy(() -> first(7, "backwards"))
                .isInstanceOf(KitException.class)
                .hasMessage("step07.jsh shows a member Variable.backwards, which the step does not have");
    }

    /** Variable, as a notebook begins with it whose lesson comes to one of its members later. */
    private static StepClass first(int step, String later) {
        Cell cell = new Cell(Cell.Kind.CLASS, "Variable-without-" + later, List.of(), List.of(later), 1, List.of());
        return new LessonClasses(new Lesson(new Step(step), List.of(cell)))
                .atFirst().stream()
                        .filter(type -> type.name().equals("Variable"))
                        .findAny()
                        .orElseThrow();
    }
}
