package classroom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import classroom.cli.Jdks.Jdk;
import classroom.system.Kit;
import classroom.system.Program.Result;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A lesson walked through by a program; WalkTest has the rest. */
class WalkIT {
    static List<Jdk> jdks() {
        return Jdks.installed();
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void aProgramCanWalkThroughALessonAndNothingComesOnStderr(Jdk jdk) throws Exception {
        Path bookmarks = Kit.notes().resolve("walk.properties");
        Optional<String> before = Files.exists(bookmarks) ? Optional.of(Files.readString(bookmarks)) : Optional.empty();
        try {
            Result result = Dezero.in(Kit.home())
                    .with("JAVA_HOME", jdk.home().toString())
                    .reading("\n\n1 + 1\n")
                    .run("walk", "14", "--restart");

            assertThat(result.err()).isEmpty();
            assertThat(result.out())
                    .contains("6.0\n1.0\n", "==> 2", "To go on from here: ./dezero walk 14")
                    .doesNotContain("\u001B");
            assertThat(result.code()).isZero();
        } finally {
            if (before.isPresent()) {
                Files.writeString(bookmarks, before.get());
            } else {
                Files.deleteIfExists(bookmarks);
            }
        }
    }
}
