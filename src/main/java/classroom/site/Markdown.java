package classroom.site;

import classroom.prose.Prose;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.renderer.html.HtmlRenderer;

/** The prose of the lessons as HTML. What looks like HTML in it is text. */
final class Markdown {
    private static final HtmlRenderer BLOCKS = renderer().build();

    private static final HtmlRenderer INLINE =
            renderer().omitSingleParagraphP(true).build();

    private Markdown() {}

    /** A drawing in text may be wider than the page: who has only a keyboard must be able to move it. */
    private static HtmlRenderer.Builder renderer() {
        return HtmlRenderer.builder()
                .extensions(Prose.EXTENSIONS)
                .nodeRendererFactory(FormulaHtml::new)
                .escapeHtml(true)
                .sanitizeUrls(true)
                .attributeProviderFactory(context -> (node, tag, attributes) -> {
                    if (tag.equals("pre")) {
                        attributes.put("tabindex", "0");
                    }
                });
    }

    /** Paragraphs and what else there is; links to notebooks lead to the pages of their lessons. */
    static String html(String markdown) {
        return BLOCKS.render(parse(markdown));
    }

    /** A text of one paragraph, to be put into another one. */
    static String inline(String markdown) {
        return INLINE.render(parse(markdown)).strip();
    }

    private static Node parse(String markdown) {
        Node document = Prose.parse(markdown);
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Link link) {
                link.setDestination(link.getDestination().replaceFirst("^(step\\d\\d)\\.ipynb", "$1.html"));
                visitChildren(link);
            }
        });
        return document;
    }
}
