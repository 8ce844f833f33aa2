package classroom.jupyter;

import static org.assertj.core.api.Assertions.assertThat;

import classroom.system.Kit;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

/** That a class gets the same in a year. */
class RequirementsTest {
    private final List<String> lines = Files.readAllLines(Kit.home().resolve("requirements.txt")).stream()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .toList();

    RequirementsTest() throws IOException {}

    @Test
    void everyPackageHasOneVersion() {
        assertThat(lines)
                .hasSizeGreaterThan(90)
                .allMatch(line -> line.matches("[a-z0-9-]+==[0-9][0-9a-z.]*"
                        + "( ; (python_full_version|sys_platform|os_name) (<|>=|==|!=) '[a-z0-9.]+')?"));
    }

    @Test
    void whatTheKitStartsIsAmongThem() {
        assertThat(lines)
                .contains("jjava==1.0a8")
                .anyMatch(line -> line.startsWith("jupyterlab=="))
                .anyMatch(line -> line.startsWith("nbclient=="));
    }
}
