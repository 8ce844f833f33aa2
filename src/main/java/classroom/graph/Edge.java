package classroom.graph;

/**
 * An arrow, by the ids of its ends in the direction of the computation.
 *
 * @param field of a reference, the field that holds it; empty for a step of the computation
 * @param back whether its tip is at {@code from}: an input comes first, and the function refers to it
 */
record Edge(int from, int to, Style style, String field, boolean back) {
    enum Style {
        PLAIN,
        /** Only one end knows of it: a function that was called again has forgotten its first output. */
        STALE,
        WEAK,
        /** What a Variable knows. Of several it is drawn last. */
        CREATOR
    }

    static Edge of(int from, int to, boolean stale) {
        return new Edge(from, to, stale ? Style.STALE : Style.PLAIN, "", false);
    }

    Edge between(int from, int to) {
        return new Edge(from, to, style, field, back);
    }

    boolean stale() {
        return style == Style.STALE;
    }

    int tail() {
        return back ? to : from;
    }

    int tip() {
        return back ? from : to;
    }

    /** What is written beside it. */
    String label() {
        return style == Style.WEAK ? "weak " + field : field;
    }
}
