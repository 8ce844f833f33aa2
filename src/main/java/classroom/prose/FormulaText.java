package classroom.prose;

import static classroom.prose.MathMl.is;
import static classroom.prose.MathMl.isBetween;
import static classroom.prose.MathMl.isComma;
import static classroom.prose.MathMl.isLeaf;
import static classroom.prose.MathMl.isScript;
import static classroom.prose.MathMl.isSum;
import static classroom.prose.MathMl.parts;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.w3c.dom.Element;

/** Writes a formula on one line, from its MathML. */
final class FormulaText {
    private final Formula formula;
    private final boolean ascii;

    private FormulaText(Formula formula, boolean ascii) {
        this.formula = formula;
        this.ascii = ascii;
    }

    static String of(Formula formula, boolean ascii) {
        String text = new FormulaText(formula, ascii)
                .row(parts(formula.math()))
                .strip()
                .replaceAll(" +", " ");
        if (text.isEmpty()) {
            throw formula.wrong("it is empty");
        }
        return text;
    }

    private String row(List<Element> parts) {
        StringBuilder row = new StringBuilder();
        Element before = null;
        for (Element part : parts) {
            if (isBetween(part)) {
                boolean isSign = before == null || isBetween(before) || isComma(before);
                row.append(isSign ? text(part) : " " + text(part) + " ");
            } else {
                row.append(before != null && isApart(before, part) ? " " : "")
                        .append(text(part))
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
            case "msup" -> base(parts.get(0)) + power(parts.get(1));
            case "msub", "munder" -> base(parts.get(0)) + index(parts.get(1));
            case "msubsup", "munderover" -> base(parts.get(0)) + index(parts.get(1)) + power(parts.get(2));
            case "mfenced" ->
                fence(part, "open")
                        + parts.stream().map(this::text).collect(Collectors.joining(", "))
                        + fence(part, "close");
            default -> throw formula.wrong("in the terminal there is no text for <" + part.getTagName() + ">");
        };
    }

    private String signs(String text) {
        return text.codePoints()
                .mapToObj(Character::toString)
                .map(sign -> Signs.text(sign, ascii)
                        .orElseThrow(() -> formula.wrong("in the terminal there is no text for the sign " + sign)))
                .collect(Collectors.joining());
    }

    private String fence(Element part, String side) {
        String sign = part.getAttribute(side);
        return sign.equals("|") ? sign : signs(sign);
    }

    private String above(Element part) {
        return isSum(part) || is(part, "mfrac") ? fenced(part) : text(part);
    }

    /** Of products only dx needs no parentheses: it is known for one thing. And f(x) is one. */
    private String below(Element part) {
        List<Element> parts = parts(part);
        boolean isOne = !is(part, "mrow")
                || isDifferential(parts.get(0))
                || (parts.size() == 2 && is(parts.get(0), "mi") && is(parts.get(1), "mfenced"));
        return isSum(part) || is(part, "mfrac") || !isOne ? fenced(part) : text(part);
    }

    private static boolean isDifferential(Element part) {
        Element letter = is(part, "msup") ? parts(part).get(0) : part;
        return is(letter, "mi") && Set.of("d", "∂").contains(letter.getTextContent());
    }

    private String root(List<Element> parts) {
        String text = row(parts);
        if (ascii) {
            return "sqrt(" + text + ")";
        }
        return parts.size() == 1 && isLeaf(parts.get(0)) ? "√" + text : "√(" + text + ")";
    }

    private String base(Element part) {
        return is(part, "mo") ? text(part) : tight(part);
    }

    private String power(Element part) {
        if (part.getTextContent().equals("'")) {
            return "'";
        }
        Optional<String> small = ascii ? Optional.empty() : Signs.raised(text(part));
        return small.orElseGet(() -> "^" + tight(part));
    }

    private String index(Element part) {
        Optional<String> small = ascii ? Optional.empty() : Signs.lowered(text(part));
        return small.orElseGet(() -> "_" + tight(part));
    }

    private String tight(Element part) {
        return isLeaf(part) || is(part, "mfenced") ? text(part) : fenced(part);
    }

    private String fenced(Element part) {
        return "(" + text(part) + ")";
    }

    /** Whether two neighbours would run into each other. A Greek letter in ASCII is a word. */
    private boolean isApart(Element before, Element after) {
        if (is(after, "mo")) {
            return false;
        }
        return MathMl.isApart(before, after)
                || is(before, "msqrt")
                || before.getTextContent().startsWith("∑")
                || (isScript(before) && text(before).matches(".*[\\^_].*"))
                || isName(before)
                || isName(after);
    }

    private boolean isName(Element part) {
        return ascii
                && is(part, "mi")
                && part.getTextContent().length() == 1
                && text(part).length() > 1;
    }
}
