package classroom.cli;

import classroom.system.Program;
import java.nio.file.Path;

/** The launcher, as a user starts it. */
final class Dezero {
    private static final int SECONDS = 1_800;

    private Dezero() {}

    /** That of the kit in this folder, on the Java that runs the tests; on Windows the one of Windows. */
    static Program in(Path kit) {
        Program program = Program.onWindows()
                ? Program.of("cmd", "/c", kit.resolve("dezero.cmd"))
                : Program.of(kit.resolve("dezero"));
        return program.with("JAVA_HOME", System.getProperty("java.home")).within(SECONDS);
    }
}
