package classroom.system;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** A kind of machine for which ND4J has native code, by the name that its jars, and our profiles of Maven, have. */
public enum Platform {
    LINUX_X86_64,
    LINUX_ARM64,
    MACOSX_X86_64,
    MACOSX_ARM64,
    WINDOWS_X86_64;

    /**
     * The platform of this name.
     *
     * @throws KitException if there is none
     */
    public static Platform of(String name) {
        return Arrays.stream(values())
                .filter(platform -> platform.toString().equals(name.strip()))
                .findFirst()
                .orElseThrow(() -> new KitException("there is no platform '" + name + "': there are " + names()));
    }

    private static String names() {
        return Arrays.stream(values()).map(Platform::toString).collect(Collectors.joining(", "));
    }

    /** {@code linux}, {@code macosx} or {@code windows}. */
    public String system() {
        return toString().substring(0, toString().indexOf('-'));
    }

    /** {@code x86_64} or {@code arm64}. */
    public String architecture() {
        return toString().substring(toString().indexOf('-') + 1);
    }

    /** {@code linux-x86_64}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replaceFirst("_", "-");
    }
}
