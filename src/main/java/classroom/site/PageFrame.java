package classroom.site;

import classroom.diff.JavaHtml;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What stands around the main part of every page.
 *
 * @param title of the page, plain text
 * @param root the way to the site's top folder: empty for a page that is there, {@code ../} for one below
 * @param styles the style sheets that the page needs besides {@code style.css}, as they are named in the top folder
 * @param scripts the scripts that the page needs, likewise
 */
public record PageFrame(String title, String root, List<String> styles, List<String> scripts) {
    static final String SITE = "DeZero in Java";
    /** By this the kit knows a site of its own. */
    static final String GENERATOR = "<meta name=\"generator\" content=\"" + SITE + "\">";

    public PageFrame {
        styles = List.copyOf(styles);
        scripts = List.copyOf(scripts);
    }

    /** The frame of a page in the top folder. */
    public static PageFrame of(String title) {
        return new PageFrame(title, "", List.of(), List.of());
    }

    /** The same for a page in a folder below the top one. */
    public PageFrame below() {
        return new PageFrame(title, "../", styles, scripts);
    }

    public PageFrame withStyles(String... others) {
        return new PageFrame(title, root, List.of(others), scripts);
    }

    public PageFrame withScripts(String... others) {
        return new PageFrame(title, root, styles, List.of(others));
    }

    /**
     * The whole page.
     *
     * @param current the page of the menu that this one is, such as {@code index.html}, or else what is above it
     * @param main what goes into {@code <main>}, as HTML
     */
    public String around(String current, String main) {
        return """
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <title>%s</title>
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark">
                <link rel="icon" type="image/svg+xml" href="%sicon.svg">
                %s
                %s%s<script src="%stheme.js"></script>
                </head>
                <body>
                <a class="skip" href="#main">Skip to the content</a>
                <header class="top">
                <a class="brand" href="%sindex.html">%s</a>
                <nav aria-label="Site">%s%s</nav>
                </header>
                <main id="main" tabindex="-1">
                %s
                </main>
                <footer>
                <p>After <cite>Deep Learning from Scratch 3</cite> by Koki Saitoh; code and lessons are written anew.
                Made by <code>./dezero site</code>.</p>
                </footer>
                </body>
                </html>
                """.formatted(
                        JavaHtml.escape(title.equals(SITE) ? SITE : title + " · " + SITE),
                        root,
                        GENERATOR,
                        styleSheets(),
                        scriptFiles(),
                        root,
                        root,
                        SITE,
                        link("index.html", "Map", current),
                        link("diff.html", "Compare", current),
                        main.strip());
    }

    private String styleSheets() {
        return "<link rel=\"stylesheet\" href=\"" + root + "style.css\">\n"
                + styles.stream()
                        .map(name -> "<link rel=\"stylesheet\" href=\"" + root + name + "\">\n")
                        .collect(Collectors.joining());
    }

    private String scriptFiles() {
        return scripts.stream()
                .map(name -> "<script src=\"" + root + name + "\" defer></script>\n")
                .collect(Collectors.joining());
    }

    private String link(String page, String name, String current) {
        return "<a href=\"" + root + page + "\"" + (page.equals(current) ? " aria-current=\"page\"" : "") + ">" + name
                + "</a>";
    }
}
