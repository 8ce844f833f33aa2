package classroom.practice;

import classroom.steps.Step;
import classroom.steps.StepClass;
import java.util.List;

/**
 * Square with a slip, which a learner's tests of step 10 must notice.
 *
 * @param what is wrong with it, for a reader
 */
record BrokenSquare(String what, String right, String wrong) {
    static final String FILE = "Square.java";

    static final List<BrokenSquare> ALL = List.of(
            new BrokenSquare("forward gives x^3", "x.mul(x)", "x.mul(x).mul(x)"),
            new BrokenSquare("backward forgets the 2", "x.mul(2).mul(gy)", "x.mul(gy)"),
            new BrokenSquare("backward gives 6, whatever x is", "x.mul(2).mul(gy)", "gy.mul(6)"));

    String text() {
        String text = step10().withoutPackage();
        if (!text.contains(right)) {
            throw new IllegalStateException("step 10's Square has no " + right);
        }
        return text.replace(right, wrong);
    }

    private static StepClass step10() {
        return Step.of(10).sources().stream()
                .filter(file -> file.endsWith(FILE))
                .map(StepClass::read)
                .findFirst()
                .orElseThrow();
    }
}
