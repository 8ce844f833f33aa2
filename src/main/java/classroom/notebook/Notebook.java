package classroom.notebook;

import classroom.system.KitException;
import classroom.system.WholeFile;
import com.google.gson.FormattingStyle;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A notebook for a Java kernel, in Jupyter's format 4.5.
 *
 * @see <a href="https://nbformat.readthedocs.io/en/latest/format_description.html">the format</a>
 */
public record Notebook(List<NotebookCell> cells) {
    /** As Jupyter itself writes it, so that a notebook saved there differs only where it was changed. */
    private static final Gson GSON = new GsonBuilder()
            .serializeNulls()
            .disableHtmlEscaping()
            .setFormattingStyle(FormattingStyle.PRETTY.withIndent(" "))
            .create();

    /** In the metadata, which Jupyter keeps. */
    private static final String BEGUN_AS = "dezero";

    public Notebook {
        cells = List.copyOf(cells);
    }

    /** @throws KitException if the file cannot be read or is no notebook */
    public static Notebook read(Path file) {
        try {
            return parse(textOf(file));
        } catch (JsonParseException | IllegalStateException | NullPointerException | ClassCastException e) {
            throw new KitException(file + " is not a notebook in Jupyter's format 4.5", e);
        }
    }

    static String textOf(Path file) {
        try {
            return Files.readString(file);
        } catch (MalformedInputException e) {
            throw new KitException(file + " is not in UTF-8", e);
        } catch (IOException e) {
            throw new KitException(file + " cannot be read: " + e, e);
        }
    }

    static Notebook parse(String json) {
        JsonArray cells = JsonParser.parseString(json).getAsJsonObject().getAsJsonArray("cells");
        return new Notebook(cells.asList().stream()
                .map(JsonElement::getAsJsonObject)
                .map(NotebookCell::parse)
                .toList());
    }

    /** @throws KitException if the file cannot be written */
    public void write(Path file) {
        try {
            WholeFile.write(file, json());
        } catch (IOException e) {
            throw new KitException(file + " cannot be written: " + e.getMessage(), e);
        }
    }

    /** The text of its file. */
    public String json() {
        return json(metadata());
    }

    /** The text of a file for a learner to work in, in which {@link #isOfTheEditionOf} sees how it began. */
    public String jsonToWorkIn() {
        JsonObject metadata = metadata();
        metadata.addProperty(BEGUN_AS, digest());
        JsonObject language = metadata.getAsJsonObject("language_info");
        language.addProperty("name", "Java"); // as the kernel says it: else JupyterLab writes it, and has to save
        language.addProperty("version", Runtime.version().toString());
        return json(metadata);
    }

    private String json(JsonObject metadata) {
        JsonArray all = new JsonArray();
        cells.forEach(cell -> all.add(cell.json()));
        JsonObject notebook = new JsonObject();
        notebook.add("cells", all);
        notebook.add("metadata", metadata);
        notebook.addProperty("nbformat", 4);
        notebook.addProperty("nbformat_minor", 5);
        return GSON.toJson(notebook) + "\n";
    }

    private static JsonObject metadata() {
        JsonObject kernel = new JsonObject();
        kernel.addProperty("display_name", "Java (DeZero)");
        kernel.addProperty("language", "java");
        kernel.addProperty("name", "java");
        JsonObject language = new JsonObject();
        language.addProperty("codemirror_mode", "java");
        language.addProperty("file_extension", ".jshell");
        language.addProperty("mimetype", "text/x-java-source");
        language.addProperty("name", "java");
        language.addProperty("pygments_lexer", "java");
        JsonObject metadata = new JsonObject();
        metadata.add("kernelspec", kernel);
        metadata.add("language_info", language);
        return metadata;
    }

    /**
     * Whether a copy of it, which a learner may have changed, began as this one.
     *
     * @throws IOException if the file cannot be read, or is no notebook
     */
    public boolean isOfTheEditionOf(Path copy) throws IOException {
        try {
            JsonElement begun = JsonParser.parseString(Files.readString(copy))
                    .getAsJsonObject()
                    .getAsJsonObject("metadata")
                    .get(BEGUN_AS);
            return begun != null && begun.getAsString().equals(digest());
        } catch (JsonParseException | IllegalStateException | NullPointerException e) {
            throw new IOException(copy + " is not a notebook in Jupyter's format 4.5", e);
        }
    }

    /** It stays the same when the notebook is run, edited and saved. */
    private String digest() {
        return Integer.toHexString(cells.stream()
                .map(cell -> List.of(cell.id(), cell.source()))
                .toList()
                .hashCode());
    }

    /** Text as Jupyter writes it: a list of lines, each but the last with its end. */
    static JsonArray lines(String text) {
        JsonArray lines = new JsonArray();
        if (!text.isEmpty()) {
            for (String line : text.split("(?<=\n)")) {
                lines.add(line);
            }
        }
        return lines;
    }

    /** The cell with the id, or null. */
    public NotebookCell cell(String id) {
        return cells.stream().filter(cell -> cell.id().equals(id)).findFirst().orElse(null);
    }
}
