package classroom.site;

import classroom.prose.Formula;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;
import org.w3c.dom.Element;

/** Formulas as MathML Core, which browsers typeset by themselves. */
final class FormulaHtml implements NodeRenderer {
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

    private void inside(Element element) {
        for (org.w3c.dom.Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element part) {
                write(part);
            } else {
                html.text(node.getNodeValue().replace('-', '−'));
            }
        }
    }

    private void write(Element part) {
        switch (part.getTagName()) {
            case "mfenced" -> {    // which Core has no more
                html.tag("mrow");
                sign(part.getAttribute("open"));
                for (org.w3c.dom.Node node = part.getFirstChild(); node != null; node = node.getNextSibling()) {
                    write((Element) node);
                    if (node.getNextSibling() != null) {
                        sign(",");
                    }
                }
                sign(part.getAttribute("close"));
                html.tag("/mrow");
            }
            case "mspace" -> html.tag("mspace", Map.of("width", part.getAttribute("width")), true);
            default -> {
                if (part.getTextContent().equals("'")) {
                    sign("′");
                } else {
                    html.tag(part.getTagName());
                    inside(part);
                    html.tag("/" + part.getTagName());
                }
            }
        }
    }

    private void sign(String sign) {
        html.tag("mo");
        html.text(sign);
        html.tag("/mo");
    }
}
