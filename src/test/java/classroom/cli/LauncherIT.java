package classroom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import classroom.system.Kit;
import classroom.system.Program;
import classroom.system.Program.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The launcher of Linux and macOS: where the kit lies, which Java it takes, when and how it builds. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "dezero.cmd stands in there; CommandsIT runs it")
class LauncherIT {
    private static final String NOT_BUILT = "dezero: building the kit, because it is not built yet"
            + " (mvn package; the first time downloads about 200 MB) ...";
    private static final String CHANGED = "dezero: building the kit, because its sources have changed"
            + " (mvn package; the first time downloads about 200 MB) ...";

    /** In target, so that hard links to the jar and to its libraries can be made. */
    private Path work;

    private Path kit;
    private Path bin;

    @BeforeEach
    void folders() throws IOException {
        work = Files.createTempDirectory(Kit.home().resolve("target"), "launcher");
        kit = Files.createDirectory(work.resolve("Kurs für alle"));
        bin = Files.createDirectory(work.resolve("bin"));
        for (String tool : List.of(
                "sh", "dirname", "readlink", "sed", "find", "grep", "head", "tail", "mkdir", "cat", "cp", "locale")) {
            Files.createSymbolicLink(bin.resolve(tool), onPath(tool));
        }
    }

    @AfterEach
    void clean() throws IOException {
        try (Stream<Path> files = Files.walk(work)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
    }

    private static Path onPath(String tool) {
        return Arrays.stream(System.getenv("PATH").split(":"))
                .map(folder -> Path.of(folder, tool))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow();
    }

    private void script(Path file, String text) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + text + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Program dezero() {
        return Dezero.in(kit).with("PATH", bin.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"C", "xx_XX.UTF-8"}) // the second one is installed nowhere
    void nativeCodeLoadsFromAPathWithASpaceAndAnAccentInAnyLocale(String locale) {
        KitCopy.built(kit);

        Result result = dezero().with("LC_ALL", locale).run("doctor");

        assertThat(result.err()).isEmpty();
        assertThat(result.out()).contains("ok      Native code", "für alle");
        assertThat(result.code()).isZero();
    }

    @Test
    void aLinkToItWorksFromAnyFolder() throws IOException {
        KitCopy.built(kit);
        Path first = Files.createSymbolicLink(work.resolve("first"), kit.resolve("dezero"));
        Path second = Files.createSymbolicLink(work.resolve("a link"), first.getFileName());

        Result result = Program.of(second)
                .with("JAVA_HOME", System.getProperty("java.home"))
                .with("PATH", bin.toString())
                .in(work)
                .run("java-options");

        assertThat(result.err()).isEmpty();
        assertThat(result.out()).contains("cachedir=" + kit.toRealPath().resolve("target/natives"));
    }

    @Test
    void aClosedInputIsAnEmptyOne() throws IOException {
        KitCopy.built(kit);
        Path closed = bin.resolve("closed");
        script(closed, "exec '" + kit.resolve("dezero") + "' walk 3 <&-");

        Result result = Program.of(closed)
                .with("JAVA_HOME", System.getProperty("java.home"))
                .with("PATH", bin.toString())
                .in(work)
                .run();

        assertThat(result.err()).isEmpty();
        assertThat(result.out()).contains("You are at 1 of ");
        assertThat(result.code()).isZero();
    }

    @Test
    void aWrongJavaHomeIsSaidWithItsCure() {
        KitCopy.built(kit);

        Result result = dezero().with("JAVA_HOME", "/no such jdk").run("list");

        assertThat(result)
                .isEqualTo(new Result(
                        2,
                        "",
                        "dezero: JAVA_HOME is /no such jdk,"
                                + " and there is no bin/java in it: point it at a JDK 17 or newer, or unset it\n"));
    }

    @Test
    void withoutAnyJavaItSaysWhatToInstall() {
        KitCopy.built(kit);

        Result result = dezero().without("JAVA_HOME"::equals).run("list");

        assertThat(result.err().lines())
                .containsExactly("dezero: no Java found: install a JDK 17 or newer, or point JAVA_HOME at one");
        assertThat(result.code()).isEqualTo(2);
    }

    @Test
    void anOldJavaIsNamedWithItsVersion(@TempDir Path jdk) throws IOException {
        KitCopy.built(kit);
        Files.createDirectories(jdk.resolve("bin"));
        script(jdk.resolve("bin/java"), "echo 'openjdk version \"1.8.0_402\"' >&2");
        Result asked = dezero().with("JAVA_HOME", jdk.toString()).run("list");
        Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"11.0.2\"\nOS_NAME=\"Linux\"\n");
        Result read = dezero().with("JAVA_HOME", jdk.toString()).run("list");

        assertThat(asked.err().lines())
                .containsExactly("dezero: " + jdk
                        + "/bin/java is Java 1.8.0_402: the kit needs 17 or newer. Point JAVA_HOME at such a JDK");
        assertThat(read.err().lines())
                .containsExactly("dezero: " + jdk
                        + "/bin/java is Java 11.0.2: the kit needs 17 or newer. Point JAVA_HOME at such a JDK");
        assertThat(read.code()).isEqualTo(2);
    }

