package classroom.lesson;

import classroom.steps.Step;
import java.util.Set;

/**
 * A sentence of a lesson about what its step changes.
 *
 * @param members whom it is about, {@code Variable.backward}; {@code Variable} if it is about the class
 * @param text in Markdown, on one line
 */
public record Remark(Step step, Set<String> members, String text) {
    public Remark {
        members = Set.copyOf(members);
    }
}
