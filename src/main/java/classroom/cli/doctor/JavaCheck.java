package classroom.cli.doctor;

import java.util.List;
import java.util.stream.Collectors;

/** A JDK, as lessons are compiled while they run; the launcher has made sure of its version. */
final class JavaCheck implements Check {
    private static final List<String> NEEDED = List.of("jdk.compiler", "jdk.jshell");

    @Override
    public String subject() {
        return "Java";
    }

    @Override
    public Finding look() {
        String java = Runtime.version().feature() + " (" + Runtime.version() + ", "
                + System.getProperty("java.vendor") + ") in " + System.getProperty("java.home");
        String missing = NEEDED.stream().filter(module -> ModuleLayer.boot().findModule(module).isEmpty())
                .collect(Collectors.joining(" and "));
        if (!missing.isEmpty()) {
            return Finding.broken("JRE " + java + ", without " + missing,
                    "install a JDK, 17 or newer, and point JAVA_HOME at it");
        }
        return Finding.fine("JDK " + java);
    }
}
