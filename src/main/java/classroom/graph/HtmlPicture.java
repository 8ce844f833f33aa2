package classroom.graph;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * The picture in the output of a cell. It comes as an image, which Jupyter shows in a notebook that it does not trust
 * too; where scripts run, one puts the picture itself in its place, so that it tells its values under the mouse.
 */
public final class HtmlPicture {
    private static final String HTML = """
            <div class="%s-output" style="overflow-x: auto"><img alt="%s"%s src="data:image/svg+xml,%s">\
            <script>(script => {
              const image = script && script.previousElementSibling;
              if (image && image.src) {
                image.outerHTML = decodeURIComponent(image.src.slice(image.src.indexOf(",") + 1));
                const box = script.parentNode;
                if (box.scrollWidth > box.clientWidth) {
                  box.tabIndex = 0;
                }
              }
            })(document.currentScript);</script></div>
            """;

    private HtmlPicture() {
    }

    /**
     * A picture of {@code svg}, which has a class and a style of its own.
     *
     * @param text what it says, for those who cannot see it
     */
    public static String of(String svg, String text) {
        int name = svg.indexOf("class=\"") + 7;
        String style = svg.substring(svg.indexOf(" style="), svg.indexOf(">"));
        return HTML.formatted(svg.substring(name, svg.indexOf('"', name)), Text.xml(text).replace("\n", "&#10;"), style,
                URLEncoder.encode(svg, StandardCharsets.UTF_8).replace("+", "%20"));
    }
}
