package classroom.translation;

import classroom.lesson.Cell;
import classroom.lesson.Lesson;
import classroom.lesson.Remarks;
import classroom.lesson.Translation;
import classroom.lesson.Translation.Section;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is to do in the translation of a lesson. */
public final class TranslationCheck {
    private final Translation translation;
    private final List<String> todo = new ArrayList<>();

    private TranslationCheck(Translation translation) {
        this.translation = translation;
    }

    /** A line for each place, which names it and says what is missing; none if the two say the same as far as a program sees. */
    public static List<String> todo(Lesson english, Translation translation) {
        TranslationCheck check = new TranslationCheck(translation);
        Map<String, Cell> cells = Translation.prose(english);
        cells.forEach(check::compare);
        translation.sections().forEach((name, section) -> {
            if (!cells.containsKey(name)) {
                check.add(section, name, "the lesson has no such cell with prose");
            }
        });
        check.checkComments(english);
        return check.todo;
    }

    private void compare(String name, Cell cell) {
        Section section = translation.sections().get(name);
        if (section == null) {
            todo.add(translation.file().getFileName() + ", " + name + ": the section is missing");
            return;
        }
        if (section.text().isBlank()) {
            add(section, name, "nothing stands in the section");
            return;
        }
        if (!section.english().equals(Translation.hash(cell))) {
            add(section, name, "the English text has changed since");
        }
        Marks english = Marks.of(cell.prose());
        Marks translated = Marks.of(section.text());
        differences(section, name, "the code", english.code(), translated.code());
        differences(section, name, "the formula", english.formulas(), translated.formulas());
        differences(section, name, "the link to", english.links(), translated.links());
        if (!english.outline().equals(translated.outline())) {
            add(section, name, "in English it has " + english.outline() + ", here " + translated.outline());
        }
        missing(section, name, "the number", english.numbers(), translated.numbers());
        translated.unread().forEach(text -> add(section, name, "Markdown sees no emphasis in: " + text));
        if (cell.kind() == Cell.Kind.CLASS) {
            List<Set<String>> members = members(cell.prose(), english.code());
            if (!members.equals(members(section.text(), english.code()))) {
                add(section, name, "its sentences must speak of these, in this order: " + members);
            }
        }
    }

    /** Of each sentence that names code, the code that it names: so a page finds the sentence about a member. */
    private static List<Set<String>> members(String prose, Set<String> code) {
        return Remarks.sentences(prose)
                .map(sentence -> {
                    Set<String> named = new LinkedHashSet<>(Marks.of(sentence).code());
                    named.retainAll(code);
                    return named;
                })
                .filter(named -> !named.isEmpty())
                .toList();
    }

    private void differences(Section section, String name, String what, Set<String> english, Set<String> translated) {
        missing(section, name, what, english, translated);
        Set<String> more = new LinkedHashSet<>(translated);
        more.removeAll(english);
        more.forEach(one -> add(section, name, "the English text has not " + what + " " + one));
    }

    private void missing(Section section, String name, String what, Set<?> english, Set<?> translated) {
        Set<Object> missing = new LinkedHashSet<>(english);
        missing.removeAll(translated);
        missing.forEach(one -> add(section, name, what + " " + one + " is missing"));
    }

    private void checkComments(Lesson english) {
        translation.comments().keySet().stream()
                .filter(comment -> english.cells().stream()
                        .flatMap(cell -> cell.lines().stream())
                        .noneMatch(line -> line.endsWith("// " + comment)))
                .forEach(comment ->
                        todo.add(translation.file().getFileName() + ": no line of code ends in // " + comment));
    }

    private void add(Section section, String name, String what) {
        todo.add(translation.file().getFileName() + ", line " + section.line() + ", " + name + ": " + what);
    }
}
