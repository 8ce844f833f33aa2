package classroom.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LanguageTest {
    @AfterEach
    void backToEnglish() {
        Language.use(Language.ENGLISH);
    }

    @Test
    void theSystemsIsThatOfTheFirstVariableThatSaysOne() {
        assertThat(Language.ofSystem(Map.of("LANG", "ko_KR.UTF-8"))).isEqualTo("ko");
        assertThat(Language.ofSystem(Map.of("LANG", "ko_KR.UTF-8", "LC_ALL", "de_DE@euro")))
                .isEqualTo("de");
        assertThat(Language.ofSystem(Map.of("LANG", "C", "LC_ALL", ""))).isEqualTo("C");
        assertThat(Language.ofSystem(Map.of())).isEqualTo("en");
    }

    @Test
    void oneThatTheKitDoesNotSpeakIsRefusedWithThoseThatItDoes() {
        assertThat(Language.of("KO")).isEqualTo(new Language("ko"));
        assertThatThrownBy(() -> Language.of("xx"))
                .isInstanceOf(KitException.class)
                .hasMessageStartingWith("there is no language 'xx': there are en, ");
    }

    @Test
    void aTextHasItsArgumentsInTheirPlaces() {
        Language.use(new Language("ko"));

        assertThat(Language.text("lesson.step", 7)).isEqualTo("7단계: ");
    }
}
