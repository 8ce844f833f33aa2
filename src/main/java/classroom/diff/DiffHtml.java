package classroom.diff;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/** Passages in HTML: pieces for a page that has {@link #css()}, a piece that brings it along, and a page. */
public final class DiffHtml {
    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%s</title>
            <style>
            %s</style>
            </head>
            <body class="dezero-diff%s">
            <main>
            <h1>%s</h1>
            %s</main>
            </body>
            </html>
            """;

    private DiffHtml() {
    }

    /** The style of passages, which touches nothing else on a page. */
    public static String css() {
        try (InputStream css = DiffHtml.class.getResourceAsStream("diff.css")) {
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("diff.css is not in the jar", e);
        }
    }

    /** A section, with a heading of the third level. */
    public static String of(Passage passage) {
        return """
                <section class="passage" data-class="%s"><h3><code>%s</code> \
                <span class="what">%s</span></h3>%s</section>
                """.formatted(JavaHtml.escape(passage.className()), JavaHtml.escape(passage.where()),
                JavaHtml.escape(passage.what()), RowsHtml.of(passage));
    }

    /**
     * All of it and its style, for the output of a notebook's cell. Where that style is dropped (by Jupyter in a
     * notebook that it does not trust) the lines still stand one below the other, indented; hence pre.
     */
    public static String fragment(Difference difference) {
        return "<div class=\"dezero-diff\"><style>\n" + css() + "</style>\n<p class=\"title\">" + title(difference)
                + "</p>\n" + sides(difference) + sections(difference.passages())
                .replaceAll("<div (class=\"[lr] \\w+\"[^>]*)>(.*?)</div>", "<pre $1>$2</pre>") + "</div>";
    }

    /** A page of its own, in ASCII: whatever writes it to a file, a browser reads it right. */
    public static String page(Difference difference, boolean inline) {
        String body = difference.passages().stream()
                .collect(Collectors.groupingBy(Passage::className, LinkedHashMap::new, Collectors.toList()))
                .entrySet().stream()
                .map(type -> "<h2>" + JavaHtml.escape(type.getKey()) + "</h2>\n" + sections(type.getValue()))
                .collect(Collectors.joining());
        return ascii(PAGE.formatted(JavaHtml.escape(difference.title().replace("`", "")), css(),
                inline ? " inline" : "", title(difference), sides(difference) + body));
    }

    private static String title(Difference difference) {
        return JavaHtml.escape(difference.title()).replaceAll("`([^`]*)`", "<code>$1</code>");
    }

    /** The names of the columns, where there are two. */
    private static String sides(Difference difference) {
        return difference.passages().stream().noneMatch(Passage::hasTwoSides) ? ""
                : "<div class=\"sides\"><span>%s</span><span>%s</span></div>\n".formatted(
                        JavaHtml.escape(difference.before().name()), JavaHtml.escape(difference.after().name()));
    }

    private static String sections(List<Passage> passages) {
        return passages.stream().map(DiffHtml::of).collect(Collectors.joining());
    }

    private static String ascii(String html) {
        return html.codePoints().mapToObj(c -> c < 128 ? Character.toString(c) : "&#" + c + ";")
                .collect(Collectors.joining());
    }
}
