package classroom.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import classroom.steps.Step;
import java.io.OutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The lessons themselves, as they run: a minute and more, too long for what one runs while working. */
class LessonsIT {
    @TestFactory
    Stream<DynamicTest> printWhatTheyPromiseAndTheirExercisesWantSolving() {
        return Step.all().stream()
                .map(step -> DynamicTest.dynamicTest(
                        step.toString(),
                        () -> assertThat(new LessonRunner(Lesson.read(step), OutputStream.nullOutputStream()).check())
                                .isEmpty()));
    }
}
