package classroom.site;

import classroom.diff.Change;
import classroom.diff.ChangeHtml;
import classroom.diff.ClassCode;
import classroom.diff.Diff;
import classroom.lesson.Lesson;
import classroom.lesson.Remarks;
import classroom.lesson.Remarks.Remark;
import classroom.steps.Step;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the page shows of two steps, as the script has it.
 *
 * @param from the digits of the older step, {@code 00} if there is none
 * @param note what is to say besides, as HTML; may be empty
 * @param classes those that changed as one reads them, then those that did not
 */
record PairData(String from, String to, String note, List<ClassChanges> classes) {
    /** What became of one class: new, removed, changed or the same. */
    record ClassChanges(String name, String what, long added, long removed, List<ChangeData> changes) {
        static ClassChanges of(String name, List<Change> changes, List<Change> told, Remarks remarks) {
            Change.Kind kind = changes.get(0).whole() ? changes.get(0).kind() : Change.Kind.CHANGED;
            return new ClassChanges(
                    name,
                    kind.words(),
                    Change.added(changes),
                    Change.removed(changes),
                    changes.stream()
                            .map(change -> ChangeData.of(change, told.indexOf(change), remarks))
                            .toList());
        }
    }

    /**
     * A change; its names, where and label as {@link Change} has them.
     *
     * @param turn its place when all changes are presented one after the other
     */
    record ChangeData(List<String> names, String where, String label, int turn, List<Said> says, String html) {
        static ChangeData of(Change change, int turn, Remarks remarks) {
            return new ChangeData(
                    change.names(),
                    change.where(),
                    change.label(),
                    turn,
                    Said.of(remarks.about(change.names())),
                    ChangeHtml.of(change, ChangeHtml.Place.DATA));
        }
    }

    /** What the lesson of a step says, as HTML. */
    record Said(String step, String html) {
        static List<Said> of(List<Remark> remarks) {
            Map<Step, String> steps = remarks.stream()
                    .collect(Collectors.groupingBy(
                            Remark::step,
                            LinkedHashMap::new,
                            Collectors.mapping(Remark::text, Collectors.joining(" "))));
            return steps.entrySet().stream()
                    .map(step -> new Said(step.getKey().digits(), Markdown.inline(step.getValue())))
                    .toList();
        }
    }

    /** The first step, against nothing. */
    static PairData first(Remarks remarks) {
        Step first = Step.of(Step.FIRST);
        return of("00", first, Diff.of(first), remarks);
    }

    static PairData of(Step from, Step to, Remarks remarks) {
        return of(from.digits(), to, Diff.between(from, to), remarks.between(from, to));
    }

    private static PairData of(String from, Step to, Diff diff, Remarks remarks) {
        Map<String, List<Change>> changed = diff.byClass();
        List<Change> told = Integer.parseInt(from) + 1 < to.number()
                ? diff.changes()
                : diff.inOrderOf(Lesson.read(to)).changes();
        List<ClassChanges> classes = new ArrayList<>();
        changed.forEach((name, changes) -> classes.add(ClassChanges.of(name, changes, told, remarks)));
        diff.after().classes().stream()
                .map(ClassCode::name)
                .filter(name -> !changed.containsKey(name))
                .forEach(name -> classes.add(new ClassChanges(name, "same", 0, 0, List.of())));
        return new PairData(from, to.digits(), Markdown.inline(diff.note()), classes);
    }

    /** {@code 07-08}: the name of its file, and its place in the page's address. */
    String name() {
        return from + "-" + to;
    }
}
