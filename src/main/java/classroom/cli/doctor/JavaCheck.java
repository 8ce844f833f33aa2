package classroom.cli.doctor;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A JDK, as lessons are compiled while they run; the launcher has made sure of its version. */
final class JavaCheck implements Check {
    private static final List<String> NEEDED = List.of("jdk.compiler", "jdk.jshell");
    private final Predicate<String> present;

    JavaCheck() {
        this(module -> ModuleLayer.boot().findModule(module).isPresent());
    }

    /** @param present whether this Java has a module */
    JavaCheck(Predicate<String> present) {
        this.present = present;
    }

    @Override
    public String subject() {
        return "Java";
    }

    @Override
    public Finding look() {
        String java = Runtime.version().feature() + " (" + Runtime.version() + ", "
                + System.getProperty("java.vendor") + ") in " + System.getProperty("java.home");
        String missing = NEEDED.stream().filter(present.negate()).collect(Collectors.joining(" and "));
        if (!missing.isEmpty()) {
            return Finding.broken("JRE " + java + ", without " + missing,
                    "install a JDK, 17 or newer, and point JAVA_HOME at it");
        }
        return Finding.fine("JDK " + java);
    }
}
