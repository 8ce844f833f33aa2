package classroom.graph;

/**
 * A place in a picture.
 *
 * @param thing the Variable or the function; of a summary, what it stands for, in words
 * @param uses how many links go out of it
 */
record Node(int id, Kind kind, Object thing, int uses) {
    enum Kind {
        VARIABLE, FUNCTION,
        /** Several nodes. */
        SUMMARY,
        /** What a weak reference has lost. */
        GONE
    }

    boolean isVariable() {
        return kind == Kind.VARIABLE;
    }

    /** Several functions work on it, or one takes it twice. */
    boolean isShared() {
        return isVariable() && uses > 1;
    }
}
