package classroom.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Passages in Markdown: a page for any reader of it, and a folded piece for the cell of a notebook. */
public final class DiffMarkdown {
    /** Thin enough for what is written on it, in the dark and in the light; every line has its sign besides. */
    private static final String ORANGE = "rgba(240, 130, 0, 0.22)";
    private static final String BLUE = "rgba(30, 120, 255, 0.18)";

    private DiffMarkdown() {
    }

    /** The lines of a page: a heading for each passage, and what went and came in a fenced block. */
    public static List<String> page(Difference difference) {
        List<String> lines = new ArrayList<>(List.of("# " + difference.title()));
        for (Passage passage : difference.passages()) {
            lines.addAll(List.of("", "## `" + passage.where() + "`: " + passage.what()));
            if (!passage.rows().isEmpty()) {
                lines.addAll(List.of("", "```diff"));
                lines.addAll(signed(passage));
                lines.add("```");
            }
        }
        return lines;
    }

    /**
     * The lines of a piece that shows one line until it is opened. It adds nothing to a table of contents; and as
     * JupyterLab colours no fenced diff, and takes from Markdown all but a few styles, each line has its own.
     */
    public static List<String> folded(Difference difference) {
        List<String> lines = new ArrayList<>(List.of("<details>",
                "<summary>What changed since " + difference.before().name() + "</summary>", ""));
        if (!difference.said().isEmpty()) {
            lines.addAll(List.of(sentence(difference.said()), ""));
        }
        for (Passage passage : difference.passages()) {
            lines.addAll(List.of("**`" + passage.where() + "`**: " + passage.what(), ""));
            if (!passage.rows().isEmpty()) {
                lines.add(signed(passage).stream().map(DiffMarkdown::coloured)
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

    private static List<String> signed(Passage passage) {
        return new Sheet(0, false).inline(passage).stream().skip(Sheet.HEADING).map(String::stripTrailing).toList();
    }

    private static String coloured(String line) {
        String text = JavaHtml.escape(line);
        return line.startsWith("-") ? on(ORANGE, text) : line.startsWith("+") ? on(BLUE, text) : text;
    }

    private static String on(String colour, String text) {
        return "<span style=\"background-color: " + colour + "\">" + text + "</span>";
    }
}
