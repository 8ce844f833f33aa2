package classroom.jupyter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import classroom.system.KitException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the stand-ins for Python are shell scripts")
class PythonTest {
    private static final List<String> NONE = List.of("no-such-python");

    @TempDir
    private Path folder;

    private List<String> python(String name, String version, boolean good) {
        return StandIn.python(folder.resolve(name), version, good);
    }

    @Test
    void theFirstThatFitsIsTaken() {
        List<String> apple = python("python3", "3.9", true);
        List<String> debian = python("python", "3.11", false);
        List<String> homebrew = python("python3.13", "3.13", true);
        List<String> newer = python("python3.14", "3.14", true);

        Python found = Python.first(Stream.of(NONE, apple, debian, homebrew, newer));

        assertThat(found).isEqualTo(new Python(homebrew, 13, true));
        assertThat(found).hasToString(folder + "/python3.13 (Python 3.13)");
    }

    @Test
    void noneAtAllSaysWhatToInstallAndWhatWorksWithout() {
        assertThatThrownBy(() -> Python.first(Stream.of(NONE)))
                .isInstanceOf(KitException.class)
                .hasMessage("no Python found: notebooks need Python 3.10 or newer. Install it, or let DEZERO_PYTHON"
                        + " name it (lessons do without: ./dezero walk 1)");
    }

    @Test
    void python2IsNone() {
        assertThatThrownBy(() -> Python.first(Stream.of(python("python", "2.7", true))))
                .hasMessageStartingWith("no Python found");
    }

    @Test
    void ofOldOnesTheNewestIsNamed() {
        List<String> old = python("python3", "3.8", true);
        List<String> newer = python("python", "3.9", true);

        assertThatThrownBy(() -> Python.first(Stream.of(old, newer)))
                .isInstanceOf(KitException.class)
                .hasMessage(newer.get(0) + " (Python 3.9) is too old: notebooks need Python 3.10 or newer. Install it,"
                        + " or let DEZERO_PYTHON name it");
    }

    @Test
    void oneThatCannotMakeEnvironmentsSaysWhichPackageIsMissing() {
        List<String> debian = python("python3", "3.11", false);

        assertThatThrownBy(() -> Python.first(Stream.of(debian)))
                .isInstanceOf(KitException.class)
                .hasMessage(debian.get(0) + " (Python 3.11) cannot make environments: install its package venv (on"
                        + " Debian and Ubuntu: sudo apt install python3-venv), or let DEZERO_PYTHON name another"
                        + " Python");
    }

    @Test
    void theOneThatIsNamedIsTakenOrRefusedButNeverReplaced() {
        List<String> good = python("good", "3.12", true);
        List<String> old = python("old", "3.9", true);

        assertThat(Python.named(good.get(0)).minor()).isEqualTo(12);
        assertThatThrownBy(() -> Python.named(old.get(0))).hasMessageContaining("is too old");
        assertThatThrownBy(() -> Python.named("no-such-python"))
                .isInstanceOf(KitException.class)
                .hasMessage("DEZERO_PYTHON is no-such-python, and that is no Python 3 that starts: let it name one, or"
                        + " unset it");
    }
}
