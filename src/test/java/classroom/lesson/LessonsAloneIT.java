package classroom.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import classroom.lesson.Cell.Kind;
import classroom.steps.Step;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** A learner who begins in the middle runs the imports, what a cell's head names, and the cell. */
class LessonsAloneIT {
    private static final Set<Kind> DEMOS = Set.of(Kind.CODE, Kind.ERROR, Kind.PAGE);

    @TestFactory
    Stream<DynamicTest> everyDemoRunsAlone() {
        return Step.all().stream().map(step -> DynamicTest.dynamicTest(step.toString(), () -> demosRunAlone(step)));
    }

    private static void demosRunAlone(Step step) {
        Lesson lesson = Lesson.read(step);
        Map<String, List<Mismatch>> failing = new TreeMap<>();
        try (Session session = new Session(OutputStream.nullOutputStream())) {
            AloneRunner runner = new AloneRunner(lesson, session);
            lesson.cells().stream()
                    .filter(cell -> DEMOS.contains(cell.kind()) && !cell.name().equals(Lesson.IMPORTS))
                    .forEach(cell -> failing.put(cell.name(), runner.of(cell)));
        }
        failing.values().removeIf(List::isEmpty);
        assertThat(failing).isEmpty();
    }
}
