package classroom.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Changes as a text to read aloud: under what they change, the lines that went and came, and none around them. */
public final class DeltaText {
    /** Stands between two hunks in one member. */
    private static final String FURTHER_DOWN = "  ...\n";

    /** Lines that follow one another: those that went, and those that came in their place. */
    private record Hunk(List<String> removed, List<String> added) {
        static Hunk of(List<LinePair> pairs) {
            return new Hunk(
                    pairs.stream()
                            .filter(pair -> pair.left() != null)
                            .map(LinePair::before)
                            .toList(),
                    pairs.stream()
                            .filter(pair -> pair.right() != null)
                            .map(LinePair::after)
                            .toList());
        }

        Stream<String> lines() {
            return Stream.concat(
                    removed.stream().map(line -> "-" + line), added.stream().map(line -> "+" + line));
        }
    }

    private DeltaText() {}

    /** The changes with an empty line between them; each line is ended. */
    public static String of(List<Change> changes) {
        return changes.stream()
                .map(change -> heading(change) + "\n"
                        + hunks(change).stream()
                                .map(hunk ->
                                        hunk.lines().map(line -> line + "\n").collect(Collectors.joining()))
                                .collect(Collectors.joining(FURTHER_DOWN)))
                .collect(Collectors.joining("\n"));
    }

    private static String heading(Change change) {
        return change.kind() == Change.Kind.CHANGED
                ? change.where()
                : change.kind().words() + ": " + change.where();
    }

    /** How many lines went or came; blank ones do not count. */
    public static int size(List<Change> changes) {
        return (int) changes.stream()
                .flatMap(change -> hunks(change).stream())
                .flatMap(hunk -> Stream.concat(hunk.removed.stream(), hunk.added.stream()))
                .filter(line -> !line.isBlank())
                .count();
    }

    /** From top to bottom, none of a class that went. Two places between which stand only braces are one hunk. */
    private static List<Hunk> hunks(Change change) {
        List<Hunk> hunks = new ArrayList<>();
        List<LinePair> hunk = new ArrayList<>();
        List<LinePair> since = new ArrayList<>();
        boolean removedClass = change.whole() && change.kind() == Change.Kind.REMOVED;
        for (LinePair pair : removedClass ? List.<LinePair>of() : change.lines()) {
            if (pair.isSame() && pair.before().equals(pair.after())) {
                since.add(pair);
                continue;
            }
            if (!hunk.isEmpty() && since.stream().allMatch(DeltaText::isOnlyBraces)) {
                hunk.addAll(since);
            } else if (!hunk.isEmpty()) {
                hunks.add(Hunk.of(hunk));
                hunk.clear();
            }
            since.clear();
            hunk.add(pair);
        }
        if (!hunk.isEmpty()) {
            hunks.add(Hunk.of(hunk));
        }
        return hunks;
    }

    private static boolean isOnlyBraces(LinePair pair) {
        return pair.after().matches("[\\s{}();]*");
    }
}
