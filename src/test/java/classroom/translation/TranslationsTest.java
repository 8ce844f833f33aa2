package classroom.translation;

import static org.assertj.core.api.Assertions.assertThat;

import classroom.lesson.Lesson;
import classroom.lesson.Translation;
import classroom.steps.Step;
import classroom.system.Kit;
import classroom.system.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The lessons in other languages. */
class TranslationsTest {
    private static Stream<Language> languages() {
        return Language.all().stream().filter(language -> !language.isEnglish());
    }

    @AfterEach
    void backToEnglish() {
        Language.use(Language.ENGLISH);
    }

    @TestFactory
    Stream<DynamicTest> sayWhatTheEnglishTextSays() {
        return languages()
                .flatMap(language -> Step.all().stream()
                        .map(step -> DynamicTest.dynamicTest(
                                language + ", " + step,
                                () -> assertThat(TranslationCheck.todo(
                                                Lesson.english(step),
                                                Translation.read(Translation.file(language, step))))
                                        .isEmpty())));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void haveATitleWithTheirNumberAndSayWhatIsNewAndHowLongTheyTake(Language language) {
        for (Step step : Step.all()) {
            Language.use(Language.ENGLISH);
            int minutes = Lesson.read(step).minutes();
            Language.use(language);
            Lesson lesson = Lesson.read(step);

            assertThat(lesson.title()).startsWith(Language.text("lesson.step", step.number()));
            assertThat(lesson.adds()).isNotBlank();
            assertThat(lesson.minutes()).isEqualTo(minutes);
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void keepTheCodeAndWhatItPrints(Language language) {
        for (Step step : Step.all()) {
            Lesson english = Lesson.english(step);
            Lesson translated =
                    Translation.read(Translation.file(language, step)).of(english);

            assertThat(translated.cells()).zipSatisfy(english.cells(), (one, other) -> {
                assertThat(one.expected())
                        .usingRecursiveFieldByFieldElementComparatorIgnoringFields("line")
                        .isEqualTo(other.expected());
                assertThat(one.code().lines().map(TranslationsTest::withoutComment))
                        .isEqualTo(other.code()
                                .lines()
                                .map(TranslationsTest::withoutComment)
                                .toList());
            });
        }
    }

    private static String withoutComment(String line) {
        return line.replaceFirst("// (?!=>).*", "");
    }

    @Test
    void theMessagesHaveTheSameKeysAndPlaceholdersInAllLanguages() {
        Properties english = messages("");
        assertThat(languages()).isNotEmpty().allSatisfy(language -> {
            Properties translated = messages("_" + language);
            assertThat(translated.keySet()).isEqualTo(english.keySet());
            translated.forEach((key, text) -> assertThat(placeholders((String) text))
                    .as("%s of %s", key, language)
                    .isEqualTo(placeholders(english.getProperty((String) key))));
        });
    }

    private static Set<Character> placeholders(String text) {
        return text.chars()
                .filter(letter -> text.contains("{" + (char) letter + "}"))
                .mapToObj(letter -> (char) letter)
                .collect(java.util.stream.Collectors.toSet());
    }

    private static Properties messages(String suffix) {
        Path file = Kit.home().resolve("src/main/resources/classroom/messages" + suffix + ".properties");
        try (var reader = Files.newBufferedReader(file)) {
            Properties messages = new Properties();
            messages.load(reader);
            return messages;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
