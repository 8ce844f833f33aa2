package classroom.mark;

import java.util.List;
import java.util.Map;

/**
 * A hand-in with its marks.
 *
 * @param answers the learner's code, by the name of the exercise
 * @param remarks what a teacher should know besides, such as a check that was changed
 * @param problem why it could not be marked; empty if it was
 */
record Marked(String name, List<Mark> marks, Map<String, String> answers, List<String> remarks, String problem) {
    Marked {
        marks = List.copyOf(marks);
        answers = Map.copyOf(answers);
        remarks = List.copyOf(remarks);
    }

    static Marked not(String name, String problem) {
        return new Marked(name, List.of(), Map.of(), List.of(), problem);
    }

    Marked called(String otherName) {
        return new Marked(otherName, marks, answers, remarks, problem);
    }

    boolean isMarked() {
        return problem.isEmpty();
    }

    long right() {
        return marks.stream().filter(mark -> mark.verdict() == Verdict.RIGHT).count();
    }
}
