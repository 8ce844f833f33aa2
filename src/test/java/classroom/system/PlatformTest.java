package classroom.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PlatformTest {
    private static final Pattern PROFILE = Pattern.compile("<native.platform>([a-z0-9_-]+)</native.platform>");

    @ParameterizedTest
    @EnumSource
    void eachIsFoundByTheNameThatTheNativesHave(Platform platform) {
        assertThat(platform.toString())
                .matches("(linux|macosx|windows)-(x86_64|arm64)")
                .startsWith(platform.system() + "-");
        assertThat(Platform.of(platform.toString())).isEqualTo(platform);
    }

    @Test
    void anUnknownOneIsAnsweredWithThoseThatThereAre() {
        assertThatThrownBy(() -> Platform.of("windows"))
                .isInstanceOf(KitException.class)
                .hasMessage("there is no"
                        + " platform 'windows': there are linux-x86_64, linux-arm64, macosx-x86_64, macosx-arm64,"
                        + " windows-x86_64");
    }

    @Test
    void theyAreThoseThatTheBuildKnows() throws IOException {
        assertThat(PROFILE.matcher(Files.readString(Kit.home().resolve("pom.xml")))
                        .results()
                        .map((MatchResult profile) -> Platform.of(profile.group(1))))
                .containsExactly(Platform.values());
    }
}
