package classroom.diff;

import java.util.List;

/**
 * What became of one class.
 *
 * @param before the class as it was, null if it is new
 * @param after the class as it is, null if it was removed
 * @param members the members that changed, in the order of the class as it is; none if all of it is new or removed
 */
public record ClassChange(String name, ClassCode before, ClassCode after, List<MemberChange> members) {
    public ClassChange {
        members = List.copyOf(members);
    }

    /** Whether the members could be told apart, on both sides. */
    public boolean isParsed() {
        return (before == null || before.parsed()) && (after == null || after.parsed());
    }

    public boolean isNew() {
        return before == null;
    }

    public boolean isRemoved() {
        return after == null;
    }
}
