package step10;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;
import org.junit.platform.launcher.listeners.TestExecutionSummary.Failure;
import org.nd4j.linalg.factory.Nd4j;
import support.Edited;

/** Step 10 is tests itself: they are run here, once as they are and once against a wrong square. */
class Step10Test {
    @Test
    void allThreeTestsOfTheStepPass() {
        TestExecutionSummary summary = run(SquareTest.class);
        assertThat(summary.getTestsSucceededCount()).isEqualTo(3);
        assertThat(summary.getTestsFailedCount()).isZero();
    }

    @Test
    void aWrongBackwardIsFoundByTwoOfThem(@TempDir Path folder) throws Exception {
        ClassLoader wrong = Edited.step("step10")
                .replace("Square.java", "x.mul(2).mul(gy)", "x.mul(3).mul(gy)")
                .load(folder);
        assertThat(failures(wrong)).containsExactlyInAnyOrder("backward()", "gradientCheck()");
    }

    @Test
    void aWrongForwardIsFoundByTwoOfThem(@TempDir Path folder) throws Exception {
        ClassLoader wrong = Edited.step("step10")
                .replace("Square.java", "x.mul(x)", "x.mul(x).mul(x)")
                .load(folder);
        assertThat(failures(wrong)).containsExactlyInAnyOrder("forward()", "gradientCheck()");
    }

    @Test
    void theBooksGradientStands() {
        Variable x = new Variable(Nd4j.scalar(0.5));
        Functions.square(Functions.exp(Functions.square(x))).backward();
        assertThat(x.grad.getDouble()).isEqualTo(3.297442541400256);
    }

    private static List<String> failures(ClassLoader loader) throws ClassNotFoundException {
        return run(loader.loadClass("step10.SquareTest")).getFailures().stream()
                .map(Failure::getTestIdentifier)
                .map(test -> test.getDisplayName())
                .toList();
    }

    private static TestExecutionSummary run(Class<?> tests) {
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(tests))
                .build();
        LauncherFactory.create().execute(request, listener);
        return listener.getSummary();
    }
}
