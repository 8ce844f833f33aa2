package classroom.delta;

import classroom.diff.Change;
import classroom.diff.Member;
import classroom.steps.Step;
import classroom.system.KitException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What each step may change, and in how many lines at most: a table written by hand from what the chapters teach,
 * because a recorded delta can record anything. How to read it stands at its top.
 */
public final class Budgets {
    private static final String HEADER = "comment";

    /** @param places {@code Variable.backward}, or {@code Add.new} for a class that comes as a whole */
    private record Budget(int lines, Set<String> places) {}

    private final Map<Integer, Budget> budgets = new HashMap<>();

    static Budgets read(Path file) {
        Budgets all = new Budgets();
        String text = GoldenDeltas.read(file).replaceAll("(?m)^#.*\n?", "").replaceAll("\n\\s+", " ");
        for (String line : text.lines().toList()) {
            String[] parts = line.strip().split("\\s+", 3);
            if (parts.length < 3 || !parts[0].matches("\\d+") || !parts[1].matches("\\d+")) {
                throw new KitException(file.getFileName() + ": '" + line + "' is not a step, a number of lines and"
                        + " what may change");
            }
            all.budgets.put(Integer.parseInt(parts[0]), new Budget(Integer.parseInt(parts[1]), places(parts[2])));
        }
        return all;
    }

    /** {@code Square, Exp: forward backward; Add: new}. */
    private static Set<String> places(String text) {
        Set<String> places = new HashSet<>();
        for (String group : text.split(";")) {
            String[] sides = group.split(":");
            for (String className : sides[0].split(",")) {
                for (String member : sides.length > 1 ? sides[1].strip().split("\\s+") : new String[0]) {
                    places.add(className.strip() + "." + member);
                }
            }
        }
        return places;
    }

    /** Where a delta leaves its budget, in a reader's words; empty if it does not. */
    public List<String> excesses(Delta delta) {
        Step step = delta.step();
        Budget budget = budgets.get(step.number());
        if (budget == null) {
            return List.of(step + " has no line in the table");
        }
        List<String> excesses = new ArrayList<>();
        delta.changes().stream()
                .flatMap(Budgets::places)
                .distinct()
                .filter(place -> !budget.places.contains(place))
                .forEach(place -> excesses.add(step + " changes " + place + ", which its chapter does not"));
        if (delta.size() > budget.lines) {
            excesses.add(step + " changes " + delta.size() + " lines, and may change " + budget.lines);
        }
        return excesses;
    }

    private static Stream<String> places(Change change) {
        return change.whole()
                ? Stream.of(change.className() + "." + change.kind().words())
                : change.members().stream()
                        .flatMap(member ->
                                member.kind() == Member.Kind.HEADER ? Stream.of(HEADER) : member.names().stream())
                        .map(name -> change.className() + "." + name);
    }
}
