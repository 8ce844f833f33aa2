package classroom.diff;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.SourcePositions;
import java.util.List;

/** A parsed text by its lines, counted from 1. */
final class Lines {
    private final String text;
    private final List<String> lines;
    private final CompilationUnitTree unit;
    private final SourcePositions positions;

    Lines(String text, CompilationUnitTree unit, SourcePositions positions) {
        this.text = text;
        this.lines = text.lines().toList();
        this.unit = unit;
        this.positions = positions;
    }

    int count() {
        return lines.size();
    }

    /** The lines from one to another, both included, without the blank ones at either end. */
    List<String> between(int first, int last) {
        return strip(lines.subList(first - 1, last));
    }

    static List<String> strip(List<String> lines) {
        int first = 0;
        int last = lines.size();
        while (first < last && lines.get(first).isBlank()) {
            first++;
        }
        while (last > first && lines.get(last - 1).isBlank()) {
            last--;
        }
        return List.copyOf(lines.subList(first, last));
    }

    int start(Tree tree) {
        return at(startPosition(tree));
    }

    int end(Tree tree) {
        return at(endPosition(tree));
    }

    int at(long position) {
        return (int) unit.getLineMap().getLineNumber(position);
    }

    long startPosition(Tree tree) {
        return positions.getStartPosition(unit, tree);
    }

    long endPosition(Tree tree) {
        return positions.getEndPosition(unit, tree);
    }

    String text() {
        return text;
    }

    /** The text of a tree, in one line. */
    String text(Tree tree) {
        return text.substring((int) startPosition(tree), (int) endPosition(tree)).replaceAll("\\s+", " ");
    }

    /** The first line that is neither a package nor an import line nor before one. */
    int afterImports() {
        int line = unit.getPackage() == null ? 0 : end(unit.getPackage());
        for (Tree tree : unit.getImports()) {
            line = Math.max(line, end(tree));
        }
        return line + 1;
    }
}
