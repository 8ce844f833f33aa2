package classroom.site;

import classroom.diff.JavaHtml;
import classroom.notebook.NotebookCell;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jline.utils.AttributedString;

/** What a cell of a notebook printed and showed, as HTML. */
final class OutputHtml {
    /** What can stand on a page as it is, the best first. The notebooks are the kit's own. */
    private static final List<String> PAGES = List.of("text/html", "image/svg+xml");

    private static final String PNG = "image/png";

    private OutputHtml() {}

    /** Empty if the cell is silent. */
    static String html(NotebookCell cell) {
        return cell.outputs().stream().map(OutputHtml::html).collect(Collectors.joining("\n"));
    }

    private static String html(JsonObject output) {
        return switch (text(output.get("output_type"), "")) {
            case "stream" -> text("out " + text(output.get("name"), ""), text(output.get("text"), ""));
            case "error" -> text("out wrong", text(output.get("traceback"), "\n"));
            default -> data(output.getAsJsonObject("data"));
        };
    }

    private static String data(JsonObject data) {
        String plain = text(data.get("text/plain"), "");
        return PAGES.stream()
                .filter(data::has)
                .findFirst()
                .map(type -> rich(text(data.get(type), "")))
                .orElseGet(() -> data.has(PNG)
                        ? rich("<img alt=\"" + JavaHtml.escape(plain) + "\" src=\"data:image/png;base64,"
                                + text(data.get(PNG), "").strip() + "\">")
                        : text("out value", plain));
    }

    private static String rich(String html) {
        return "<div class=\"out rich\">" + html + "</div>";
    }

    private static String text(String style, String text) {
        String plain = AttributedString.stripAnsi(text).stripTrailing();
        return "<pre class=\"" + style + "\">" + JavaHtml.escape(plain) + "</pre>";
    }

    private static String text(JsonElement text, String between) {
        return Objects.requireNonNullElse(NotebookCell.lines(text, between), "");
    }
}
