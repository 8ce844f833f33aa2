package classroom.prose;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What one asks of the parts of a formula. */
public final class MathMl {
    private static final Set<String> SCRIPTS = Set.of("msub", "msup", "msubsup", "munder", "munderover");
    private static final Set<String> BETWEEN =
            Set.of("+", "-", "*", "=", "<", ">", "⋅", "×", "±", "≈", "≠", "→", "≤", "≥");

    private MathMl() {}

    /** What it is made of; braces around one part count for nothing. */
    public static List<Element> parts(Element whole) {
        NodeList nodes = whole.getChildNodes();
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(Element.class::isInstance)
                .map(part -> withoutBraces((Element) part))
                .toList();
    }

    private static Element withoutBraces(Element part) {
        NodeList inside = part.getChildNodes();
        return is(part, "mrow") && inside.getLength() == 1 ? withoutBraces((Element) inside.item(0)) : part;
    }

    public static boolean is(Element part, String tag) {
        return part.getTagName().equals(tag);
    }

    static boolean isLeaf(Element part) {
        return is(part, "mi") || is(part, "mn") || is(part, "mtext");
    }

    /** Whether it is a part with others above or below it. */
    public static boolean isScript(Element part) {
        return SCRIPTS.contains(part.getTagName());
    }

    /** Whether it is a sign such as + and =, that stands between two others. */
    static boolean isBetween(Element part) {
        return is(part, "mo") && BETWEEN.contains(part.getTextContent());
    }

    static boolean isComma(Element part) {
        return is(part, "mo") && part.getTextContent().equals(",");
    }

    /** Whether it has a sign between two sides, which bind less than a fraction. */
    static boolean isSum(Element part) {
        return is(part, "mrow") && parts(part).stream().anyMatch(MathMl::isBetween);
    }

    /** Whether two neighbours would run into each other: fractions, and words as in 2 sin x. */
    public static boolean isApart(Element before, Element after) {
        if (is(before, "mo") || is(after, "mo")) {
            return false;
        }
        return is(before, "mfrac")
                || is(after, "mfrac")
                || isWord(after)
                || (isWord(before) && !is(after, "mfenced"))
                || (isScript(before) && isWord(parts(before).get(0)));
    }

    private static boolean isWord(Element part) {
        return is(part, "mi") && part.getTextContent().length() > 1;
    }
}
