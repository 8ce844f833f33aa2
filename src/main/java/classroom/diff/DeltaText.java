package classroom.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Changes as a text to read aloud: under what they change, the lines that went and came, and none around them. */
public final class DeltaText {
    /** Stands between two hunks in one member. */
    private static final DeltaLine FURTHER_DOWN = new DeltaLine(' ', "  ...");

    /**
     * A line of such a text.
     *
     * @param sign {@code -} of code that went, {@code +} of code that came, a blank of what stands above and between
     */
    public record DeltaLine(char sign, String code) {
        /** With its sign, if it has one. */
        public String text() {
            return sign == ' ' ? code : sign + code;
        }
    }

    private DeltaText() {}

    /** The changes with an empty line between them; each line is ended. */
    public static String of(List<Change> changes) {
        return lines(changes).stream().map(line -> line.text() + "\n").collect(Collectors.joining());
    }

    /** The same, line by line. */
    public static List<DeltaLine> lines(List<Change> changes) {
        List<DeltaLine> lines = new ArrayList<>();
        for (Change change : changes) {
            if (!lines.isEmpty()) {
                lines.add(new DeltaLine(' ', ""));
            }
            lines.add(new DeltaLine(' ', heading(change)));
            List<List<LinePair>> hunks = hunks(change);
            for (int i = 0; i < hunks.size(); i++) {
                if (i > 0) {
                    lines.add(FURTHER_DOWN);
                }
                addTo(lines, hunks.get(i));
            }
        }
        return lines;
    }

    private static String heading(Change change) {
        return change.kind() == Change.Kind.CHANGED
                ? change.where()
                : change.kind().words() + ": " + change.where();
    }

    /** What went above what came. */
    private static void addTo(List<DeltaLine> lines, List<LinePair> hunk) {
        hunk.stream().filter(pair -> pair.left() != null).forEach(pair -> lines.add(new DeltaLine('-', pair.before())));
        hunk.stream().filter(pair -> pair.right() != null).forEach(pair -> lines.add(new DeltaLine('+', pair.after())));
    }

    /** How many lines went or came; blank ones do not count. */
    public static int size(List<Change> changes) {
        return (int) lines(changes).stream()
                .filter(line -> line.sign() != ' ' && !line.code().isBlank())
                .count();
    }

    /** From top to bottom, none of a class that went. Two places between which stand only braces are one hunk. */
    private static List<List<LinePair>> hunks(Change change) {
        List<List<LinePair>> hunks = new ArrayList<>();
        List<LinePair> since = new ArrayList<>();
        boolean removedClass = change.whole() && change.kind() == Change.Kind.REMOVED;
        for (LinePair pair : removedClass ? List.<LinePair>of() : change.lines()) {
            if (pair.isSame() && pair.before().equals(pair.after())) {
                since.add(pair);
                continue;
            }
            if (hunks.isEmpty() || !since.stream().allMatch(DeltaText::isOnlyBraces)) {
                hunks.add(new ArrayList<>());
            } else {
                hunks.get(hunks.size() - 1).addAll(since);
            }
            hunks.get(hunks.size() - 1).add(pair);
            since.clear();
        }
        return hunks;
    }

    private static boolean isOnlyBraces(LinePair pair) {
        return pair.after().matches("[\\s{}();]*");
    }
}
