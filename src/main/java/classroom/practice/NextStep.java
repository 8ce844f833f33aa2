package classroom.practice;

import classroom.diff.Change;
import classroom.diff.Change.Kind;
import classroom.diff.Diff;
import classroom.diff.Member;
import classroom.diff.Source;
import classroom.lesson.Lesson;
import classroom.lesson.Remarks;
import classroom.notebook.LearnerCode;
import classroom.steps.Step;
import classroom.system.Language;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What a learner may do after a check. */
public final class NextStep {
    private static final int CHANGES = 6;
    private static final int HINTS = 3;

    private NextStep() {}

    /** When all is right: where the kit has it otherwise, and the step to go on with. */
    public static List<String> afterGreen(PracticeFolder folder) {
        List<Change> changes = different(folder).changes();
        List<String> lines = new ArrayList<>();
        if (changes.isEmpty()) {
            lines.add(Language.text("next.same"));
        } else {
            lines.add(Language.text("next.differ"));
            changes.stream()
                    .limit(CHANGES)
                    .map(change -> "  " + change.where() + ": " + change.what())
                    .forEach(lines::add);
            int more = changes.size() - CHANGES;
            String command = "./dezero diff --mine " + folder.quoted() + " "
                    + folder.step().number();
            lines.add(
                    more > 0
                            ? Language.text("next.differ-more", more, command)
                            : Language.text("next.differ-all", command));
        }
        lines.add(new StepTest(folder.step())
                .next()
                .map(step -> Language.text(
                        "next.step",
                        "./dezero start " + step.number() + elsewhere(step)
                                + (isUsual(folder) ? "" : " --from " + folder.quoted())))
                .orElse(Language.text("next.last")));
        return lines;
    }

    /** Who was there before keeps what was written. */
    private static String elsewhere(Step step) {
        return Files.exists(PracticeFolder.usual(step)) ? " my/" + step.id() + "-again" : "";
    }

    private static boolean isUsual(PracticeFolder folder) {
        return folder.root().toAbsolutePath().normalize().equals(PracticeFolder.usual(folder.step()));
    }

    /** Members that the step changes, and the learner has not or has otherwise; and what the lesson says of them. */
    public static List<String> hint(PracticeFolder folder) {
        List<Change> missing =
                Diff.of(folder.step()).inOrderOf(Lesson.read(folder.step())).changes();
        List<Change> mine = different(folder).changes().stream()
                .filter(change -> !isOfComments(change))
                .toList();
        List<String> lines = missing.stream()
                .filter(change -> mine.stream().anyMatch(other -> isAbout(other, change)))
                .limit(HINTS)
                .flatMap(change -> hint(folder.step(), change).stream())
                .collect(Collectors.toCollection(ArrayList::new));
        lines.add(
                lines.isEmpty()
                        ? Language.text("next.no-hint")
                        : Language.text("next.lesson", folder.step().number()));
        return lines;
    }

    private static boolean isOfComments(Change change) {
        return change.kind() == Kind.CHANGED && code(change.before()).equals(code(change.after()));
    }

    private static List<String> code(List<Member> members) {
        return members.stream()
                .flatMap(member -> member.lines().stream())
                .map(String::strip)
                .filter(line ->
                        !line.isEmpty() && !line.startsWith("/*") && !line.startsWith("*") && !line.startsWith("//"))
                .toList();
    }

    private static boolean isAbout(Change mine, Change change) {
        return mine.names().stream().anyMatch(change.names()::contains);
    }

    private static List<String> hint(Step step, Change change) {
        List<String> lines = new ArrayList<>();
        lines.add(Language.text("next.look-at", change.where()));
        Remarks.of(Lesson.read(step), changed(step)).about(change.names()).stream()
                .map(Remarks.Remark::text)
                .forEach(lines::add);
        return lines;
    }

    private static Set<String> changed(Step step) {
        return Diff.of(step).changes().stream()
                .flatMap(change -> change.names().stream())
                .collect(Collectors.toSet());
    }

    private static Diff different(PracticeFolder folder) {
        return folder.classes().isEmpty()
                ? Diff.ofLearner(new Source(folder.root().toString(), List.of()), folder.step())
                : Diff.ofLearner(LearnerCode.read(folder.root()), folder.step());
    }
}
