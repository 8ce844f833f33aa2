package classroom.translation;

import static org.assertj.core.api.Assertions.assertThat;

import classroom.lesson.Lesson;
import classroom.lesson.Translation;
import classroom.lesson.Translation.Section;
import classroom.steps.Step;
import classroom.system.Language;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with a translation is found: one that is right is spoilt in one place. */
class TranslationCheckTest {
    private static final Step STEP = Step.of(7);
    private final Lesson english = Lesson.english(STEP);
    private final Translation right = Translation.read(Translation.file(new Language("ko"), STEP));

    private List<String> todo(Map<String, Section> sections, Map<String, String> comments) {
        return TranslationCheck.todo(english, new Translation(right.file(), sections, comments));
    }

    private List<String> edited(String name, UnaryOperator<String> edit) {
        Section section = right.sections().get(name);
        String text = edit.apply(section.text());
        assertThat(text).isNotEqualTo(section.text());
        Map<String, Section> sections = new LinkedHashMap<>(right.sections());
        sections.put(name, new Section(section.english(), section.line(), text));
        return todo(sections, right.comments());
    }

    @ParameterizedTest
    @CsvSource({
        "title,        `y.backward()`, y.backward(),   the code y.backward() is missing",
        "title,        60,             50,             the number 60 is missing",
        "two-links,    **출력**을,     **(출력)**을,   Markdown sees no emphasis in: ",
        "two-links,    '## ',          '# ',           in English it has [a heading of level 2",
        "linked-list,  `creator`,      `nowhere`,        'the English text has not the code nowhere'",
        "predict,      '```\n',        '',             in English it has [a heading of level 2"
    })
    void whatAPlaceLostOrGotIsSaid(String name, String old, String now, String said) {
        String from = old.replace("\\n", "\n");
        assertThat(edited(name, text -> text.replace(from, now == null ? "" : now)))
                .anySatisfy(line -> assertThat(line).contains(name + ": ").contains(said));
    }

    @Test
    void aSentenceThatSpeaksOfOtherMembersIsSaid() {
        assertThat(edited("Variable-without-backward", text -> text.replace("이고, ", "이에요. ")))
                .singleElement()
                .asString()
                .contains("its sentences must speak of these");
    }

    @Test
    void aSectionThatIsMissingTooManyOldOrEmptyIsSaid() {
        Map<String, Section> sections = new LinkedHashMap<>(right.sections());
        sections.remove("predict");
        sections.put("nowhere", new Section("00000000", 1, "x"));
        Section title = sections.get("title");
        sections.put("title", new Section("00000000", title.line(), title.text()));
        sections.put("assert", new Section(sections.get("assert").english(), 2, ""));

        assertThat(todo(sections, Map.of("no such comment", "x")))
                .hasSize(5)
                .anySatisfy(line -> assertThat(line).endsWith("predict: the section is missing"))
                .anySatisfy(line -> assertThat(line).endsWith("nowhere: the lesson has no such cell with prose"))
                .anySatisfy(line -> assertThat(line).endsWith("title: the English text has changed since"))
                .anySatisfy(line -> assertThat(line).endsWith("assert: nothing stands in the section"))
                .anySatisfy(line -> assertThat(line).endsWith("no line of code ends in // no such comment"));
    }
}
