package classroom.site;

import classroom.steps.Step;

/** The ways through the site, from its top folder. */
final class Links {
    private Links() {}

    /** To what a step changes; before the first one there is nothing, called 00. */
    static String diff(Step step) {
        return "diff.html#" + new Step(step.number() - 1).digits() + "-" + step.digits();
    }

    static String lesson(Step step) {
        return "lessons/" + step.id() + ".html";
    }

    static String notebook(Step step) {
        return "notebooks/" + step.id() + ".ipynb";
    }
}
