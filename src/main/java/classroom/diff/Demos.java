package classroom.diff;

import classroom.lesson.Cell;
import classroom.lesson.Lesson;
import classroom.steps.Step;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What changes from one lesson's demos to another's: the cells of code, by their names. */
public final class Demos {
    private static final String LESSON = "lesson";

    private Demos() {}

    /**
     * In the order of the second lesson; what only the first one has comes last.
     *
     * @throws classroom.system.KitException if a lesson cannot be read
     */
    public static List<Change> between(Step from, Step to) {
        return between(of(Lesson.read(from)), of(Lesson.read(to)));
    }

    /** All demos of a step, as new. */
    public static List<Change> of(Step step) {
        return between(Map.of(), of(Lesson.read(step)));
    }

    static List<Change> between(Map<String, List<String>> before, Map<String, List<String>> after) {
        Set<String> names = new LinkedHashSet<>(after.keySet());
        names.addAll(before.keySet());
        return names.stream()
                .map(name -> Change.of(LESSON, cell(name, before), cell(name, after)))
                .filter(change -> !change.isOfBlanks())
                .toList();
    }

    private static List<Member> cell(String name, Map<String, List<String>> demos) {
        return demos.containsKey(name)
                ? List.of(new Member(Member.Kind.CELL, List.of(), name, demos.get(name)))
                : List.of();
    }

    static Map<String, List<String>> of(Lesson lesson) {
        Map<String, List<String>> demos = new LinkedHashMap<>();
        lesson.cells().stream()
                .filter(cell -> cell.kind() == Cell.Kind.CODE && !cell.name().equals(Lesson.IMPORTS))
                .forEach(cell -> demos.put(cell.name(), cell.code().lines().toList()));
        return demos;
    }
}
