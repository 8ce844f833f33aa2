package classroom.jupyter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import classroom.system.Kit;
import classroom.system.Platform;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequirementTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            anyio==4.16.0                                | windows-x86_64 | 10 | true
            appnope==1.0.0 ; sys_platform == 'darwin'    | macosx-arm64   | 10 | true
            appnope==1.0.0 ; sys_platform == 'darwin'    | linux-arm64    | 10 | false
            colorama==0.4.6 ; sys_platform == 'win32'    | windows-x86_64 | 10 | true
            colorama==0.4.6 ; sys_platform == 'win32'    | macosx-x86_64  | 10 | false
            pexpect==4.9.0 ; os_name != 'nt'             | macosx-x86_64  | 10 | true
            pexpect==4.9.0 ; os_name != 'nt'             | windows-x86_64 | 10 | false
            tomli==2.5.0 ; python_full_version < '3.11'  | linux-x86_64   | 10 | true
            tomli==2.5.0 ; python_full_version < '3.11'  | linux-x86_64   | 11 | false
            rpds-py==1 ; python_full_version >= '3.14'   | linux-x86_64   | 14 | true
            rpds-py==1 ; python_full_version >= '3.14'   | linux-x86_64   | 13 | false
            """)
    void its_condition_is_judged_for_the_platform_and_the_Python_that_are_asked_for(String line, String platform,
            int minor, boolean wanted) {
        assertThat(Requirement.of(line).isFor(Platform.of(platform), minor)).isEqualTo(wanted);
    }

    @Test
    void every_platform_and_every_Python_gets_each_package_once() throws IOException {
        List<Requirement> all = Files.readAllLines(Kit.home().resolve("requirements.txt")).stream()
                .filter(Requirement::isOne).map(Requirement::of).toList();
        for (Platform platform : Platform.values()) {
            for (int minor = 10; minor <= 14; minor++) {
                int python = minor;
                assertThat(all.stream().filter(requirement -> requirement.isFor(platform, python))
                        .map(requirement -> requirement.pin().replaceFirst("==.*", "")))
                        .hasSizeGreaterThan(80).doesNotHaveDuplicates().contains("jupyterlab", "jjava", "rpds-py");
            }
        }
    }

    @Test
    void its_wheel_is_known_by_its_name() {
        assertThat(Requirement.of("async-lru==2.4.0").wheel()).isEqualTo("async_lru-2.4.0-");
    }

    @Test
    void what_it_does_not_understand_it_does_not_guess() {
        assertThatThrownBy(() -> Requirement.of("tomli>=2")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Requirement.of("a==1 ; platform_machine == 'arm64'")
                .isFor(Platform.LINUX_ARM64, 12)).isInstanceOf(IllegalArgumentException.class);
    }
}
