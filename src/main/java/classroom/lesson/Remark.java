package classroom.lesson;

import classroom.steps.Step;
import java.util.Set;

/**
 * A sentence of a lesson about what its step changes.
 *
 * @param members whom it is about, as {@link classroom.diff.Passage#members} has them: {@code Variable.backward}
 * @param text in Markdown, on one line
 */
public record Remark(Step step, Set<String> members, String text) {
    public Remark {
        members = Set.copyOf(members);
    }
}
