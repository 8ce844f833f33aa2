package classroom.notebook;

import classroom.system.Kit;
import classroom.system.Language;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** The notebook with which a learner begins who has never seen one: a page of the kit, its code in cells. */
public final class StartHere {
    public static final String NAME = "start-here.ipynb";

    private StartHere() {}

    public static Notebook notebook() {
        String page = Kit.resource(StartHere.class, Language.text("notebook.start-here"));
        List<NotebookCell> cells = new ArrayList<>();
        int from = 0;
        Parser parser =
                Parser.builder().includeSourceSpans(IncludeSourceSpans.BLOCKS).build();
        for (Node block = parser.parse(page).getFirstChild(); block != null; block = block.getNext()) {
            if (block instanceof FencedCodeBlock code) {
                var spans = code.getSourceSpans();
                addProse(cells, page.substring(from, spans.get(0).getInputIndex()));
                cells.add(NotebookCell.code(
                        "code-" + cells.size(), code.getLiteral().strip(), NotebookCell.MAY_FAIL));
                var last = spans.get(spans.size() - 1);
                from = last.getInputIndex() + last.getLength();
            }
        }
        addProse(cells, page.substring(from));
        return new Notebook(cells);
    }

    private static void addProse(List<NotebookCell> cells, String prose) {
        if (!prose.isBlank()) {
            cells.add(NotebookCell.markdown("text-" + cells.size(), prose.strip()));
        }
    }
}
