package classroom.diff;

import classroom.system.Language;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One change, as data: what every format of a diff is written from.
 *
 * @param className the class that it is in
 * @param whole whether all of the class came or went
 * @param before the members that it changes, as they were: none if they are new
 * @param after the members as they are: none if they were removed. Several came or went together and are read so
 * @param lines theirs, side by side, and those around a change in the same member; none if they only moved
 * @param note what is to say besides; empty if nothing is
 */
public record Change(
        Kind kind,
        String className,
        boolean whole,
        List<Member> before,
        List<Member> after,
        List<LinePair> lines,
        String note) {
    /** MOVED says that the order of the members changed; one that changed besides is there twice. */
    public enum Kind {
        NEW,
        REMOVED,
        CHANGED,
        MOVED,
        /** Of a learner's code. */
        MISSING,
        SURPLUS;

        /** For a reader. */
        public String words() {
            return switch (this) {
                case NEW -> Language.text("diff.new");
                case REMOVED -> Language.text("diff.removed");
                case CHANGED -> Language.text("diff.changed");
                case MOVED -> Language.text("diff.moved");
                case MISSING -> Language.text("diff.missing");
                case SURPLUS -> Language.text("diff.surplus");
            };
        }
    }

    public Change {
        before = List.copyOf(before);
        after = List.copyOf(after);
        lines = List.copyOf(lines);
    }

    /** Members that came together, or went, or one that changed. */
    static Change of(String className, List<Member> before, List<Member> after) {
        if (before.isEmpty()) {
            return new Change(Kind.NEW, className, false, before, after, LinePair.added(lines(after)), "");
        }
        return after.isEmpty()
                ? new Change(Kind.REMOVED, className, false, before, after, LinePair.removed(lines(before)), "")
                : new Change(
                        Kind.CHANGED, className, false, before, after, SideBySide.of(lines(before), lines(after)), "");
    }

    /** Methods stand apart, fields do not. */
    private static List<String> lines(List<Member> members) {
        List<String> lines = new ArrayList<>();
        for (Member member : members) {
            if (!lines.isEmpty() && member.kind() != Member.Kind.FIELD) {
                lines.add("");
            }
            lines.addAll(member.lines());
        }
        return lines;
    }

    static Change moved(String className, Member before, Member after) {
        return new Change(Kind.MOVED, className, false, List.of(before), List.of(after), List.of(), "");
    }

    static Change newClass(ClassCode code) {
        return new Change(Kind.NEW, code.name(), true, List.of(), code.members(), LinePair.added(code.lines()), "");
    }

    static Change removedClass(ClassCode code) {
        return new Change(
                Kind.REMOVED, code.name(), true, code.members(), List.of(), LinePair.removed(code.lines()), "");
    }

    Change noted(String text) {
        return new Change(kind, className, whole, before, after, lines, text);
    }

    /** The same for a learner, who has not written what is new. */
    Change forLearner() {
        Kind forLearner = kind == Kind.NEW ? Kind.MISSING : kind == Kind.REMOVED ? Kind.SURPLUS : kind;
        return new Change(forLearner, className, whole, before, after, lines, note);
    }

    /** The members that it changes, as they are, or were if they are no more. */
    public List<Member> members() {
        return after.isEmpty() ? before : after;
    }

    /**
     * What it changes, as prose calls it: {@code Variable.backward}; {@code Variable} if the class itself changes, and
     * all its members besides if all of it is new or gone.
     */
    public List<String> names() {
        return members().stream()
                .flatMap(member -> member.names(className))
                .distinct()
                .toList();
    }

    /** In a reader's words: {@code Variable.backward()}; {@code A.x, y}; {@code A.f(a) becomes f(a, b)}. */
    public String where() {
        return whole
                ? Language.text("diff.class", className)
                : described(className + ".", member -> member.where(className));
    }

    /** The same within its class: {@code backward()}; of a whole class, what became of it. */
    public String label() {
        return whole ? kind.words() : described("", member -> member.within(className));
    }

    private String described(String prefix, Function<Member, String> place) {
        Member first = members().get(0);
        if (kind == Kind.CHANGED && !before.get(0).label().equals(first.label())) {
            return Language.text("diff.renamed", place.apply(before.get(0)), first.label());
        }
        List<Member> others = members().subList(1, members().size());
        return others.isEmpty() || first.kind() == Member.Kind.FIELD
                ? place.apply(first)
                        + others.stream().map(other -> ", " + other.label()).collect(Collectors.joining())
                : Language.text(
                        "diff.methods",
                        prefix + String.join(", ", first.names()),
                        members().size());
    }

    /** In a reader's words: {@code new, 4 lines}; {@code 4 lines become 9}. */
    public String what() {
        return switch (kind) {
                    case MOVED -> kind.words();
                    case CHANGED -> counted();
                    default -> Language.text("diff.whole", kind.words(), count(lines.size()));
                }
                + note;
    }

    private String counted() {
        return removed() == 0
                ? Language.text("diff.more", count(added()))
                : added() == 0
                        ? Language.text("diff.less", count(removed()))
                        : Language.text("diff.become", removed(), added());
    }

    private static String count(long lines) {
        return Language.text("diff.lines", lines);
    }

    /** How many lines came. */
    public long added() {
        return lines.stream().filter(LinePair::came).count();
    }

    /** How many lines went. */
    public long removed() {
        return lines.stream().filter(LinePair::went).count();
    }

    public static long added(Collection<Change> changes) {
        return changes.stream().mapToLong(Change::added).sum();
    }

    public static long removed(Collection<Change> changes) {
        return changes.stream().mapToLong(Change::removed).sum();
    }

    /** Whether blanks are all that differs. */
    boolean isOfBlanks() {
        return kind == Kind.CHANGED && lines.stream().allMatch(LinePair::isSame);
    }

    /** Whether there is something to see on the left, and something on the right. */
    public boolean hasTwoSides() {
        return lines.stream().anyMatch(line -> line.left() != null)
                && lines.stream().anyMatch(line -> line.right() != null);
    }

    /** Whether it is in what a reader names: {@code Variable}, {@code Variable.backward}, or {@code backward} alone. */
    public boolean isIn(String name) {
        return className.equals(name)
                || where().equals(name)
                || names().stream().anyMatch(member -> member.equals(name) || member.endsWith("." + name));
    }
}
