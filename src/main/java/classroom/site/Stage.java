package classroom.site;

import classroom.steps.Step;

/** The two stages of the book. */
enum Stage {
    FIRST("Stage 1: finding derivatives automatically", 1, 10),
    SECOND("Stage 2: writing formulas naturally", 11, 24);

    private final String title;
    private final int first;
    private final int last;

    Stage(String title, int first, int last) {
        this.title = title;
        this.first = first;
        this.last = last;
    }

    String title() {
        return title;
    }

    int first() {
        return first;
    }

    int last() {
        return last;
    }

    boolean has(Step step) {
        return first <= step.number() && step.number() <= last;
    }
}
