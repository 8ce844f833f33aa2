package classroom.diff;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which member of a class before is which one after. Members are paired by name; among overloads the most alike
 * are, so that a method that gets a parameter, and leaves an overload of its old form behind, is seen as changed.
 */
final class MemberPairs {
    /** What the same types of parameters count beside the likeness of the lines, which is from 0 to 1. */
    private static final double SAME_LABEL = 0.25;

    private final List<Member> before;
    private final List<Member> after;
    private final Map<Member, Member> toBefore = new IdentityHashMap<>();
    private final Map<Member, Member> toAfter = new IdentityHashMap<>();

    MemberPairs(List<Member> before, List<Member> after) {
        this.before = before;
        this.after = after;
        record Candidate(Member before, Member after, double score) {}
        List<Candidate> candidates = new ArrayList<>();
        for (Member b : before) {
            after.stream().filter(b::isNamesakeOf).forEach(a -> candidates.add(new Candidate(b, a, score(b, a))));
        }
        candidates.sort(Comparator.comparingDouble(Candidate::score).reversed());
        for (Candidate candidate : candidates) {
            if (!toAfter.containsKey(candidate.before) && !toBefore.containsKey(candidate.after)) {
                toAfter.put(candidate.before, candidate.after);
                toBefore.put(candidate.after, candidate.before);
            }
        }
    }

    private static double score(Member before, Member after) {
        int changed = DiffUtils.diff(before.lines(), after.lines()).getDeltas().stream()
                .mapToInt(delta -> delta.getSource().size() + delta.getTarget().size())
                .sum();
        double alike =
                1 - changed / (double) (before.lines().size() + after.lines().size());
        return alike + (before.label().equals(after.label()) ? SAME_LABEL : 0);
    }

    /** The changes in the order of the members after; what was removed stands where it stood. */
    List<Change> changes(String className) {
        Set<Member> moved = moved();
        List<Change> changes = new ArrayList<>(removedFrom(className, 0));
        for (Member member : after) {
            Member old = toBefore.get(member);
            if (old == null) {
                changes.add(Change.of(className, List.of(), List.of(member)));
                continue;
            }
            if (moved.contains(member)) {
                changes.add(Change.moved(className, old, member));
            }
            if (!old.lines().equals(member.lines())) {
                changes.add(Change.of(className, List.of(old), List.of(member)));
            }
            changes.addAll(removedFrom(className, before.indexOf(old) + 1));
        }
        return changes;
    }

    /** The members at and after an index of before that are no more, up to the first that still is. */
    private List<Change> removedFrom(String className, int index) {
        return before.subList(index, before.size()).stream()
                .takeWhile(member -> !toAfter.containsKey(member))
                .map(member -> Change.of(className, List.of(member), List.of()))
                .toList();
    }

    /** The fewest members that had to move for the new order. */
    private Set<Member> moved() {
        List<Member> oldOrder =
                before.stream().filter(toAfter::containsKey).map(toAfter::get).toList();
        List<Member> newOrder = after.stream().filter(toBefore::containsKey).toList();
        return DiffUtils.diff(oldOrder, newOrder).getDeltas().stream()
                .map(AbstractDelta::getTarget)
                .flatMap(chunk -> chunk.getLines().stream())
                .collect(Collectors.toSet());
    }
}
