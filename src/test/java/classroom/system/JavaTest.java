package classroom.system;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JavaTest {
    @Test
    void theProgramIsTheJavaThatRuns() {
        Program java = Program.of(Java.program(), "-XshowSettings:properties", "-version");

        assertThat(java.run().err()).contains("java.home = " + System.getProperty("java.home"));
    }

    @Test
    void theOptionsAreThoseOfTheFileWithoutItsComments() {
        assertThat(Java.options()).contains("-XX:TieredStopAtLevel=1").allMatch(option -> option.startsWith("-"));
        assertThat(Java.options()).last().asString().startsWith("-Dorg.bytedeco.javacpp.cachedir=");
    }
}
