package classroom.cli;

import java.io.Console;

/** Whether somebody sits there. */
final class Tty {
    private Tty() {
    }

    /** Whether this is a terminal. From JDK 22 to 24 a console is there in any case, and must be asked. */
    static boolean isTerminal() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (Boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException e) {
            return true;
        }
    }
}
