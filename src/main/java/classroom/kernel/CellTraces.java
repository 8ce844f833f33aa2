package classroom.kernel;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;

/**
 * The traces of exceptions, with cells as a notebook numbers them: {@code Square.backward([5]:3)} is line 3 of cell
 * [5]. JShell counts its snippets, of which a cell may have many.
 */
final class CellTraces {
    private final AtomicInteger counter;
    /** By the snippet as JShell's traces have it: {@code #12}. */
    private final Map<String, Place> places = new HashMap<>();

    private String cell = "";
    private String source = "";
    private int end;

    /** @param linesBefore those of the cell that stand above the snippet */
    private record Place(String cell, int linesBefore) {}

    /** @param counter the kernel's: the number of the next cell */
    CellTraces(AtomicInteger counter) {
        this.counter = counter;
    }

    void begin(String sourceOfTheCell) {
        cell = "[" + (counter.get() - 1) + "]";
        source = sourceOfTheCell;
        end = 0;
    }

    void look(SnippetEvent event) {
        Snippet snippet = event.snippet();
        Place known = places.get("#" + snippet.id());
        boolean isNew = known == null || !known.cell.equals(cell); // JShell may tell of a class twice
        if (event.causeSnippet() == null && isNew) {
            String code = snippet.source().strip();
            int begin = end;
            while (begin < source.length() && Character.isWhitespace(source.charAt(begin))) {
                begin++; // JShell counts from here: from a comment before the snippet, too
            }
            places.put("#" + snippet.id(), new Place(cell, lineEnds(source.substring(0, begin))));
            int found = source.indexOf(code, begin);
            end = found < 0 ? end : found + code.length();
        }
    }

    private static int lineEnds(String text) {
        return (int) text.chars().filter(c -> c == '\n').count();
    }

    /** Rewrites the trace of an exception, and of its causes. */
    void rename(Throwable thrown) {
        for (Throwable each = thrown; each != null; each = each.getCause()) {
            each.setStackTrace(
                    Arrays.stream(each.getStackTrace()).map(this::renamed).toArray(StackTraceElement[]::new));
        }
    }

    private StackTraceElement renamed(StackTraceElement at) {
        Place place = places.get(at.getFileName());
        return place == null
                ? at
                : new StackTraceElement(
                        at.getClassName(), at.getMethodName(), place.cell, place.linesBefore + at.getLineNumber());
    }
}
