package classroom.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import classroom.steps.Step;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import support.Edited;
import support.Redefined;

/** A demo that claims to check a rule prints something else when the rule in the code is wrong. */
@Isolated("for a while the classes of a step are wrong")
@Tag("full")
class LessonsNoticeIT {
    /**
     * What is made wrong in {@code backward}, and who must notice.
     *
     * @param demos cells of the step's lesson, each of which then prints a line that it does not promise
     */
    private record Wrong(Step step, String operation, String right, String wrong, List<String> demos) {
        private Set<String> unnoticed(Path folder) throws IOException {
            Path classes = Edited.step(step.id())
                    .replace(operation + ".java", right, wrong)
                    .compile(Files.createTempDirectory(folder, step.id()));
            try (Redefined ignored = Redefined.as(classes, step.id() + "." + operation)) {
                Set<String> noticed = new LessonRunner(Lesson.read(step), OutputStream.nullOutputStream())
                        .run(cell -> {}).stream()
                                .map(mismatch -> mismatch.cell().name())
                                .collect(Collectors.toSet());
                assertThat(noticed).as(this + ": some demo notices").isNotEmpty();
                Set<String> unnoticed = new HashSet<>(demos);
                unnoticed.removeAll(noticed);
                return unnoticed;
            }
        }

        @Override
        public String toString() {
            return operation + " of " + step + " with " + wrong;
        }
    }

    private static final List<Wrong> ALL = List.of(
            wrong(6, "Square", "x.mul(2).mul(gy)", "x.mul(3).mul(gy)", "numerical-diff-is-the-judge"),
            wrong(6, "Square", "x.mul(2).mul(gy)", "x.mul(2)", "numerical-diff-is-the-judge"),
            wrong(6, "Exp", "Transforms.exp(x).mul(gy)", "x.mul(gy)", "numerical-diff-is-the-judge"),
            wrong(6, "Exp", "Transforms.exp(x).mul(gy)", "Transforms.exp(x)", "numerical-diff-is-the-judge"),
            wrong(
                    10,
                    "Square",
                    "x.mul(2).mul(gy)",
                    "x.mul(gy)",
                    "run-the-tests",
                    "two-ways",
                    "many-points",
                    "checked-points-drawn"),
            wrong(13, "Add", "{gy, gy}", "{gy.mul(2), gy}", "the-numerical-way"),
            wrong(13, "Add", "{gy, gy}", "{gy, gy.mul(2)}", "the-numerical-way"),
            wrong(20, "Mul", "{gy.mul(x1), gy.mul(x0)}", "{gy.mul(x0), gy.mul(x1)}", "check-the-rule"),
            wrong(20, "Mul", "gy.mul(x1), ", "gy.mul(x1).mul(2), ", "check-the-rule"),
            wrong(20, "Mul", "gy.mul(x0)}", "gy.mul(x0).mul(2)}", "check-the-rule"),
            wrong(22, "Neg", "gy.neg()", "gy"),
            wrong(22, "Sub", "{gy, gy.neg()}", "{gy.neg(), gy}"),
            wrong(22, "Sub", "{gy, gy.neg()}", "{gy, gy}"),
            wrong(22, "Div", "{gx0, gx1}", "{gx1, gx0}", "check-div"),
            wrong(22, "Div", "gy.div(x1)", "gy.mul(x1)", "check-div"),
            wrong(22, "Div", "x0.neg()", "x0", "check-div"),
            wrong(22, "Pow", "c - 1).mul(c)", "c).mul(c)"),
            wrong(22, "Pow", "c - 1).mul(c)", "c - 1)"));

    private static Wrong wrong(int step, String operation, String right, String wrong, String... demos) {
        return new Wrong(new Step(step), operation, right, wrong, List.of(demos));
    }

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> whenBackwardIsWrongADemoSaysSo() {
        Map<Step, List<Wrong>> steps =
                ALL.stream().collect(Collectors.groupingBy(Wrong::step, LinkedHashMap::new, Collectors.toList()));
        return steps.entrySet().stream()
                .map(step -> DynamicTest.dynamicTest(step.getKey().toString(), () -> notice(step.getValue())));
    }

    private void notice(List<Wrong> all) throws IOException {
        Map<Wrong, Set<String>> unnoticed = new LinkedHashMap<>();
        for (Wrong wrong : all) {
            unnoticed.put(wrong, wrong.unnoticed(folder));
        }
        unnoticed.values().removeIf(Set::isEmpty);
        assertThat(unnoticed).isEmpty();
    }
}
