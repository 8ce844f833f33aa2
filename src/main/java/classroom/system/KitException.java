package classroom.system;

/** Something the user can put right; the message says what and how, in one line. */
public class KitException extends RuntimeException {
    public KitException(String message) {
        super(message);
    }

    public KitException(String message, Throwable cause) {
        super(message, cause);
    }
}
