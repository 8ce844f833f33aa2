package classroom.site;

import classroom.diff.ClassCode;
import classroom.diff.DiffHtml;
import classroom.diff.Difference;
import classroom.diff.Passage;
import classroom.lesson.Remark;
import classroom.lesson.Remarks;
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
record PairData(String from, String to, String note, List<ClassData> classes) {
    /** What became of one class: new, removed, changed or the same. */
    record ClassData(String name, String what, long added, long removed, List<PassageData> passages) {
        static ClassData of(String name, List<PassageData> passages, List<Passage> drawn) {
            boolean whole = drawn.get(0).where().equals("class " + name) && !drawn.get(0).hasTwoSides();
            return new ClassData(name, whole ? drawn.get(0).label() : "changed",
                    drawn.stream().mapToLong(Passage::added).sum(),
                    drawn.stream().mapToLong(Passage::removed).sum(), passages);
        }
    }

    /** A change; where, label and what as {@link Passage} has them. */
    record PassageData(String where, String label, String what, List<Said> says, String html) {
        static PassageData of(Passage passage, Remarks remarks) {
            return new PassageData(passage.where(), passage.label(), passage.what(), Said.of(remarks.about(passage)),
                    small(DiffHtml.of(passage).strip()));
        }

        /** The same HTML in fewer letters, as there are many pairs. The page puts the signs back. */
        private static String small(String html) {
            return html.replace("\n", "").replaceAll("<span class=\"sign\">.</span>", "")
                    .replaceAll("(class|style)=\"([\\w:-]+)\"", "$1=$2");
        }
    }

    /** What the lesson of a step says, as HTML. */
    record Said(String step, String html) {
        static List<Said> of(List<Remark> remarks) {
            Map<Step, String> steps = remarks.stream().collect(Collectors.groupingBy(Remark::step, LinkedHashMap::new,
                    Collectors.mapping(Remark::text, Collectors.joining(" "))));
            return steps.entrySet().stream()
                    .map(step -> new Said(step.getKey().digits(), Markdown.inline(step.getValue()))).toList();
        }
    }

    /** The first step, against nothing. */
    static PairData first(Remarks remarks) {
        Step first = Step.of(Step.FIRST);
        return of("00", first, Difference.of(first), remarks);
    }

    static PairData of(Step from, Step to, Remarks remarks) {
        return of(from.digits(), to, Difference.between(from, to), remarks.between(from, to));
    }

    private static PairData of(String from, Step to, Difference difference, Remarks remarks) {
        Map<String, List<Passage>> changed = difference.passages().stream()
                .collect(Collectors.groupingBy(Passage::className, LinkedHashMap::new, Collectors.toList()));
        List<ClassData> classes = new ArrayList<>();
        changed.forEach((name, passages) -> classes.add(ClassData.of(name,
                passages.stream().map(passage -> PassageData.of(passage, remarks)).toList(), passages)));
        difference.after().classes().stream().map(ClassCode::name).filter(name -> !changed.containsKey(name))
                .forEach(name -> classes.add(new ClassData(name, "same", 0, 0, List.of())));
        return new PairData(from, to.digits(), Markdown.inline(difference.note()), classes);
    }

    /** {@code 07-08}: the name of its file, and its place in the page's address. */
    String name() {
        return from + "-" + to;
    }
}
