package classroom.diff;

import classroom.diff.ChangeHtml.Place;
import classroom.prose.Prose;
import classroom.system.Kit;
import java.util.stream.Collectors;
import org.commonmark.renderer.html.HtmlRenderer;

/** A diff in HTML: a page, and a piece for a notebook that brings its style along. */
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

    private static final HtmlRenderer INLINE =
            HtmlRenderer.builder().escapeHtml(true).omitSingleParagraphP(true).build();

    private DiffHtml() {}

    /** The style of changes, which touches nothing else on a page. */
    public static String css() {
        return Kit.resource(DiffHtml.class, "diff.css");
    }

    /** All of it and its style, for the output of a notebook's cell. */
    public static String fragment(Diff diff) {
        return "<div class=\"dezero-diff\"><style>\n" + css() + "</style>\n<p class=\"title\">" + title(diff)
                + "</p>\n" + sides(diff)
                + diff.changes().stream()
                        .map(change -> ChangeHtml.of(change, Place.NOTEBOOK))
                        .collect(Collectors.joining())
                + "</div>";
    }

    /** A page of its own, in ASCII: whatever writes it to a file, a browser reads it right. */
    public static String page(Diff diff, boolean inline) {
        String body = diff.byClass().entrySet().stream()
                .map(type -> "<h2>" + JavaHtml.escape(type.getKey()) + "</h2>\n" + ChangeHtml.of(type.getValue()))
                .collect(Collectors.joining());
        return ascii(PAGE.formatted(
                JavaHtml.escape(diff.title().replace("`", "")),
                css(),
                inline ? " inline" : "",
                title(diff),
                sides(diff) + body));
    }

    private static String title(Diff diff) {
        return JavaHtml.escape(diff.sides())
                + (diff.said().isEmpty() ? "" : ": " + INLINE.render(Prose.parse(diff.said())));
    }

    /** The names of the columns, where there are two. */
    private static String sides(Diff diff) {
        return diff.changes().stream().noneMatch(Change::hasTwoSides)
                ? ""
                : "<div class=\"sides\"><span>%s</span><span>%s</span></div>\n"
                        .formatted(
                                JavaHtml.escape(diff.before().name()),
                                JavaHtml.escape(diff.after().name()));
    }

    private static String ascii(String html) {
        return html.codePoints()
                .mapToObj(c -> c < 128 ? Character.toString(c) : "&#" + c + ";")
                .collect(Collectors.joining());
    }
}
