package classroom.diff;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Chunk;
import java.util.ArrayList;
import java.util.List;

/**
 * What became of one member of a class.
 *
 * @param before the member as it was, null if it is new
 * @param after the member as it is, null if it was removed
 */
public record MemberChange(String className, Kind kind, Member before, Member after) {
    /** MOVED says that the order of the members changed; a member that changed besides is there twice. */
    public enum Kind { ADDED, REMOVED, CHANGED, MOVED }

    /** Lines that follow one another: those that went and those that came in their place. */
    public record Hunk(List<String> removed, List<String> added) {
        public Hunk {
            removed = List.copyOf(removed);
            added = List.copyOf(added);
        }
    }

    /** The member as it is, or was if it is no more. */
    public Member member() {
        return after != null ? after : before;
    }

    /** Where the change is, in a reader's words: {@code Variable.backward()}, {@code class Variable}. */
    public String where() {
        return where(member());
    }

    String where(Member member) {
        return switch (member.kind()) {
            case HEADER -> "class " + className;
            case CONSTRUCTOR -> member.label();
            default -> className + "." + member.label();
        };
    }

    /** The lines that changed, from top to bottom. Two places between which stand only braces are one hunk. */
    public List<Hunk> hunks() {
        List<String> old = lines(before);
        List<String> now = lines(after);
        List<Hunk> hunks = new ArrayList<>();
        AbstractDelta<String> first = null;
        AbstractDelta<String> last = null;
        for (AbstractDelta<String> delta : DiffUtils.diff(old, now).getDeltas()) {
            if (first != null && !onlyBraces(old.subList(end(last.getSource()), delta.getSource().getPosition()))) {
                hunks.add(hunk(first, last, old, now));
                first = null;
            }
            first = first == null ? delta : first;
            last = delta;
        }
        if (first != null) {
            hunks.add(hunk(first, last, old, now));
        }
        return hunks;
    }

    private static Hunk hunk(
            AbstractDelta<String> first, AbstractDelta<String> last, List<String> old, List<String> now) {
        return new Hunk(old.subList(first.getSource().getPosition(), end(last.getSource())),
                now.subList(first.getTarget().getPosition(), end(last.getTarget())));
    }

    private static int end(Chunk<String> chunk) {
        return chunk.getPosition() + chunk.size();
    }

    private static boolean onlyBraces(List<String> lines) {
        return lines.stream().allMatch(line -> line.matches("[\\s{}();]*"));
    }

    private static List<String> lines(Member member) {
        return member == null ? List.of() : member.lines();
    }
}
