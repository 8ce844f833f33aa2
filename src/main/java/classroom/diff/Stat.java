package classroom.diff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How much changes, one line for each class. */
public final class Stat {
    private Stat() {
    }

    /** {@code Variable    +10   -4  backward(), requireCreator()}; the last line counts them all. */
    public static List<String> of(List<Passage> passages) {
        Map<String, List<Passage>> classes = passages.stream()
                .collect(Collectors.groupingBy(Passage::className, LinkedHashMap::new, Collectors.toList()));
        int widest = classes.keySet().stream().mapToInt(String::length).max().orElse(0);
        List<String> lines = new ArrayList<>();
        classes.forEach((name, changes) -> lines.add(("%-" + widest + "s  %5s %5s  %s").formatted(name,
                "+" + added(changes), "-" + removed(changes), changes.stream().map(Passage::label)
                        .collect(Collectors.joining(", ")))));
        if (classes.size() > 1) {
            lines.add(("%-" + widest + "s  %5s %5s").formatted("all", "+" + added(passages), "-" + removed(passages)));
        }
        return lines;
    }

    private static long added(List<Passage> passages) {
        return passages.stream().mapToLong(Passage::added).sum();
    }

    private static long removed(List<Passage> passages) {
        return passages.stream().mapToLong(Passage::removed).sum();
    }
}
