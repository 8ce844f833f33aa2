package classroom.graph;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * The picture in the output of a cell. It comes as an image, which Jupyter shows in a notebook that it does not trust
 * too; where scripts run, one puts the picture itself in its place, so that it tells its values under the mouse.
 */
final class HtmlPicture {
    private static final String HTML = """
            <div class="dezero-graph-output" style="overflow-x: auto"><img alt="%s"%s src="data:image/svg+xml,%s">\
            <script>(script => {
              const image = script && script.previousElementSibling;
              if (image && image.src) {
                image.outerHTML = decodeURIComponent(image.src.slice(image.src.indexOf(",") + 1));
              }
            })(document.currentScript);</script></div>
            """;

    private HtmlPicture() {
    }

    static String of(String svg, String text) {
        String style = svg.substring(svg.indexOf(" style="), svg.indexOf(">"));
        return HTML.formatted(Text.xml(text).replace("\n", "&#10;"), style,
                URLEncoder.encode(svg, StandardCharsets.UTF_8).replace("+", "%20"));
    }
}
