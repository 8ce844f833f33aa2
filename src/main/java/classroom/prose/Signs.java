package classroom.prose;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The signs that a formula may have, as text. */
final class Signs {
    /** Besides letters, digits and what Greek has: each as it is shown, and in ASCII. */
    private static final Map<String, List<String>> SPECIAL = Map.ofEntries(
            Map.entry("⋅", List.of("·", "*")),
            Map.entry("×", List.of("×", "*")),
            Map.entry("±", List.of("±", "+-")),
            Map.entry("≈", List.of("≈", "~")),
            Map.entry("≠", List.of("≠", "!=")),
            Map.entry("→", List.of("→", "->")),
            Map.entry("≤", List.of("≤", "<=")),
            Map.entry("≥", List.of("≥", ">=")),
            Map.entry("∂", List.of("∂", "d")),
            Map.entry("…", List.of("…", "...")),
            Map.entry("∞", List.of("∞", "infinity")),
            Map.entry("∑", List.of("∑", "sum")),
            Map.entry("ϵ", List.of("ϵ", "epsilon")));

    private static final Pattern ASCII = Pattern.compile("[A-Za-z0-9+\\-*/=<>()\\[\\]!.,:;]");
    private static final Pattern GREEK = Pattern.compile("GREEK (?<size>SMALL|CAPITAL) LETTER (?<name>\\w+)");
    private static final String SMALL = "0123456789+-=in";
    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼ⁱⁿ";
    private static final String LOWERED = "₀₁₂₃₄₅₆₇₈₉₊₋₌ᵢₙ";

    private Signs() {}

    /** Empty if it has no text. */
    static Optional<String> text(String sign, boolean ascii) {
        if (ASCII.matcher(sign).matches()) {
            return Optional.of(sign);
        }
        if (SPECIAL.containsKey(sign)) {
            return Optional.of(SPECIAL.get(sign).get(ascii ? 1 : 0));
        }
        Matcher greek = GREEK.matcher(Character.getName(sign.codePointAt(0)));
        return greek.matches() ? Optional.of(ascii ? name(greek) : sign) : Optional.empty();
    }

    private static String name(Matcher greek) {
        String name = greek.group("name");
        int capitals = greek.group("size").equals("SMALL") ? 0 : 1;
        return name.substring(0, capitals) + name.substring(capitals).toLowerCase(Locale.ROOT);
    }

    /** {@code x} to the power of {@code 10}; empty if not all of the text can be raised. */
    static Optional<String> raised(String text) {
        return small(text, RAISED);
    }

    /** The index of {@code x}; empty if not all of the text can be lowered. */
    static Optional<String> lowered(String text) {
        return small(text, LOWERED);
    }

    private static Optional<String> small(String text, String letters) {
        StringBuilder small = new StringBuilder();
        for (char letter : text.replace(" ", "").toCharArray()) {
            int at = SMALL.indexOf(letter);
            if (at < 0) {
                return Optional.empty();
            }
            small.append(letters.charAt(at));
        }
        return Optional.of(small.toString());
    }
}
