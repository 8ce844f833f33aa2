package classroom.system;

/** Something the user can put right; the message says what and how, in one line. */
public class KitException extends RuntimeException {
    private final String what;
    private final String cure;

    public KitException(String message) {
        this(message, (Throwable) null);
    }

    public KitException(String message, Throwable cause) {
        super(message, cause);
        what = message;
        cure = "";
    }

    /** The message is both, {@code what: cure}. */
    public KitException(String what, String cure) {
        super(what + ": " + cure);
        this.what = what;
        this.cure = cure;
    }

    /** What is wrong; all of the message where the cure is not said apart. */
    public String what() {
        return what;
    }

    /** What to do; empty where it is not said apart. */
    public String cure() {
        return cure;
    }
}
