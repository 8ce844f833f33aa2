package classroom.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/**
 * A language in which the kit speaks to a learner: English, and each that has a folder beside the lessons, {@code
 * steps/ko}. What a program prints and what maintainers read stays in English.
 *
 * @param code as {@code java.util.Locale} has it: {@code ko}
 */
public record Language(String code) {
    public static final Language ENGLISH = new Language("en");
    /** The variable of the environment that chooses it. */
    public static final String VARIABLE = "DEZERO_LANG";

    private static final ResourceBundle.Control WITHOUT_THE_SYSTEMS =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private static volatile Language current = ENGLISH;

    /** All of them, English first. */
    public static List<Language> all() {
        try (Stream<Path> files = Files.list(Kit.home().resolve("steps"))) {
            Stream<Language> others = files.filter(Files::isDirectory)
                    .map(folder -> new Language(folder.getFileName().toString()))
                    .sorted((a, b) -> a.code.compareTo(b.code));
            return Stream.concat(Stream.of(ENGLISH), others).toList();
        } catch (IOException e) {
            throw new KitException("the folder of the lessons cannot be read: " + e.getMessage(), e);
        }
    }

    /** @throws KitException if the kit does not speak it */
    public static Language of(String code) {
        Language language = new Language(code.strip().toLowerCase(Locale.ROOT));
        if (!all().contains(language)) {
            throw new KitException("there is no language '" + code + "': there are "
                    + String.join(", ", all().stream().map(Language::code).toList()));
        }
        return language;
    }

    /** The one in which this program speaks: English, until it is told otherwise. */
    public static Language current() {
        return current;
    }

    /** From now on the learner's: {@link #VARIABLE}'s, or the one that was remembered, or the system's. */
    public static void useChosen() {
        use(chosen());
    }

    private static Language chosen() {
        String wanted = System.getenv(VARIABLE);
        if (wanted != null && !wanted.isBlank()) {
            return of(wanted);
        }
        if (Files.exists(remembered())) {
            try {
                return of(Files.readString(remembered()));
            } catch (IOException e) {
                throw new KitException(remembered() + " cannot be read: " + e.getMessage(), e);
            }
        }
        Language system = new Language(ofSystem(System.getenv()));
        return all().contains(system) ? system : ENGLISH;
    }

    /** Of ko_KR.UTF-8 the first part. Java itself is told to speak English, so that its compiler does. */
    static String ofSystem(Map<String, String> environment) {
        return Stream.of("LC_ALL", "LC_MESSAGES", "LANG")
                .map(environment::get)
                .filter(locale -> locale != null && !locale.isEmpty())
                .findFirst()
                .map(locale -> locale.split("[_.@]")[0])
                .orElse(ENGLISH.code);
    }

    /** From now on, for the whole program. */
    public static void use(Language language) {
        current = language;
    }

    /** From now on, and for the programs after this one. */
    public static void remember(Language language) {
        use(language);
        try {
            Files.createDirectories(remembered().getParent());
            WholeFile.write(remembered(), language + "\n");
        } catch (IOException e) {
            throw new KitException(remembered() + " cannot be written: " + e.getMessage(), e);
        }
    }

    /** Among a learner's things, as an update of the kit leaves them alone. */
    private static Path remembered() {
        return Kit.my().resolve(".language");
    }

    /** A text for a learner, with the arguments in place of {0}, {1}: from {@code classroom/messages_ko.properties}. */
    public static String text(String key, Object... arguments) {
        ResourceBundle texts =
                ResourceBundle.getBundle("classroom.messages", new Locale(current().code), WITHOUT_THE_SYSTEMS);
        return new MessageFormat(texts.getString(key), Locale.ROOT).format(arguments);
    }

    public boolean isEnglish() {
        return equals(ENGLISH);
    }

    @Override
    public String toString() {
        return code;
    }
}
