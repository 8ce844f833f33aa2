package classroom.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The files with what the kit says, one for each language. */
class MessagesTest {
    private static final Path FOLDER = Path.of("src/main/resources/classroom");
    private static final Pattern ASKED_FOR = Pattern.compile("\"([a-z]+(?:\\.[a-z0-9-]+)+)\"");

    static List<Language> languages() {
        return Language.all();
    }

    private static Map<String, String> messages(String file) throws IOException {
        Properties messages = new Properties();
        try (Reader reader = Files.newBufferedReader(FOLDER.resolve(file))) {
            messages.load(reader);
        }
        return messages.stringPropertyNames().stream()
                .collect(Collectors.toMap(Function.identity(), messages::getProperty, (a, b) -> a, TreeMap::new));
    }

    private static Map<String, String> messages(Language language) throws IOException {
        return messages("messages" + (language.isEnglish() ? "" : "_" + language) + ".properties");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyLanguageSaysTheSameThings(Language language) throws IOException {
        assertThat(messages(language).keySet())
                .isEqualTo(messages(Language.ENGLISH).keySet());
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyMessageFillsInWhatTheEnglishOneDoes(Language language) throws IOException {
        assertThat(places(messages(language))).isEqualTo(places(messages(Language.ENGLISH)));
    }

    private static Map<String, List<Integer>> places(Map<String, String> messages) {
        Map<String, List<Integer>> places = new TreeMap<>();
        messages.forEach((key, text) -> places.put(
                key,
                Stream.iterate(0, i -> i + 1)
                        .limit(10)
                        .filter(i -> !with(text, i, 7).equals(with(text, i, 8)))
                        .toList()));
        return places;
    }

    private static String with(String text, int place, int argument) {
        Object[] arguments = new Object[10];
        arguments[place] = argument;
        return new MessageFormat(text).format(arguments);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void noneIsLeftThatNobodySays(Language language) throws IOException {
        assertThat(keysInSources()).containsAll(messages(language).keySet());
    }

    private static Set<String> keysInSources() throws IOException {
        Set<String> keys = new HashSet<>(List.of("space", "comma"));
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/classroom"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                ASKED_FOR.matcher(Files.readString(file)).results().forEach(found -> keys.add(found.group(1)));
            }
        }
        return keys;
    }
}
