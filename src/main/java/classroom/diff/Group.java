package classroom.diff;

import java.util.ArrayList;
import java.util.List;

/** Changes that are read together, under one heading: fields that come or go side by side, and overloads that do. */
record Group(List<MemberChange> changes) {
    Group {
        changes = List.copyOf(changes);
    }

    /** The changes of one class, in the order in which one reads them. */
    static List<Group> of(List<MemberChange> changes) {
        List<List<MemberChange>> groups = new ArrayList<>();
        for (MemberChange change : inReadingOrder(changes)) {
            List<MemberChange> last = groups.isEmpty() ? List.of() : groups.get(groups.size() - 1);
            if (!last.isEmpty() && belongTogether(last.get(0), change)) {
                last.add(change);
            } else {
                groups.add(new ArrayList<>(List.of(change)));
            }
        }
        return groups.stream().map(Group::new).toList();
    }

    /** A method that takes the place of one that became another is named after it, or it would not seem new. */
    private static List<MemberChange> inReadingOrder(List<MemberChange> changes) {
        List<MemberChange> order = new ArrayList<>(changes);
        for (MemberChange added : changes) {
            changes.stream().filter(other -> added.before() == null && other.kind() == MemberChange.Kind.CHANGED
                    && other.before().label().equals(added.after().label())).findFirst().ifPresent(origin -> {
                        order.remove(added);
                        order.add(order.indexOf(origin) + 1, added);
                    });
        }
        return order;
    }

    private static boolean belongTogether(MemberChange one, MemberChange other) {
        boolean whole = one.kind() == MemberChange.Kind.ADDED || one.kind() == MemberChange.Kind.REMOVED;
        boolean fields = one.member().kind() == Member.Kind.FIELD && other.member().kind() == Member.Kind.FIELD;
        return whole && one.kind() == other.kind() && (fields || one.member().isNamesakeOf(other.member()));
    }

    /** As prose calls them: {@code Variable.backward}; overloads have one name. */
    List<String> names() {
        return changes.stream().flatMap(change -> change.member().names(change.className())).distinct().toList();
    }

    MemberChange first() {
        return changes.get(0);
    }

    MemberChange.Kind kind() {
        return first().kind();
    }

    /** {@code Variable.backward()}; {@code Variable.data, grad}; {@code f(a) becomes f(a, b)}. */
    String where() {
        if (kind() == MemberChange.Kind.CHANGED) {
            return changedFrom(first());
        }
        if (changes.size() == 1) {
            return first().where();
        }
        return first().member().kind() == Member.Kind.FIELD
                ? first().where()
                        + String.join("", changes.stream().skip(1).map(c -> ", " + c.member().label()).toList())
                : first().className() + "." + first().member().name() + ", " + changes.size() + " methods";
    }

    private static String changedFrom(MemberChange change) {
        boolean sameLabel = change.before().label().equals(change.after().label());
        return sameLabel ? change.where() : change.where(change.before()) + " becomes " + change.after().label();
    }

    /** The lines of members that are wholly new or gone; methods apart, fields not. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (MemberChange change : changes) {
            if (!lines.isEmpty() && change.member().kind() != Member.Kind.FIELD) {
                lines.add("");
            }
            lines.addAll(change.member().lines());
        }
        return lines;
    }
}
