package classroom.walk;

import classroom.prose.Formula;
import classroom.prose.Prose;
import classroom.prose.TextWidth;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStyle;

/** The prose of lessons for a terminal: headings, paragraphs, lists, code, tables; empty lines where the lesson has some. */
final class ProseLines extends AbstractVisitor {
    private static final String CODE = "    ";
    private final int width;
    private final boolean colours;
    private final Function<Node, AttributedString> text;
    private final List<AttributedString> lines = new ArrayList<>();
    /** What stands before the next line: the mark of a list's item, and blanks below it. */
    private String mark = "";

    private int end;

    private ProseLines(int width, boolean colours, Charset charset) {
        this.width = width;
        this.colours = colours;
        this.text = block -> InlineText.of(block, colours, charset);
    }

    /** The lines, none wider than {@code width} but those of code and tables; in text without colours marks are kept. */
    static List<AttributedString> of(String markdown, int width, boolean colours, Charset charset) {
        ProseLines prose = new ProseLines(width, colours, charset);
        Prose.parse(markdown).accept(prose);
        return prose.lines;
    }

    @Override
    public void visit(Heading heading) {
        begin(heading);
        AttributedString title = text.apply(heading);
        if (colours) {
            line(new AttributedString(title, AttributedStyle.BOLD));
        } else {
            line(title);
            line((heading.getLevel() == 1 ? "=" : "-").repeat(Math.min(title.columnLength(), width)));
        }
    }

    @Override
    public void visit(Paragraph paragraph) {
        begin(paragraph);
        String outer = mark;
        mark += isDisplay(paragraph) ? CODE : "";
        TextWidth.wrap(text.apply(paragraph), width - mark.length()).forEach(this::line);
        mark = " ".repeat(outer.length());
    }

    private static boolean isDisplay(Paragraph paragraph) {
        return paragraph.getFirstChild() instanceof Formula formula && formula.isDisplay();
    }

    @Override
    public void visit(ListItem item) {
        String outer = mark;
        mark += item.getParent() instanceof OrderedList list ? number(list, item) + ". " : "- ";
        visitChildren(item);
        mark = outer;
    }

    private static int number(OrderedList list, Node item) {
        int number = list.getMarkerStartNumber();
        for (Node before = item.getPrevious(); before != null; before = before.getPrevious()) {
            number++;
        }
        return number;
    }

    @Override
    public void visit(FencedCodeBlock code) {
        code(code, code.getLiteral());
    }

    @Override
    public void visit(IndentedCodeBlock code) {
        code(code, code.getLiteral());
    }

    private void code(Node block, String literal) {
        begin(block);
        literal.lines().forEach(line -> line(CODE + line));
    }

    @Override
    public void visit(HtmlBlock html) {
        begin(html);
        html.getLiteral().lines().forEach(this::line);
    }

    @Override
    public void visit(CustomBlock block) {
        if (block instanceof TableBlock table) {
            begin(table);
            TableText.lines(table, text).forEach(this::line);
        }
    }

    /** Blocks that stand apart in the lesson stand apart here. */
    private void begin(Node block) {
        List<SourceSpan> spans = block.getSourceSpans();
        if (!lines.isEmpty() && spans.get(0).getLineIndex() > end) {
            lines.add(AttributedString.EMPTY);
        }
        end = spans.get(spans.size() - 1).getLineIndex() + 1;
    }

    private void line(String line) {
        line(new AttributedString(line));
    }

    private void line(AttributedString line) {
        lines.add(AttributedString.join(AttributedString.EMPTY, new AttributedString(mark), line));
        mark = " ".repeat(mark.length());
    }
}
