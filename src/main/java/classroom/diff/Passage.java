package classroom.diff;

import classroom.diff.Row.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A change, ready to be drawn.
 *
 * @param className the class that it is in
 * @param members what it changes, as prose calls it: {@code Variable.backward}; {@code Variable} if the class itself
 *     changes, and all its members besides if all of it is new or gone
 * @param where in a reader's words: {@code Variable.backward()}
 * @param what in a reader's words: {@code 4 lines become 9}
 * @param rows its lines, and those around it in the same member; none where all is said
 */
public record Passage(String className, List<String> members, String where, String what, List<Row> rows) {
    public Passage {
        members = List.copyOf(members);
        rows = List.copyOf(rows);
    }

    /** The changes of two sources, in the order in which one reads them; what differs in blanks alone is left out. */
    public static List<Passage> of(Source before, Source after) {
        List<Passage> passages = new ArrayList<>();
        for (ClassChange change : Comparison.of(before, after)) {
            if (change.isNew()) {
                passages.add(whole(change.after(), "new", Row.added(change.after().lines())));
            } else if (change.isRemoved()) {
                passages.add(whole(change.before(), "removed", Row.removed(change.before().lines())));
            } else {
                String note = change.problem().isEmpty() ? ""
                        : " (line by line, as it is no Java that can be parsed: " + change.problem() + ")";
                Group.of(change.members()).stream().map(group -> of(change.name(), group)).filter(Passage::isVisible)
                        .map(passage -> passage.noted(note)).forEach(passages::add);
            }
        }
        return passages;
    }

    private static Passage whole(ClassCode code, String what, List<Row> rows) {
        return new Passage(code.name(), code.names(), "class " + code.name(), what + ", " + lines(rows.size()), rows);
    }

    private static Passage of(String className, Group group) {
        return switch (group.kind()) {
            case ADDED -> whole(className, group, "new", Row.added(group.lines()));
            case REMOVED -> whole(className, group, "removed", Row.removed(group.lines()));
            case MOVED -> new Passage(className, group.names(), group.where(), "moved", List.of());
            case CHANGED -> changed(className, group);
        };
    }

    private Passage noted(String note) {
        return new Passage(className, members, where, what + note, rows);
    }

    private static Passage whole(String className, Group group, String what, List<Row> rows) {
        return new Passage(className, group.names(), group.where(), what + ", " + lines(rows.size()), rows);
    }

    private static Passage changed(String className, Group group) {
        List<Row> rows = Alignment.of(group.first().before().lines(), group.first().after().lines());
        return new Passage(className, group.names(), group.where(), change(rows), rows);
    }

    private static String change(List<Row> rows) {
        long went = rows.stream().filter(Row::went).count();
        long came = rows.stream().filter(Row::came).count();
        return went == 0 ? lines(came) + " more" : came == 0 ? lines(went) + " less"
                : lines(went) + (went == 1 ? " becomes " : " become ") + came;
    }

    /** A piece of a text; none before if it is new, none after if it was removed; empty if only blanks differ. */
    static Optional<Passage> ofText(String text, String piece, List<String> before, List<String> after) {
        List<Row> rows = before.isEmpty() ? Row.added(after) : after.isEmpty() ? Row.removed(before)
                : Alignment.of(before, after);
        String what = before.isEmpty() ? "new, " + lines(rows.size())
                : after.isEmpty() ? "removed, " + lines(rows.size()) : change(rows);
        return Optional.of(new Passage(text, List.of(), text + ": " + piece, what, rows)).filter(Passage::isVisible);
    }

    private static String lines(long count) {
        return count == 1 ? "1 line" : count + " lines";
    }

    private boolean isVisible() {
        return rows.isEmpty() || rows.stream().anyMatch(row -> row.kind() != Kind.SAME);
    }

    /** Whether it is in what a reader names: {@code Variable}, {@code Variable.backward}, or {@code backward} alone. */
    public boolean isIn(String name) {
        return className.equals(name) || where.equals(name)
                || members.stream().anyMatch(member -> member.equals(name) || member.endsWith("." + name));
    }

    /** {@link #where} within its class: {@code backward()}; of the class itself, what became of it. */
    public String label() {
        return where.startsWith(className + ".") ? where.substring(className.length() + 1)
                : where.startsWith(className + ": ") ? where.substring(className.length() + 2)
                : where.equals("class " + className) && !what.contains("become") ? what.replaceFirst(",.*", "") : where;
    }

    /** Whether there is something to see on the left, and something on the right. */
    public boolean hasTwoSides() {
        return rows.stream().anyMatch(row -> row.left() != null) && rows.stream().anyMatch(row -> row.right() != null);
    }

    /** The same in a learner's words, where what is new is what the learner has not written. */
    public Passage asMissing() {
        return new Passage(className, members, where, what.replaceFirst("^new", "missing in yours")
                .replaceFirst("^removed", "only in yours"), rows);
    }

    /** The same for a reader who has no use for the marks of words. */
    public Passage withoutMarks() {
        return new Passage(className, members, where, what, rows.stream().map(Row::withoutMarks).toList());
    }

    /** How many lines came. */
    public long added() {
        return rows.stream().filter(Row::came).count();
    }

    /** How many lines went. */
    public long removed() {
        return rows.stream().filter(Row::went).count();
    }
}
