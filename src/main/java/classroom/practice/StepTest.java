package classroom.practice;

import classroom.steps.Step;
import classroom.system.Kit;
import classroom.system.KitException;
import java.util.Optional;
import java.util.stream.Stream;

/** The tests that a learner makes green in a step; of step 10 what its tests, which the learner writes, begin with. */
record StepTest(Step step) {
    private static final int TESTS = 10;

    /** @throws KitException if nothing is written in this step */
    static StepTest of(Step step) {
        StepTest test = new StepTest(step);
        if (!test.exists()) {
            throw new KitException(step + " writes no code, its work is in the lesson (./dezero walk " + step.number()
                    + "): go on with ./dezero start "
                    + test.next().orElseThrow().number());
        }
        return test;
    }

    /** Those of all steps that have any. */
    static Stream<StepTest> all() {
        return Step.all().stream().map(StepTest::new).filter(StepTest::exists);
    }

    /** The next step in which something is written. */
    Optional<Step> next() {
        return all().map(StepTest::step)
                .filter(other -> other.number() > step.number())
                .findFirst();
    }

    boolean isLearners() {
        return step.number() == TESTS;
    }

    String className() {
        return isLearners() ? "SquareTest" : "Step" + step.digits() + "Test";
    }

    String fileName() {
        return className() + ".java";
    }

    private String resource() {
        return step.id() + "/" + fileName();
    }

    private boolean exists() {
        return StepTest.class.getResource(resource()) != null;
    }

    String text() {
        return Kit.resource(StepTest.class, resource());
    }
}
