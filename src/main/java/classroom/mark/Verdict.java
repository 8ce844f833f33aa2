package classroom.mark;

import java.util.Locale;

/** What came of an exercise. */
enum Verdict {
    RIGHT("right"),
    /** What it prints for the numbers of the task is right, and for others it is not. */
    ONLY_VISIBLE("right only for the visible numbers"),
    WRONG("wrong"),
    NOT_COMPILING("does not compile"),
    TOO_SLOW("too slow"),
    NOT_DONE("not done");

    private final String words;

    Verdict(String words) {
        this.words = words;
    }

    /** As a style sheet calls it. */
    String style() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public String toString() {
        return words;
    }
}
