package classroom.prose;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Writes a formula on one line, from its MathML. */
final class FormulaText {
    private static final Set<String> BETWEEN = Set.of("+", "-", "*", "=", "<", ">", "⋅", "×", "±", "≈", "≠", "→", "≤",
            "≥");
    private static final Set<String> LEAVES = Set.of("mi", "mn", "mtext");
    private static final Set<String> SCRIPTS = Set.of("msub", "msup", "msubsup", "munder", "mover", "munderover");

    private final Formula formula;
    private final boolean ascii;

    private FormulaText(Formula formula, boolean ascii) {
        this.formula = formula;
        this.ascii = ascii;
    }

    static String of(Formula formula, boolean ascii) {
        String text = new FormulaText(formula, ascii).row(parts(formula.math())).strip().replaceAll(" +", " ");
        if (text.isEmpty()) {
            throw formula.wrong("it is empty");
        }
        return text;
    }

    private static List<Element> parts(Element whole) {
        NodeList nodes = whole.getChildNodes();
        return IntStream.range(0, nodes.getLength()).mapToObj(nodes::item).filter(Element.class::isInstance)
                .map(Element.class::cast).map(FormulaText::withoutBraces).toList();
    }

    /** What stands alone in braces. */
    private static Element withoutBraces(Element part) {
        NodeList inside = part.getChildNodes();
        return is(part, "mrow") && inside.getLength() == 1 ? withoutBraces((Element) inside.item(0)) : part;
    }

    private String row(List<Element> parts) {
        StringBuilder row = new StringBuilder();
        Element before = null;
        for (Element part : parts) {
            if (isBetween(part)) {
                boolean isSign = before == null || isBetween(before) || isComma(before);
                row.append(isSign ? text(part) : " " + text(part) + " ");
            } else {
                row.append(before != null && isApart(before, part) ? " " : "").append(text(part))
                        .append(isComma(part) ? " " : "");
            }
            before = part;
        }
        return row.toString();
    }

    private String text(Element part) {
        List<Element> parts = parts(part);
        return switch (part.getTagName()) {
            case "mi", "mn", "mo" -> signs(part.getTextContent());
            case "mtext" -> part.getTextContent();
            case "mspace" -> " ";
            case "mrow" -> row(parts);
            case "mfrac" -> above(parts.get(0)) + "/" + below(parts.get(1));
            case "msqrt" -> root(parts);
            case "msup", "mover" -> base(parts.get(0)) + power(parts.get(1));
            case "msub", "munder" -> base(parts.get(0)) + index(parts.get(1));
            case "msubsup", "munderover" -> base(parts.get(0)) + index(parts.get(1)) + power(parts.get(2));
            case "mfenced" -> signs(part.getAttribute("open"))
                    + parts.stream().map(this::text).collect(Collectors.joining(", "))
                    + signs(part.getAttribute("close"));
            default -> throw formula.wrong("in the terminal there is no text for <" + part.getTagName() + ">");
        };
    }

    private String signs(String text) {
        return text.codePoints().mapToObj(Character::toString).map(sign -> Signs.text(sign, ascii)
                .orElseThrow(() -> formula.wrong("in the terminal there is no text for the sign " + sign)))
                .collect(Collectors.joining());
    }

    private String above(Element part) {
        return isSum(part) || is(part, "mfrac") ? fenced(part) : text(part);
    }

    /** Of products only dx needs no parentheses: it is known for one thing. And f(x) is one. */
    private String below(Element part) {
        List<Element> parts = parts(part);
        boolean isOne = !is(part, "mrow") || isDifferential(parts.get(0))
                || parts.size() == 2 && is(parts.get(0), "mi") && is(parts.get(1), "mfenced");
        return isSum(part) || is(part, "mfrac") || !isOne ? fenced(part) : text(part);
    }

    private boolean isDifferential(Element part) {
        Element letter = is(part, "msup") ? parts(part).get(0) : part;
        return is(letter, "mi") && Set.of("d", "∂").contains(letter.getTextContent());
    }

    private String root(List<Element> parts) {
        boolean isOne = parts.size() == 1 && (LEAVES.contains(parts.get(0).getTagName()));
        return ascii ? "sqrt(" + row(parts) + ")" : isOne ? "√" + row(parts) : "√(" + row(parts) + ")";
    }

    private String base(Element part) {
        return is(part, "mo") ? text(part) : tight(part);
    }

    private String power(Element part) {
        String text = text(part);
        Optional<String> small = ascii ? Optional.empty() : Signs.raised(text);
        return text.equals("'") ? text : small.orElseGet(() -> "^" + tight(part));
    }

    private String index(Element part) {
        Optional<String> small = ascii ? Optional.empty() : Signs.lowered(text(part));
        return small.orElseGet(() -> "_" + tight(part));
    }

    private String tight(Element part) {
        return LEAVES.contains(part.getTagName()) || is(part, "mfenced") ? text(part) : fenced(part);
    }

    private String fenced(Element part) {
        return "(" + text(part) + ")";
    }

    /** Whether two parts would run into each other. */
    private boolean isApart(Element before, Element part) {
        if (is(before, "mo") && !isLarge(before) || is(part, "mo") && !isLarge(part)) {
            return false;
        }
        return is(before, "mfrac") || is(part, "mfrac") || is(before, "msqrt") || isWord(part) || isLarge(before)
                || isWord(before) && !is(part, "mfenced")
                || SCRIPTS.contains(before.getTagName()) && text(before).matches(".*[\\^_].*");
    }

    /** As in {@code 2 sin x}. */
    private boolean isWord(Element part) {
        return is(part, "mi") && text(part).length() > 1;
    }

    /** A sum sign, or a word such as lim that has something below it. */
    private boolean isLarge(Element part) {
        if (SCRIPTS.contains(part.getTagName())) {
            Element base = parts(part).get(0);
            return isLarge(base) || isWord(base);
        }
        return part.getTextContent().equals("∑");
    }

    /** Whether it has a sign between two sides, which bind less than a fraction. */
    private static boolean isSum(Element part) {
        return is(part, "mrow") && parts(part).stream().anyMatch(FormulaText::isBetween);
    }

    private static boolean isBetween(Element part) {
        return is(part, "mo") && BETWEEN.contains(part.getTextContent());
    }

    private static boolean isComma(Element part) {
        return is(part, "mo") && part.getTextContent().equals(",");
    }

    private static boolean is(Element part, String tag) {
        return part.getTagName().equals(tag);
    }
}
