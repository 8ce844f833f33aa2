package classroom.site;

import classroom.prose.Prose;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.renderer.html.HtmlRenderer;

/** The prose of the lessons as HTML. What looks like HTML in it is text. */
final class Markdown {
    /** A drawing in text may be wider than the page: who has only a keyboard must be able to move it. */
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .extensions(Prose.EXTENSIONS)
            .nodeRendererFactory(FormulaHtml::new)
            .escapeHtml(true)
            .sanitizeUrls(true)
            .attributeProviderFactory(context -> (node, tag, attributes) -> {
                if (tag.equals("pre")) {
                    attributes.put("tabindex", "0");
                }
            })
            .build();

    private Markdown() {}

    /** Paragraphs and what else there is; links to notebooks lead to the pages of their lessons. */
    static String html(String markdown) {
        Node document = Prose.parse(markdown);
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Link link) {
                link.setDestination(link.getDestination().replaceFirst("^(step\\d\\d)\\.ipynb", "$1.html"));
                visitChildren(link);
            }
        });
        return RENDERER.render(document);
    }

    /** A text of one paragraph, to be put into another one. */
    static String inline(String markdown) {
        return html(markdown).strip().replaceFirst("^<p>", "").replaceFirst("</p>$", "");
    }
}
