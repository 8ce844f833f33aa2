package classroom.jupyter;

import classroom.system.KitException;
import classroom.system.Program;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A Python of this machine.
 *
 * @param command how it is started, such as {@code py -3}
 * @param minor its version: 3.minor
 * @param makesVenvs whether it can make environments; that of Debian cannot without another package
 */
public record Python(List<String> command, int minor, boolean makesVenvs) {
    /** The variable that names a Python to take, and no other. */
    static final String VARIABLE = "DEZERO_PYTHON";

    static final int OLDEST = 10;
    private static final int NEWEST_KNOWN = 16;
    private static final int SECONDS = 60;
    private static final String CAN = "makes environments";
    private static final String PROBE = "import sys; print('Python %d.%d' % sys.version_info[:2]);"
            + " import venv, ensurepip; print('" + CAN + "')";
    private static final Pattern VERSION = Pattern.compile("(?m)^Python (\\d+)\\.(\\d+)\\s*$");

    /**
     * The one to make the environment with: what {@value VARIABLE} names, or else the first good one of the usual
     * commands.
     *
     * @throws KitException if there is none; it says what the best one lacks
     */
    public static Python find() {
        String said = System.getenv(VARIABLE);
        return said == null || said.isBlank() ? first(usual()) : named(said);
    }

    private static Stream<List<String>> usual() {
        // On a Mac the first may be Apple's, which is too old; then Homebrew's and python.org's have their version.
        Stream<List<String>> plain = Stream.of(List.of("python3"), List.of("python"), List.of("py", "-3"));
        return Stream.concat(
                plain,
                IntStream.rangeClosed(OLDEST, NEWEST_KNOWN)
                        .mapToObj(minor -> List.of("python3." + (NEWEST_KNOWN + OLDEST - minor))));
    }

    static Python first(Stream<List<String>> commands) {
        Python best = null;
        for (List<String> command : commands.toList()) {
            Optional<Python> found = probe(command);
            if (found.isPresent() && found.get().isGood()) {
                return found.get();
            }
            if (found.isPresent() && (best == null || found.get().minor > best.minor)) {
                best = found.get();
            }
        }
        if (best == null) {
            throw new KitException(
                    "no Python found",
                    "notebooks need Python 3." + OLDEST + " or newer. Install it, or" + " let " + VARIABLE
                            + " name it (lessons do without: ./dezero walk 1)");
        }
        return best.required();
    }

    static Python named(String program) {
        return probe(List.of(program))
                .orElseThrow(() -> new KitException(
                        VARIABLE + " is " + program + ", and that is no Python 3 that starts",
                        "let it name one, or unset it"))
                .required();
    }

    private static Optional<Python> probe(List<String> command) {
        List<String> probe =
                Stream.concat(command.stream(), Stream.of("-c", PROBE)).toList();
        return Program.of(probe).within(SECONDS).tried().flatMap(result -> read(command, result.out()));
    }

    private static Optional<Python> read(List<String> command, String said) {
        Matcher version = VERSION.matcher(said);
        return version.find() && version.group(1).equals("3")
                ? Optional.of(new Python(command, Integer.parseInt(version.group(2)), said.contains(CAN)))
                : Optional.empty();
    }

    private boolean isGood() {
        return minor >= OLDEST && makesVenvs;
    }

    private Python required() {
        if (minor < OLDEST) {
            throw new KitException(
                    this + " is too old",
                    "notebooks need Python 3." + OLDEST + " or newer. Install it, or" + " let " + VARIABLE
                            + " name it");
        }
        if (!makesVenvs) {
            throw new KitException(
                    this + " cannot make environments",
                    "install its package venv (on Debian and Ubuntu:" + " sudo apt install python3-venv), or let "
                            + VARIABLE + " name another Python");
        }
        return this;
    }

    /** {@code py -3 (Python 3.12)}. */
    @Override
    public String toString() {
        return String.join(" ", command) + " (Python 3." + minor + ")";
    }
}
