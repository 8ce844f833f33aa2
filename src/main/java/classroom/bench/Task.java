package classroom.bench;

import java.util.Locale;

/**
 * One thing to measure.
 *
 * @param size how many functions, branches or numbers; 1 where the row has no size
 */
record Task(Contender contender, Row row, int size, Mode mode) {
    /** How much of the way is measured. */
    enum Mode {
        /** Build the graph, and go back through it. */
        GRADIENT("forward and backward"),
        /** Build the graph. */
        FORWARD("forward only"),
        /** Compute without a graph. */
        NOGRAD("without a graph");

        private final String title;

        Mode(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }

        /** {@code gradient}. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether the other has the same result: a gradient, or else a value. */
    boolean computesTheSame(Task other) {
        return row == other.row && size == other.size && (mode == Mode.GRADIENT) == (other.mode == Mode.GRADIENT);
    }

    /** The same in another size. */
    Task of(int otherSize) {
        return new Task(contender, row, otherSize, mode);
    }
}
