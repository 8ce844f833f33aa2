package classroom.diff;

import classroom.diff.DiffText.SignedLine;
import classroom.system.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A diff in Markdown: a page for any reader of it, and a folded piece for the cell of a notebook. */
public final class DiffMarkdown {
    /** Thin enough for what is written on it, in the dark and in the light; every line has its sign besides. */
    private static final String ORANGE = "rgba(240, 130, 0, 0.22)";

    private static final String BLUE = "rgba(30, 120, 255, 0.18)";

    private DiffMarkdown() {}

    /** The lines of a page: a heading for each change, and what went and came in a fenced block. */
    public static List<String> page(Diff diff) {
        List<String> lines = new ArrayList<>(List.of("# " + diff.title()));
        for (Change change : diff.changes()) {
            lines.addAll(List.of("", "## `" + change.where() + "`: " + change.what()));
            if (!change.lines().isEmpty()) {
                lines.addAll(List.of("", "```diff"));
                DiffText.signedLines(change).forEach(line -> lines.add(line.toString()));
                lines.add("```");
            }
        }
        return lines;
    }

    /**
     * The lines of a piece that shows one line until it is opened. It adds nothing to a table of contents; and as
     * JupyterLab colours no fenced diff, and takes from Markdown all but a few styles, each line has its own.
     */
    public static List<String> folded(Diff diff) {
        List<String> lines = new ArrayList<>(List.of(
                "<details>",
                "<summary>" + Language.text("diff.since", diff.before().name()) + "</summary>",
                ""));
        if (!diff.said().isEmpty()) {
            lines.addAll(List.of(sentence(diff.said()), ""));
        }
        for (Change change : diff.changes()) {
            lines.addAll(List.of("**`" + change.where() + "`**: " + change.what(), ""));
            if (!change.lines().isEmpty()) {
                lines.add(DiffText.signedLines(change).stream()
                        .map(DiffMarkdown::coloured)
                        .collect(Collectors.joining("\n", "<pre>", "</pre>")));
                lines.add("");
            }
        }
        lines.add("</details>");
        return lines;
    }

    private static String sentence(String note) {
        return Character.toUpperCase(note.charAt(0)) + note.substring(1) + (note.endsWith(".") ? "" : ".");
    }

    private static String coloured(SignedLine line) {
        String text = JavaHtml.escape(line.toString());
        return switch (line.sign()) {
            case '-' -> on(ORANGE, text);
            case '+' -> on(BLUE, text);
            default -> text;
        };
    }

    private static String on(String colour, String text) {
        return "<span style=\"background-color: " + colour + "\">" + text + "</span>";
    }
}
