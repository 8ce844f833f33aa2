package classroom.walk;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Node;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;

/** A table whose columns stand below each other. */
final class TableText {
    private TableText() {}

    /** @param text of a cell */
    static List<AttributedString> lines(TableBlock table, Function<Node, AttributedString> text) {
        List<List<AttributedString>> rows = rows(table, text);
        List<Integer> widths = IntStream.range(0, rows.get(0).size())
                .mapToObj(column -> rows.stream()
                        .mapToInt(row -> row.get(column).columnLength())
                        .max()
                        .getAsInt())
                .toList();
        List<AttributedString> lines =
                new ArrayList<>(rows.stream().map(row -> line(row, widths)).toList());
        lines.add(
                1,
                line(
                        widths.stream()
                                .map(width -> new AttributedString("-".repeat(width)))
                                .toList(),
                        widths));
        return lines;
    }

    private static List<List<AttributedString>> rows(TableBlock table, Function<Node, AttributedString> text) {
        List<List<AttributedString>> rows = new ArrayList<>();
        table.accept(new AbstractVisitor() {
            @Override
            public void visit(CustomNode node) {
                if (node instanceof TableRow) {
                    rows.add(new ArrayList<>());
                    for (Node cell = node.getFirstChild(); cell != null; cell = cell.getNext()) {
                        rows.get(rows.size() - 1).add(text.apply(cell));
                    }
                } else {
                    visitChildren(node);
                }
            }
        });
        return rows;
    }

    private static AttributedString line(List<AttributedString> cells, List<Integer> widths) {
        AttributedStringBuilder line = new AttributedStringBuilder().append("|");
        for (int i = 0; i < cells.size(); i++) {
            line.append(" ")
                    .append(cells.get(i))
                    .append(" ".repeat(widths.get(i) - cells.get(i).columnLength()))
                    .append(" |");
        }
        return line.toAttributedString();
    }
}
