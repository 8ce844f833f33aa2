package classroom.picture;

import classroom.system.Kit;
import classroom.system.KitException;
import classroom.system.WholeFile;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * A picture that is drawn.
 *
 * @param svg all of it, with a style of its own for bright and dark pages and for paper
 * @param name the class of its outermost element, which the style goes by
 * @param size its width and height, in CSS
 * @param text what it shows, for those who cannot see it
 */
public record Picture(String svg, String name, String size, String text) {
    /** A page that is narrower still scrolls. */
    private static final double SMALLEST = 0.7;

    private static final String HTML = """
            <div class="%s-output" style="overflow-x: auto"><img alt="%s" style="%s" src="data:image/svg+xml,%s">\
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

    /**
     * The finished picture.
     *
     * @param owner beside whose class the styles are in the jar
     */
    public static Picture of(
            Class<?> owner, List<String> styles, String name, Point corner, String title, String text, Svg drawn) {
        String size = "max-width:100%;min-width:" + Svg.number(SMALLEST * corner.x()) + "px;height:auto";
        Svg svg = new Svg();
        svg.add(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"%s\" role=\"img\" width=\"%s\" height=\"%s\""
                        + " viewBox=\"0 0 %s %s\" style=\"%s\">\n",
                name, corner.x(), corner.y(), corner.x(), corner.y(), size);
        svg.add(
                "<title>%s</title>\n<desc>%s</desc>\n<style>%s</style>\n",
                Svg.xml(title),
                Svg.xml(text),
                styles.stream()
                        .map(style -> Svg.xml(Kit.resource(owner, style)).replace("&quot;", "\""))
                        .collect(Collectors.joining()));
        svg.add("<rect class=\"sheet\" width=\"%s\" height=\"%s\" rx=\"8\"/>\n", corner.x(), corner.y());
        return new Picture(svg.toString() + drawn + "</svg>\n", name, size, text);
    }

    /**
     * The output of a cell. It comes as an image, which Jupyter shows in a notebook that it does not trust too; where
     * scripts run, one puts the picture itself in its place, so that it tells its values under the mouse.
     */
    public String html() {
        return HTML.formatted(
                name,
                Svg.xml(text).replace("\n", "&#10;"),
                size,
                URLEncoder.encode(svg, StandardCharsets.UTF_8).replace("+", "%20"));
    }

    /**
     * Writes a file; its ending chooses the format.
     *
     * @param formats what is written, by the ending
     * @return where the file is
     * @throws KitException if it has another ending or cannot be written
     */
    public static Path save(String file, Map<String, Supplier<String>> formats) {
        String name = String.valueOf(file);
        Supplier<String> content =
                formats.get(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
        if (file == null || content == null) {
            throw new KitException("'" + name + "' does not say what to save: let the file's name end in one of ."
                    + String.join(", .", formats.keySet()));
        }
        try {
            Path path = Path.of(name).toAbsolutePath();
            WholeFile.write(path, content.get());
            return path;
        } catch (IOException | InvalidPathException e) {
            throw new KitException(
                    "the picture cannot be written to '" + name + "' (" + e + "). Does the folder exist,"
                            + " and may you write there?",
                    e);
        }
    }
}