    @Test
    void withoutJavaHomeItTakesTheJavaOnThePath() throws IOException {
        KitCopy.built(kit);
        Files.createSymbolicLink(bin.resolve("java"), Path.of(System.getProperty("java.home"), "bin", "java"));

        Result result = dezero().without("JAVA_HOME"::equals).run("--version");

        assertThat(result.err()).isEmpty();
        assertThat(result.out()).contains("Java " + Runtime.version());
    }

    @Test
    void whatMustBeBuiltNeedsMaven() {
        KitCopy.fresh(kit);

        Result result = dezero().run("list");

        assertThat(result.err().lines())
                .containsExactly("dezero: the kit must be built (it is not built yet),"
                        + " and Maven is not found: install Maven (the command mvn)");
        assertThat(result.code()).isEqualTo(2);
    }

    @Test
    void aBundleIsNotBuiltAndSaysWhenItIsNotWhole() throws IOException {
        KitCopy.built(kit);
        Files.delete(kit.resolve("pom.xml"));
        touch("src/main/java/step07/Variable.java");
        assertThat(dezero().run("java-options").err()).isEmpty();

        Files.delete(kit.resolve("target/dezero.jar"));
        assertThat(dezero().run("java-options"))
                .isEqualTo(new Result(
                        2,
                        "",
                        "dezero: parts of this bundle are missing" + " in "
                                + kit.toRealPath().resolve("target") + ": unpack it again\n"));
    }

    @Test
    void aFailedBuildSaysTheCompilersFirstErrorAndWhereTheRestIs() throws IOException {
        KitCopy.fresh(kit);
        script(bin.resolve("mvn"), """
                echo '[INFO] Scanning for projects...'
                echo '[ERROR] COMPILATION ERROR : '
                echo "[ERROR] Variable.java:[12,5] ';' expected"
                echo '[ERROR] Failed to execute goal'
                exit 1""");

        Result result = dezero().run("list");

        Path log = kit.toRealPath().resolve("target/build.log");
        assertThat(result.err().lines())
                .containsExactly(
                        NOT_BUILT,
                        "dezero: the build failed: Variable.java:[12,5] ';' expected" + " (all that Maven said is in "
                                + log + ")");
        assertThat(log).content().contains("Failed to execute goal");
        assertThat(result.code()).isEqualTo(2);
    }

    @Test
    void itBuildsWhenASourceIsNewerThanTheJarAndThenRunsTheCommand() throws IOException {
        KitCopy.built(kit);
        touch("src/main/java/step07/Variable.java");
        script(bin.resolve("mvn"), "echo \"$@\" >\"$(dirname \"$0\")/called\"");

        Result result = dezero().run("java-options");

        assertThat(result.err().lines()).containsExactly(CHANGED);
        assertThat(bin.resolve("called"))
                .content()
                .isEqualTo(
                        "-B -ntp -Dmaven.test.skip=true -f " + kit.toRealPath().resolve("pom.xml") + " package\n");
        assertThat(result.out()).contains("-Dfile.encoding=UTF-8");
        assertThat(result.code()).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 4096})
    void aJarThatAStoppedBuildLeftIsBuiltAgain(int size) throws IOException {
        KitCopy.built(kit);
        Path jar = kit.resolve("target/dezero.jar");
        byte[] whole = Files.readAllBytes(jar);
        Files.delete(jar); // not the kit's own, to which it is a link
        Files.write(jar, Arrays.copyOf(whole, size));
        Files.write(bin.resolve("whole.jar"), whole);
        script(bin.resolve("mvn"), "cp '" + bin.resolve("whole.jar") + "' '" + jar + "'");

        Result result = dezero().run("java-options");

        assertThat(result.err().lines()).containsExactly(NOT_BUILT);
        assertThat(result.code()).isZero();
    }

    @Test
    void aDeletedSourceIsAChange() throws IOException {
        KitCopy.built(kit);
        script(bin.resolve("mvn"), "");
        Files.setLastModifiedTime(
                kit.resolve("src/main/java/step07"), FileTime.from(Instant.now().plusSeconds(5)));

        assertThat(dezero().run("java-options").err().lines()).containsExactly(CHANGED);
    }

    @Test
    void lessonsTestsAndPagesAreNoReasonToBuild() throws IOException {
        KitCopy.built(kit);
        touch("steps/step07.jsh");
        Files.createDirectories(kit.resolve("src/test/java"));
        Files.createDirectories(kit.resolve("docs"));
        touch("docs");
        touch("src/test/java");

        assertThat(dezero().run("java-options").err()).isEmpty();
    }

    private void touch(String file) throws IOException {
        Files.setLastModifiedTime(kit.resolve(file), FileTime.from(Instant.now().plusSeconds(5)));
    }
}
