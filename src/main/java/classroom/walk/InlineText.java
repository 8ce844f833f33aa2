package classroom.walk;

import classroom.prose.Formula;
import java.nio.charset.Charset;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;

/** The text of a block on one line, with colours or else with the marks that Markdown has. */
final class InlineText extends AbstractVisitor {
    private static final AttributedStyle CODE = AttributedStyle.DEFAULT.foreground(AttributedStyle.CYAN);
    private final boolean colours;
    private final Charset charset;
    private final AttributedStringBuilder out = new AttributedStringBuilder();
    private AttributedStyle style = AttributedStyle.DEFAULT;

    private InlineText(boolean colours, Charset charset) {
        this.colours = colours;
        this.charset = charset;
    }

    static AttributedString of(Node block, boolean colours, Charset charset) {
        InlineText text = new InlineText(colours, charset);
        text.visitChildren(block);
        return text.out.toAttributedString();
    }

    @Override
    public void visit(Text text) {
        append(text.getLiteral());
    }

    @Override
    public void visit(Code code) {
        styled("`", CODE, () -> append(code.getLiteral()));
    }

    @Override
    public void visit(Emphasis emphasis) {
        styled(emphasis.getOpeningDelimiter(), style.italic(), () -> visitChildren(emphasis));
    }

    @Override
    public void visit(StrongEmphasis emphasis) {
        styled(emphasis.getOpeningDelimiter(), style.bold(), () -> visitChildren(emphasis));
    }

    private void styled(String mark, AttributedStyle inside, Runnable content) {
        AttributedStyle outside = style;
        style = colours ? inside : outside;
        append(colours ? "" : mark);
        content.run();
        append(colours ? "" : mark);
        style = outside;
    }

    @Override
    public void visit(Link link) {
        visitChildren(link);
        append(" (" + link.getDestination() + ")");
    }

    @Override
    public void visit(CustomNode node) {
        if (node instanceof Formula formula) {
            append(formula.text(charset));
        } else {
            visitChildren(node);
        }
    }

    @Override
    public void visit(HtmlInline html) {
        append(html.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak lineBreak) {
        append(" ");
    }

    @Override
    public void visit(HardLineBreak lineBreak) {
        append(" ");
    }

    private void append(String text) {
        out.append(text, style);
    }
}
