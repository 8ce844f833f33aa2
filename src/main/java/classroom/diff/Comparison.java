package classroom.diff;

import classroom.steps.Curriculum;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What changed from one source to another. */
public final class Comparison {
    private Comparison() {}

    /**
     * The changes in the order in which one reads them. A class that only the first source has, as its own, is not
     * missed in the second.
     */
    public static List<Change> of(Source before, Source after) {
        Map<String, ClassCode> old = byName(before);
        Map<String, ClassCode> now = byName(after);
        before.own().stream().filter(name -> !now.containsKey(name)).forEach(old::remove);
        return Stream.concat(now.keySet().stream(), old.keySet().stream())
                .distinct()
                .sorted(Curriculum.readingOrder())
                .flatMap(name -> changes(old.get(name), now.get(name)).stream())
                .toList();
    }

    private static Map<String, ClassCode> byName(Source source) {
        Map<String, ClassCode> classes = new LinkedHashMap<>();
        source.classes().forEach(code -> classes.put(code.name(), code));
        return classes;
    }

    private static List<Change> changes(ClassCode before, ClassCode after) {
        if (before == null) {
            return List.of(Change.newClass(after));
        }
        if (after == null) {
            return List.of(Change.removedClass(before));
        }
        if (before.parsed() && after.parsed()) {
            return together(inReadingOrder(new MemberPairs(before.members(), after.members()).changes(after.name())));
        }
        String note = " (line by line, as it is no Java that can be parsed: "
                + (before.parsed() ? after : before).problem() + ")";
        return new MemberPairs(before.whole(), after.whole())
                .changes(after.name()).stream()
                        .map(change -> change.noted(note))
                        .toList();
    }

    /** A method that takes the place of one that became another is named after it, or it would not seem new. */
    private static List<Change> inReadingOrder(List<Change> changes) {
        List<Change> order = new ArrayList<>(changes);
        for (Change added : changes) {
            changes.stream()
                    .filter(other -> added.kind() == Change.Kind.NEW
                            && other.kind() == Change.Kind.CHANGED
                            && other.before()
                                    .get(0)
                                    .label()
                                    .equals(added.after().get(0).label()))
                    .findFirst()
                    .ifPresent(origin -> {
                        order.remove(added);
                        order.add(order.indexOf(origin) + 1, added);
                    });
        }
        return order;
    }

    /** Fields that come or go side by side are one change, and so are overloads that do. */
    private static List<Change> together(List<Change> changes) {
        List<Change> all = new ArrayList<>();
        for (Change change : changes) {
            int last = all.size() - 1;
            if (last >= 0 && belongTogether(all.get(last), change)) {
                Change before = all.get(last);
                all.set(
                        last,
                        Change.of(
                                change.className(),
                                joined(before.before(), change.before()),
                                joined(before.after(), change.after())));
            } else {
                all.add(change);
            }
        }
        return all;
    }

    private static boolean belongTogether(Change one, Change other) {
        boolean whole = one.kind() == Change.Kind.NEW || one.kind() == Change.Kind.REMOVED;
        Member first = one.members().get(0);
        Member next = other.members().get(0);
        boolean fields = first.kind() == Member.Kind.FIELD && next.kind() == Member.Kind.FIELD;
        return whole && one.kind() == other.kind() && (fields || first.isNamesakeOf(next));
    }

    private static List<Member> joined(List<Member> some, List<Member> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }
}
