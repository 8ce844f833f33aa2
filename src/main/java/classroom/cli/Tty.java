package classroom.cli;

import java.io.Console;
import java.nio.charset.Charset;
import java.util.Objects;
import java.util.stream.Stream;

/** Whether the program writes to a terminal, and in which charset. */
final class Tty {
    private Tty() {}

    /** Whether this is a terminal. From JDK 22 to 24 a console is there in any case, and must be asked. */
    @SuppressWarnings("SystemConsoleNull") // it is asked, below
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

    /** What {@code System.out} writes. Java says so from 19 on; before that only of a console, by another name. */
    static Charset charset() {
        return Stream.of("stdout.encoding", "sun.stdout.encoding", "native.encoding")
                .map(System::getProperty)
                .filter(Objects::nonNull)
                .findFirst()
                .map(Charset::forName)
                .orElse(Charset.defaultCharset());
    }
}
