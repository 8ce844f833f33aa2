package classroom.lesson;

import classroom.system.Kit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** The page {@code docs/errors.md}, by the messages that its entries are about. */
public final class KnownErrors {
    private static final String NAMES = "Names for yours: ";
    /** Of a class, as compilers and exceptions write it; the page leaves it out, and notebooks have none. */
    private static final Pattern PACKAGE = Pattern.compile("(?:\\b[a-z]\\w*\\.)+(?=[A-Z])");
    /** What stands in a heading for another text: left out, a shape, a variable of a cell, a type of data, a number. */
    private static final Pattern ANY = Pattern.compile(
            "(?<left> ?\\.\\.\\. ?)|(?<shape>\\[[\\d, ]*])|(?<local><local\\d>)|(?<type>\\b[A-Z]{3,}\\b)|(?<name>\\w+)");

    private static final Pattern NUMBER = Pattern.compile("\\d+");
    /** After what it is read with. */
    private static final KnownErrors PAGE = new KnownErrors(Kit.resource(KnownErrors.class, "errors.md"));

    /**
     * @param heading a message as the page has it
     * @param message what an error begins with to be this one
     * @param literal how much of that stands for nothing else
     * @param text all that the page says of it
     */
    private record Entry(String heading, Pattern message, int literal, String text) {
        private int fits(String error) {
            return error.equals(heading) ? Integer.MAX_VALUE : literal;
        }
    }

    private final String page;
    private final List<Entry> entries = new ArrayList<>();
    private final Set<String> names = new HashSet<>();

    KnownErrors(String page) {
        this.page = page;
        String section = "";
        Node document = Parser.builder()
                .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
                .build()
                .parse(page);
        for (Node block = document.getFirstChild(); block != null; block = block.getNext()) {
            if (block instanceof Heading heading) {
                section = source(heading.getFirstChild(), heading.getLastChild());
            } else if (block instanceof Paragraph paragraph) {
                read(paragraph, section);
            }
        }
    }

    /**
     * What the page says of an error: where it says it, and below that its cause and its cure.
     *
     * @param message of the compiler; or of an exception, with its class before it
     * @return empty if there is no such entry
     */
    public static Optional<String> about(String message) {
        return PAGE.entryOf(message);
    }

    Optional<String> entryOf(String message) {
        String said = plain(message);
        List<Entry> all = entries.stream()
                .filter(entry -> entry.message.matcher(said).matches())
                .toList();
        int best = all.stream().mapToInt(entry -> entry.fits(said)).max().orElse(0);
        return all.stream()
                .filter(entry -> entry.fits(said) == best)
                .map(Entry::text)
                .distinct()
                .reduce((one, other) -> one + "\n\n" + other);
    }

    private void read(Paragraph paragraph, String section) {
        if (paragraph.getFirstChild() instanceof Text text && text.getLiteral().startsWith(NAMES)) {
            names.addAll(codes(paragraph));
        }
        String text = "docs/errors.md, \"" + section + "\":\n"
                + source(paragraph.getFirstChild(), paragraph.getLastChild()).replace("**", "");
        headings(paragraph).forEach(heading -> entries.add(entry(heading, text)));
    }

    private static List<String> headings(Paragraph paragraph) {
        List<String> headings = new ArrayList<>();
        for (Node part = paragraph.getFirstChild(); part != null; part = part.getNext()) {
            if (part instanceof StrongEmphasis) {
                headings.addAll(codes(part));
            }
        }
        return headings;
    }

    private static List<String> codes(Node node) {
        List<String> codes = new ArrayList<>();
        node.accept(new AbstractVisitor() {
            @Override
            public void visit(Code code) {
                codes.add(code.getLiteral());
            }
        });
        return codes;
    }

    private String source(Node from, Node to) {
        var last = to.getSourceSpans().get(to.getSourceSpans().size() - 1);
        return page.substring(from.getSourceSpans().get(0).getInputIndex(), last.getInputIndex() + last.getLength());
    }

    private static String plain(String message) {
        return PACKAGE.matcher(message.strip().replaceAll("\\s+", " ")).replaceAll("");
    }

    /** More may follow a message, but not a class alone: that is an exception without a text. */
    private Entry entry(String heading, String text) {
        String said = plain(heading).replaceAll("\\.\\.\\.(?=\\w)", "");
        StringBuilder pattern = new StringBuilder();
        int end = 0;
        int literal = said.length();
        for (MatchResult any : ANY.matcher(said).results().toList()) {
            String form = pattern(any);
            pattern.append(Pattern.quote(said.substring(end, any.start()))).append(form);
            literal -= form.equals(any.group()) ? 0 : any.group().length();
            end = any.end();
        }
        pattern.append(Pattern.quote(said.substring(end))).append(said.contains(" ") ? "(?!\\w).*" : "");
        return new Entry(said, Pattern.compile(pattern.toString()), literal, text);
    }

    private String pattern(MatchResult any) {
        String text = any.group();
        if (text.contains("...")) {
            return " ?.*";
        }
        if (text.startsWith("[")) {
            return "\\[[\\d, ]*]";
        }
        if (text.startsWith("<")) {
            return "[^\"]*";
        }
        if (NUMBER.matcher(text).matches()) {
            return "\\d+";
        }
        return names.contains(text) ? "[\\w$<>]+" : text.matches("[A-Z]{3,}") ? "[A-Z]\\w*" : text;
    }
}
