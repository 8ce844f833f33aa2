package classroom.site;

import classroom.diff.JavaHtml;
import classroom.system.Language;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What stands around the main part of every page, in the current language.
 *
 * @param title of the page, plain text
 * @param page its place among those of its language, such as {@code lessons/step07.html}
 * @param styles the style sheets that the page needs besides {@code style.css}, as they are named in the top folder
 * @param scripts the scripts that the page needs, likewise
 */
record PageFrame(String title, String page, List<String> styles, List<String> scripts) {
    static final String SITE = "DeZero in Java";
    /** By this the kit knows a site of its own. */
    static final String GENERATOR = "<meta name=\"generator\" content=\"" + SITE + "\">";

    private static final String COMPARE = "diff.html";

    PageFrame {
        styles = List.copyOf(styles);
        scripts = List.copyOf(scripts);
    }

    static PageFrame of(String title, String page) {
        return new PageFrame(title, page, List.of(), List.of());
    }

    /** The way from a page to the one that compares two steps. There is one, for all languages. */
    static String compare(String page) {
        return top(page) + COMPARE;
    }

    PageFrame withStyles(String... others) {
        return new PageFrame(title, page, List.of(others), scripts);
    }

    PageFrame withScripts(String... others) {
        return new PageFrame(title, page, styles, List.of(others));
    }

    /** The way up to the folder of the language's pages: empty for a page that is there. */
    private static String up(String page) {
        return "../".repeat((int) page.chars().filter(c -> c == '/').count());
    }

    /** The way up to the site's top folder. */
    private static String top(String page) {
        return up(page) + (Language.current().isEnglish() ? "" : "../");
    }

    /**
     * The whole page.
     *
     * @param main what goes into {@code <main>}, as HTML
     */
    String around(String main) {
        return """
                <!DOCTYPE html>
                <html lang="%s">
                <head>
                <meta charset="utf-8">
                <title>%s</title>
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark">
                <link rel="icon" type="image/svg+xml" href="%sicon.svg">
                %s
                %s%s<script src="%stheme.js" data-dark="%s" data-title="%s"></script>
                </head>
                <body>
                <a class="skip" href="#main">%s</a>
                <header class="top">
                <a class="brand" href="%sindex.html">%s</a>
                <nav aria-label="%s">%s%s</nav>
                %s</header>
                <main id="main" tabindex="-1">
                %s
                </main>
                <footer>
                <p>%s</p>
                </footer>
                </body>
                </html>
                """.formatted(
                        Language.current(),
                        JavaHtml.escape(title.equals(SITE) ? SITE : title + " · " + SITE),
                        top(page),
                        GENERATOR,
                        styleSheets(),
                        scriptFiles(),
                        top(page),
                        Language.text("site.dark"),
                        Language.text("site.dark-or-light"),
                        Language.text("site.skip"),
                        up(page),
                        SITE,
                        Language.text("site.menu"),
                        link(up(page) + "index.html", Language.text("site.map"), page.equals("index.html")),
                        link(compare(page), Language.text("site.compare"), page.equals(COMPARE)),
                        page.equals(COMPARE) ? "" : languages(),
                        main.strip(),
                        Language.text("site.footer"));
    }

    private String styleSheets() {
        return "<link rel=\"stylesheet\" href=\"" + top(page) + "style.css\">\n"
                + styles.stream()
                        .map(name -> "<link rel=\"stylesheet\" href=\"" + top(page) + name + "\">\n")
                        .collect(Collectors.joining());
    }

    private String scriptFiles() {
        return scripts.stream()
                .map(name -> "<script src=\"" + top(page) + name + "\" defer></script>\n")
                .collect(Collectors.joining());
    }

    private static String link(String address, String name, boolean current) {
        return "<a href=\"" + address + "\"" + (current ? " aria-current=\"page\"" : "") + ">" + name + "</a>";
    }

    /** The same page in each language, by the name that the language has for itself. */
    private String languages() {
        return Language.all().stream()
                .map(language -> "<a href=\"%s\" lang=\"%s\" hreflang=\"%s\"%s>%s</a>"
                        .formatted(
                                top(page) + (language.isEnglish() ? "" : language + "/") + page,
                                language,
                                language,
                                language.equals(Language.current()) ? " aria-current=\"page\"" : "",
                                new Locale(language.code()).getDisplayLanguage(new Locale(language.code()))))
                .collect(Collectors.joining(
                        "\n",
                        "<nav class=\"languages\" aria-label=\"" + Language.text("site.languages") + "\">",
                        "</nav>\n"));
    }
}
