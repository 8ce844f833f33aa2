package classroom.site;

import classroom.Step;
import classroom.Steps;

/** The ways through the site, from its top folder. */
final class Links {
    private Links() {
    }

    /** To what a step changes; the first one changes nothing, all of it is new. */
    static String diff(Step step) {
        return step.number() == Steps.FIRST ? lesson(step) + "#classes"
                : "diff.html#" + new Step(step.number() - 1).digits() + "-" + step.digits();
    }

    static String lesson(Step step) {
        return "lessons/" + step.id() + ".html";
    }

    static String notebook(Step step) {
        return "notebooks/" + step.id() + ".ipynb";
    }
}
