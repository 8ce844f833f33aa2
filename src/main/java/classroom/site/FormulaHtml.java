package classroom.site;

import classroom.prose.Formula;
import classroom.prose.MathMl;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;
import org.w3c.dom.Element;

/** Formulas as MathML Core, which browsers typeset by themselves. */
final class FormulaHtml implements NodeRenderer {
    /** As TeX has it between 2, sin and x. */
    private static final String THIN = "0.167em";

    private final HtmlWriter html;

    FormulaHtml(HtmlNodeRendererContext context) {
        this.html = context.getWriter();
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(Formula.class);
    }

    @Override
    public void render(Node node) {
        Formula formula = (Formula) node;
        Map<String, String> attributes = new LinkedHashMap<>();
        if (formula.isDisplay()) {
            attributes.put("display", "block");
        }
        attributes.put("alttext", formula.text(StandardCharsets.UTF_8));
        html.tag("math", attributes);
        inside(formula.math());
        html.tag("/math");
    }

    private void inside(Element whole) {
        List<Element> parts = MathMl.parts(whole);
        boolean isRow = !MathMl.isScript(whole) && !MathMl.is(whole, "mfrac");
        for (int i = 0; i < parts.size(); i++) {
            if (isRow && i > 0 && MathMl.isApart(parts.get(i - 1), parts.get(i))) {
                gap(THIN);
            }
            write(parts.get(i));
        }
    }

    private void write(Element part) {
        String tag = part.getTagName();
        switch (tag) {
            case "mi", "mn", "mo", "mtext" -> leaf(tag, part.getTextContent());
            case "mspace" -> gap(part.getAttribute("width"));
            case "mfenced" -> fenced(part);
            default -> {
                html.tag(tag);
                inside(part);
                html.tag("/" + tag);
            }
        }
    }

    /** MathML Core has no such element any more. */
    private void fenced(Element part) {
        html.tag("mrow");
        String before = part.getAttribute("open");
        for (Element argument : MathMl.parts(part)) {
            leaf("mo", before);
            write(argument);
            before = ",";
        }
        leaf("mo", part.getAttribute("close"));
        html.tag("/mrow");
    }

    private void gap(String width) {
        html.tag("mspace", Map.of("width", width), true);
    }

    private void leaf(String tag, String text) {
        boolean isPrime = text.equals("'");
        html.tag(isPrime ? "mo" : tag);
        html.text(isPrime ? "′" : tag.equals("mtext") ? text : text.replace('-', '−'));
        html.tag("/" + (isPrime ? "mo" : tag));
    }
}
