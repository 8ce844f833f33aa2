package classroom.cli.doctor;

import java.io.IOException;
import java.nio.file.Path;

/** That JAVA_HOME, if it is set, names the Java that runs: Maven builds with the one it names. */
final class JavaHomeCheck implements Check {
    private final String said;

    JavaHomeCheck() {
        this(System.getenv("JAVA_HOME"));
    }

    JavaHomeCheck(String said) {
        this.said = said;
    }

    @Override
    public String subject() {
        return "JAVA_HOME";
    }

    @Override
    public Finding look() {
        if (said == null || said.isBlank()) {
            return Finding.fine("not set: the Java on the PATH is used");
        }
        Path running = Path.of(System.getProperty("java.home"));
        try {
            if (Path.of(said).toRealPath().equals(running.toRealPath())) {
                return Finding.fine(said);
            }
        } catch (IOException e) {
            return Finding.broken(said + " does not exist", "point JAVA_HOME at " + running + ", or unset it");
        }
        return Finding.note(said + " is not the Java that runs now, " + running,
                "start with ./dezero, which honours JAVA_HOME, or unset it");
    }
}
