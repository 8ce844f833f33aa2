package classroom.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;

/** Reads the Markdown of lessons, with its formulas. */
public final class Prose {
    /** What there is besides plain Markdown; who writes HTML needs it, too. */
    public static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());

    private static final Parser PARSER = Parser.builder()
            .extensions(EXTENSIONS)
            .customInlineContentParserFactory(new Dollars())
            .includeSourceSpans(IncludeSourceSpans.BLOCKS)
            .build();

    private Prose() {}

    /** The blocks and what is in them, a {@link Formula} for each formula. */
    public static Node parse(String markdown) {
        return PARSER.parse(markdown);
    }

    /** The formulas, in order. */
    public static List<Formula> formulas(String markdown) {
        List<Formula> formulas = new ArrayList<>();
        parse(markdown).accept(new AbstractVisitor() {
            @Override
            public void visit(CustomNode node) {
                if (node instanceof Formula formula) {
                    formulas.add(formula);
                }
                visitChildren(node);
            }
        });
        return formulas;
    }

    /** The pieces of text in which a dollar sign stands for itself. */
    public static List<String> loneDollars(String markdown) {
        List<String> texts = new ArrayList<>();
        parse(markdown).accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                if (text.getLiteral().contains("$")) {
                    texts.add(text.getLiteral());
                }
            }
        });
        return texts;
    }

    /**
     * Finds {@code $x^2$} and {@code $$x^2$$}. As in Pandoc's Markdown, a formula in a line neither begins nor ends with a
     * space, and no digit follows it: so "between $5 and $6" has none.
     */
    private static final class Dollars implements InlineContentParserFactory, InlineContentParser {
        @Override
        public Set<Character> getTriggerCharacters() {
            return Set.of('$');
        }

        @Override
        public InlineContentParser create() {
            return this;
        }

        @Override
        public ParsedInline tryParse(InlineParserState state) {
            Scanner scanner = state.scanner();
            int dollars = scanner.matchMultiple('$');
            if (dollars > 2 || (dollars == 1 && Character.isWhitespace(scanner.peek()))) {
                return ParsedInline.none();
            }
            Position begin = scanner.position();
            scanner.find('$');
            Position end = scanner.position();
            boolean spaced = Character.isWhitespace(scanner.peekPreviousCodePoint());
            boolean closes = scanner.matchMultiple('$') == dollars;
            if (closes && (dollars == 2 || (!spaced && !Character.isDigit(scanner.peek())))) {
                String tex = scanner.getSource(begin, end).getContent().strip();
                return ParsedInline.of(new Formula(tex, dollars == 2), scanner.position());
            }
            return ParsedInline.none();
        }
    }
}
