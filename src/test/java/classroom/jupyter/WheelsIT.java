package classroom.jupyter;

import static org.assertj.core.api.Assertions.assertThat;

import classroom.system.Platform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What of {@code requirements.txt} goes into a bundle, for machines that this one is not. */
class WheelsIT {
    @TempDir
    private Path folder;

    @BeforeAll
    static void python() {
        PythonNeeded.orSkip();
        Venv.ready();
    }

    @ParameterizedTest
    @EnumSource
    void everyPythonGetsEachPackageOnce(Platform platform) {
        for (int minor = Wheels.OLDEST; minor <= Wheels.NEWEST; minor++) {
            assertThat(Wheels.missing(platform, minor, folder))
                    .hasSizeGreaterThan(80)
                    .extracting(pin -> pin.replaceFirst("==.*", ""))
                    .doesNotHaveDuplicates()
                    .contains("jupyterlab", "jjava", "rpds-py");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "appnope, macosx-arm64, 12, true", "appnope, linux-arm64, 12, false",
        "colorama, windows-x86_64, 12, true", "colorama, macosx-x86_64, 12, false",
        "pexpect, macosx-x86_64, 12, true", "pexpect, windows-x86_64, 12, false",
        "tomli, linux-x86_64, 10, true", "tomli, linux-x86_64, 11, false",
        "rpds-py==0.30.0, windows-x86_64, 13, true", "rpds-py==0.30.0, windows-x86_64, 14, false",
    })
    void aConditionIsJudgedForTheMachineThatIsAskedFor(String pin, String platform, int minor, boolean wanted) {
        List<String> missing = Wheels.missing(Platform.of(platform), minor, folder);

        assertThat(missing.stream().anyMatch(each -> each.startsWith(pin))).isEqualTo(wanted);
    }

    @Test
    void whatIsThereForEveryPythonIsNotFetchedAgain() throws IOException {
        for (String wheel : List.of(
                "async_lru-2.4.0-py3-none-any.whl",
                "arrow-0.1-py3-none-any.whl",
                "rpds_py-0.30.0-cp312-cp312-win_amd64.whl")) {
            Files.createFile(folder.resolve(wheel));
        }

        assertThat(Wheels.missing(Platform.WINDOWS_X86_64, 12, folder))
                .doesNotContain("async-lru==2.4.0")
                .contains("arrow==1.4.0", "rpds-py==0.30.0");
    }
}
