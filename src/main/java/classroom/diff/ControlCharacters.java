package classroom.diff;

import java.util.List;
import java.util.stream.Collectors;

/** Text that anybody may have written, as a terminal may show it: what would steer it is written as Java writes it. */
public final class ControlCharacters {
    private ControlCharacters() {}

    static List<String> lines(String text) {
        return text.lines().map(ControlCharacters::of).toList();
    }

    /** {@code \}{@code u001b} for the sign that begins a terminal's commands; tabs stay. */
    public static String of(String line) {
        return line.chars().allMatch(ControlCharacters::isHarmless)
                ? line
                : line.chars()
                        .mapToObj(c -> isHarmless(c) ? Character.toString(c) : "\\u%04x".formatted(c))
                        .collect(Collectors.joining());
    }

    private static boolean isHarmless(int c) {
        return c == '\t' || !Character.isISOControl(c);
    }
}
