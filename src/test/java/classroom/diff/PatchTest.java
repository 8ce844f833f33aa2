package classroom.diff;

import static org.assertj.core.api.Assertions.assertThat;

import classroom.diff.Source.JavaFile;
import classroom.steps.Step;
import classroom.system.Kit;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With the real Git, which a developer of the kit has. */
class PatchTest {
    @TempDir
    private Path folder;

    @Tag("full")
    @Test
    void ofEveryPairMakesTheSecondStepOfTheFirst() throws Exception {
        for (int from = Step.FIRST; from < Step.LAST; from++) {
            for (int to = from + 1; to <= Step.LAST; to++) {
                Path copy = Files.createDirectory(folder.resolve(from + "to" + to));
                apply(from, to, copy, copy);
            }
        }
    }

    @Test
    void insideARepositoryItIsAppliedAtTheTop() throws Exception {
        git(folder, "init", "-q");
        apply(7, 16, folder, Files.createDirectory(folder.resolve("copy")), "--directory=copy");
    }

    @Test
    void backwardsItMakesTheFirstOfTheSecond() throws Exception {
        apply(16, 7, folder, folder);
    }

    private void apply(int from, int to, Path at, Path copy, String... options) throws Exception {
        Source before = source(from);
        Source after = source(to);
        for (JavaFile file : before.files()) {
            Files.writeString(copy.resolve(file.name()), file.text());
        }
        Path patch = Files.writeString(
                at.resolve("a.patch"),
                Patch.of(before, after).stream().map(line -> line + "\n").collect(Collectors.joining()));

        git(
                at,
                Stream.of(Stream.of("apply"), Arrays.stream(options), Stream.of(patch.toString()))
                        .flatMap(words -> words)
                        .toArray(String[]::new));

        assertThat(files(copy)).as("%d to %d", from, to).isEqualTo(files(after));
        assertThat(copy.resolve("dev")).as("/dev/null taken for a file").doesNotExist();
    }

    private static Source source(int step) {
        return Source.of(Kit.sources(), Step.of(step));
    }

    private static Map<String, String> files(Source source) {
        return new TreeMap<>(source.files().stream().collect(Collectors.toMap(JavaFile::name, JavaFile::text)));
    }

    private static Map<String, String> files(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.list(folder)) {
            for (Path file :
                    all.filter(name -> name.toString().endsWith(".java")).toList()) {
                files.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return files;
    }

    private static void git(Path folder, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        Process git = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(git.waitFor()).as(said).isZero();
    }
}
