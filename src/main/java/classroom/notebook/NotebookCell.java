package classroom.notebook;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jline.utils.AttributedString;

/**
 * A cell of a notebook.
 *
 * @param id the same for ever, so that translations, notes and outputs can be attached to it
 * @param isCode or else prose, in Markdown
 * @param tags what tools should know, such as {@code raises-exception}
 * @param folded whether the code is hidden until the reader opens it
 * @param outputs what the kernel sent, in Jupyter's form
 */
public record NotebookCell(
        String id, boolean isCode, String source, List<String> tags, boolean folded, List<JsonObject> outputs) {
    /** Told to Jupyter: the cell may fail, and the next ones run all the same. */
    public static final String MAY_FAIL = "raises-exception";

    public NotebookCell {
        tags = List.copyOf(tags);
        outputs = List.copyOf(outputs);
    }

    public static NotebookCell markdown(String id, String source) {
        return new NotebookCell(id, false, source, List.of(), false, List.of());
    }

    public static NotebookCell code(String id, String source, String... tags) {
        return new NotebookCell(id, true, source, List.of(tags), false, List.of());
    }

    public NotebookCell fold() {
        return new NotebookCell(id, isCode, source, tags, true, outputs);
    }

    public NotebookCell withId(String other) {
        return new NotebookCell(other, isCode, source, tags, folded, outputs);
    }

    public NotebookCell withSource(String other) {
        return new NotebookCell(id, isCode, other, tags, folded, outputs);
    }

    public NotebookCell withOutputs(List<JsonObject> others) {
        return new NotebookCell(id, isCode, source, tags, folded, others);
    }

    public boolean has(String tag) {
        return tags.contains(tag);
    }

    /** All that the cell printed to a stream, {@code stdout} or {@code stderr}. */
    public String printed(String stream) {
        return outputs.stream()
                .filter(output -> is("stream", output) && stream.equals(text(output, "name")))
                .map(output -> text(output, "text"))
                .collect(Collectors.joining());
    }

    /** What the cell printed, and of the pictures that it showed the text that stands for them, in order. */
    public String printedOrShown() {
        return outputs.stream()
                .map(output -> is("stream", output) && "stdout".equals(text(output, "name"))
                        ? text(output, "text")
                        : isPicture(output) ? plain(output) + "\n" : "")
                .collect(Collectors.joining());
    }

    /** Whether the cell shows something besides its value. */
    public boolean hasPicture() {
        return outputs.stream().anyMatch(NotebookCell::isPicture);
    }

    private static boolean isPicture(JsonObject output) {
        return is("display_data", output) && !isNote(output);
    }

    /** What the kernel itself has to say of a cell; it stands in no lesson. */
    static boolean isNote(JsonObject output) {
        return is("display_data", output)
                && output.has("metadata")
                && output.getAsJsonObject("metadata").has("note");
    }

    /** What the kernel has noted at the cell's end, such as which variables an edit has emptied. */
    public String note() {
        return outputs.stream()
                .filter(NotebookCell::isNote)
                .map(NotebookCell::plain)
                .collect(Collectors.joining("\n"));
    }

    private static String plain(JsonObject output) {
        return text(output.getAsJsonObject("data"), "text/plain");
    }

    /** The value that the cell shows, as plain text; null if it shows none. */
    public String value() {
        return outputs.stream()
                .filter(output -> is("execute_result", output))
                .map(NotebookCell::plain)
                .findFirst()
                .orElse(null);
    }

    /** Why the cell failed, without the colours of a terminal; null if it did not. */
    public String failure() {
        return outputs.stream()
                .filter(output -> is("error", output))
                .map(output -> text(output, "ename") + ": " + text(output, "evalue") + "\n"
                        + lines(output.get("traceback"), "\n"))
                .map(AttributedString::stripAnsi)
                .findFirst()
                .orElse(null);
    }

    private static boolean is(String type, JsonObject output) {
        return type.equals(text(output, "output_type"));
    }

    static String text(JsonObject of, String name) {
        return Objects.requireNonNullElse(lines(of.get(name), ""), "");
    }

    /** Jupyter writes text as one string or as a list of lines; null if there is none. */
    public static String lines(JsonElement text, String between) {
        if (text == null || text.isJsonNull()) {
            return null;
        }
        return text.isJsonArray()
                ? StreamSupport.stream(text.getAsJsonArray().spliterator(), false)
                        .map(JsonElement::getAsString)
                        .collect(Collectors.joining(between))
                : text.getAsString();
    }

    JsonObject json() {
        JsonObject cell = new JsonObject();
        cell.addProperty("cell_type", isCode ? "code" : "markdown");
        if (isCode) {
            cell.add("execution_count", JsonNull.INSTANCE);
        }
        cell.addProperty("id", id);
        cell.add("metadata", metadata());
        if (isCode) {
            JsonArray all = new JsonArray();
            outputs.forEach(all::add);
            cell.add("outputs", all);
        }
        cell.add("source", Notebook.lines(source));
        return cell;
    }

    private JsonObject metadata() {
        JsonObject metadata = new JsonObject();
        if (folded) {
            JsonObject jupyter = new JsonObject();
            jupyter.addProperty("source_hidden", true);
            metadata.add("jupyter", jupyter);
        }
        if (!tags.isEmpty()) {
            JsonArray all = new JsonArray();
            tags.forEach(all::add);
            metadata.add("tags", all);
        }
        return metadata;
    }

    static NotebookCell parse(JsonObject cell) {
        JsonObject metadata = cell.getAsJsonObject("metadata");
        List<String> tags = metadata.has("tags")
                ? metadata.getAsJsonArray("tags").asList().stream()
                        .map(JsonElement::getAsString)
                        .toList()
                : List.of();
        JsonElement hidden =
                metadata.has("jupyter") ? metadata.getAsJsonObject("jupyter").get("source_hidden") : null;
        boolean folded = hidden != null && hidden.getAsBoolean();
        boolean isCode = text(cell, "cell_type").equals("code");
        List<JsonObject> outputs = isCode
                ? cell.getAsJsonArray("outputs").asList().stream()
                        .map(JsonElement::getAsJsonObject)
                        .toList()
                : List.of();
        return new NotebookCell(text(cell, "id"), isCode, text(cell, "source"), tags, folded, outputs);
    }
}
