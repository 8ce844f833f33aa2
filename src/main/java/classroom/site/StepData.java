package classroom.site;

import classroom.diff.ClassCode;
import classroom.diff.JavaHtml;
import classroom.diff.Source;
import classroom.steps.Step;
import classroom.system.Kit;
import java.util.List;

/** The classes of a step, whole, as the script has them. */
record StepData(String step, List<ClassData> classes) {
    /** One class; its HTML without its tags is its code. */
    record ClassData(String name, String html) {
        static ClassData of(ClassCode code) {
            return new ClassData(code.name(), String.join("\n", JavaHtml.lines(code.lines())));
        }
    }

    static StepData of(Step step) {
        return new StepData(
                step.digits(),
                Source.of(Kit.sources(), step).classes().stream()
                        .map(ClassData::of)
                        .toList());
    }
}
