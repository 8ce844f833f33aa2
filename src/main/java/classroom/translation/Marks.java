package classroom.translation;

import classroom.prose.Formula;
import classroom.prose.Prose;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Text;

/**
 * What a piece of prose has in any language.
 *
 * @param code its code spans
 * @param formulas in TeX
 * @param links where they lead
 * @param outline its headings, list items and fenced blocks, in order, each with its depth
 * @param numbers those that nobody writes as a word: with a decimal point, or above 10
 * @param unread text in which an asterisk stands for itself: an emphasis that Markdown does not see
 */
record Marks(
        Set<String> code,
        Set<String> formulas,
        Set<String> links,
        List<String> outline,
        Set<BigDecimal> numbers,
        List<String> unread) {
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:,\\d{3})*(?:\\.\\d+)?");

    static Marks of(String markdown) {
        Marks marks = new Marks(
                new TreeSet<>(),
                new TreeSet<>(),
                new TreeSet<>(),
                new ArrayList<>(),
                new TreeSet<>(),
                new ArrayList<>());
        Prose.parse(markdown).accept(marks.new Reader());
        return marks;
    }

    private final class Reader extends AbstractVisitor {
        private int depth;

        @Override
        public void visit(Code span) {
            code.add(span.getLiteral());
        }

        @Override
        public void visit(CustomNode node) {
            if (node instanceof Formula formula) {
                formulas.add(formula.tex().replaceAll("\\s+", " "));
            }
            visitChildren(node);
        }

        @Override
        public void visit(Link link) {
            links.add(link.getDestination());
            visitChildren(link);
        }

        @Override
        public void visit(Heading heading) {
            outline.add("a heading of level " + heading.getLevel());
            visitChildren(heading);
        }

        @Override
        public void visit(FencedCodeBlock block) {
            outline.add("a fenced block");
        }

        @Override
        public void visit(BulletList list) {
            deeper(list);
        }

        @Override
        public void visit(OrderedList list) {
            deeper(list);
        }

        private void deeper(Node list) {
            depth++;
            visitChildren(list);
            depth--;
        }

        @Override
        public void visit(ListItem item) {
            outline.add("a list item of depth " + depth);
            visitChildren(item);
        }

        @Override
        public void visit(Text text) {
            NUMBER.matcher(text.getLiteral())
                    .results()
                    .map(number -> number.group().replace(",", ""))
                    .filter(number -> number.contains(".") || new BigDecimal(number).compareTo(BigDecimal.TEN) > 0)
                    .forEach(number -> numbers.add(new BigDecimal(number)));
            if (text.getLiteral().contains("**")) {
                unread.add(text.getLiteral());
            }
        }
    }
}
