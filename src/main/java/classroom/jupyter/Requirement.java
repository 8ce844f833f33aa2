package classroom.jupyter;

import classroom.system.Platform;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of {@code requirements.txt}, such as {@code tomli==2.5.0 ; python_full_version < '3.11'}.
 *
 * <p>pip knows these conditions, but only for the machine that it runs on.
 *
 * @param pin the package and its version
 * @param variable what the condition asks for, or null where there is no condition
 */
record Requirement(String pin, String variable, String operator, String value) {
    private static final Pattern LINE = Pattern.compile("(\\S+==\\S+)(?: ; (\\w+) (\\S+) '(.+)')?");

    static boolean isOne(String line) {
        return !line.isBlank() && !line.startsWith("#");
    }

    static Requirement of(String line) {
        Matcher parts = LINE.matcher(line.strip());
        if (!parts.matches()) {
            throw new IllegalArgumentException("requirements.txt has a line of unknown form: " + line);
        }
        return new Requirement(parts.group(1), parts.group(2), parts.group(3), parts.group(4));
    }

    /** The name of a wheel of it begins so: {@code async_lru-2.4.0-}. */
    String wheel() {
        return pin.replace('-', '_').replace("==", "-") + "-";
    }

    /** @param minor of Python 3.minor */
    boolean isFor(Platform platform, int minor) {
        return variable == null || holds(switch (variable) {
            case "sys_platform" -> systemOfPython(platform).compareTo(value);
            case "os_name" -> (platform.system().equals("windows") ? "nt" : "posix").compareTo(value);
            case "python_full_version" -> minor - Integer.parseInt(value.substring(value.indexOf('.') + 1));
            default -> throw new IllegalArgumentException("requirements.txt asks for an unknown " + variable);
        });
    }

    private static String systemOfPython(Platform platform) {
        return switch (platform.system()) {
            case "windows" -> "win32";
            case "macosx" -> "darwin";
            default -> "linux";
        };
    }

    private boolean holds(int comparison) {
        return switch (operator) {
            case "==" -> comparison == 0;
            case "!=" -> comparison != 0;
            case "<" -> comparison < 0;
            case ">=" -> comparison >= 0;
            default -> throw new IllegalArgumentException("requirements.txt compares with an unknown " + operator);
        };
    }
}
