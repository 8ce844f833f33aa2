package classroom.cli.doctor;

/** What a check found: one line, and for what is not fine a cure in one line. */
public record Finding(State state, String what, String cure) {
    public enum State {
        FINE("ok"),
        NOTE("note"),
        BROKEN("BROKEN");

        public final String label;

        State(String label) {
            this.label = label;
        }
    }

    static Finding fine(String what) {
        return new Finding(State.FINE, what, "");
    }

    /** Something that the kit can do without. */
    static Finding note(String what, String cure) {
        return new Finding(State.NOTE, what, cure);
    }

    /** Something that the kit needs. */
    static Finding broken(String what, String cure) {
        return new Finding(State.BROKEN, what, cure);
    }
}
