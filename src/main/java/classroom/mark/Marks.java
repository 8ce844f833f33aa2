package classroom.mark;

import classroom.lesson.Lesson;
import java.util.List;

/** The marks of a class. */
public record Marks(Lesson lesson, List<Marked> handIns) {
    public Marks {
        handIns = List.copyOf(handIns);
    }

    /** Whether each could be marked. */
    public boolean areAll() {
        return handIns.stream().allMatch(Marked::isMarked);
    }

    /** The columns: all exercises and tests, in their order. */
    List<String> columns() {
        return handIns.stream()
                .flatMap(handIn -> handIn.marks().stream())
                .map(Mark::what)
                .distinct()
                .toList();
    }
}
