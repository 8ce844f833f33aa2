package classroom.diff;

import java.util.List;
import java.util.stream.Stream;

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

    /** Why the members could not be told apart, on one of the sides; empty if they could. */
    public String problem() {
        return Stream.of(before, after).filter(code -> code != null && !code.parsed()).map(ClassCode::problem)
                .findFirst().orElse("");
    }

    public boolean isNew() {
        return before == null;
    }

    public boolean isRemoved() {
        return after == null;
    }
}
