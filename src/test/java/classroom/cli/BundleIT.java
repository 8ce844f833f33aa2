package classroom.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import classroom.jupyter.PythonNeeded;
import classroom.jupyter.Venv;
import classroom.system.Kit;
import classroom.system.Program.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** {@code ./dezero bundle}, and what a learner has of it. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the learner's machine here is one of Unix")
@Execution(ExecutionMode.CONCURRENT)
@Tag("full")
class BundleIT {
    private static Path work;
    private static Path zip;
    private static Result made;
    private static Unpacked bundle;

    @BeforeAll
    static void make() throws IOException {
        work = Files.createTempDirectory(Kit.home().resolve("target"), "bundles");
        zip = work.resolve("kit.zip");
        made = dezero("bundle", "--out", zip.toString());
        bundle = Unpacked.in(work, zip);
    }

    @AfterAll
    static void clean() throws IOException {
        RunningLab.delete(work);
    }

    private static Result dezero(String... arguments) {
        return Dezero.in(Kit.home()).run(arguments);
    }

    @Test
    void itSaysWhatItDoesAndHowBigItIs() {
        assertThat(made.err().lines())
                .singleElement()
                .asString()
                .matches("dezero: zipping \\d+ files into .*\\.zip \\.\\.\\.");
        assertThat(made.out()).matches(".*/kit\\.zip  \\d\\d+ MB\n");
        assertThat(made.code()).isZero();
    }

    @Test
    void aLessonRunsOnTheNativeCodeThatItBrings() {
        Result result = bundle.dezero().run("run", "16");

        assertThat(result.err()).isEmpty();
        assertThat(result.out().lines().toList()).containsSequence("32.0", "64.0");
        assertThat(bundle.kit().resolve("target/natives")).isNotEmptyDirectory();
    }

    @Test
    void lessonsDeltasAndThePromptNeedNothingElse() {
        assertThat(bundle.dezero().run("run", "--check", "07").out()).endsWith("  ok\n");
        assertThat(bundle.dezero().run("delta", "14")).isEqualTo(dezero("delta", "14"));
        assertThat(bundle.dezero().run("delta").code()).isZero();
        assertThat(bundle.dezero().run("diff", "14", "--inline")).isEqualTo(dezero("diff", "14", "--inline"));
        assertThat(bundle.dezero().reading("\n\n").run("walk", "3").out())
                .contains("To go on from here: ./dezero walk 3");
        Result live = bundle.dezero()
                .reading("System.out.println(square(new Variable(Nd4j.scalar(3.0))).data)\n")
                .run("jshell", "16", "--live");
        assertThat(live.err()).isEmpty();
        assertThat(live.out()).contains("9.0000");
    }

    @Test
    void aLessonRunsInTheJshellOfTheJdk() throws IOException {
        Path preferences = Files.createDirectories(work.resolve("prefs"));
        Files.createDirectories(preferences.resolve(".java/.userPrefs"));

        Result result = bundle.offline(
                        Path.of(System.getProperty("java.home"), "bin", "jshell"),
                        "-J-XX:TieredStopAtLevel=1",
                        "-J-Djava.util.prefs.userRoot=" + preferences,
                        "steps/step16.jsh")
                .run();

        assertThat(result.err()).isEmpty();
        assertThat(result.out().lines().toList()).containsSequence("32.0", "64.0");
    }

    @Test
    void theDoctorMissesNeitherMavenNorGit() {
        Result result = bundle.dezero().run("doctor");

        assertThat(result.out())
                .contains("ok      Native code", "All that the kit needs is there.")
                .doesNotContain("BROKEN", "Maven", "Git");
        assertThat(result.code()).isZero();
    }

    @Test
    void thePagesAreReadyToBeOpened() {
        assertThat(bundle.kit().resolve("target/site/index.html")).isRegularFile();
        assertThat(bundle.kit().resolve("target/site/lessons/step24.html")).isRegularFile();
        assertThat(bundle.dezero().run("site").out()).startsWith(bundle.kit().resolve("target/site/index.html") + "\n");
    }

    @Test
    void itMakesTheSameBundleAgainAndNoneForAnotherPlatform() {
        Path again = work.resolve("again.zip");

        assertThat(bundle.dezero().run("bundle", "--out", again.toString()).code())
                .isZero();
        assertThat(again).hasSameBinaryContentAs(zip);
        assertThat(bundle.dezero()
                        .run("bundle", "--platform", "linux-arm64", "macosx-arm64", "--out", work.toString())
                        .err()
                        .lines())
                .last()
                .asString()
                .startsWith("dezero: a bundle comes without what Maven fetches, such as the" + " native code of ")
                .endsWith(": take a clone of the kit for that");
    }

    @Test
    void aFolderThatIsNotThereIsMade() throws IOException {
        Path folder = work.resolve("on the stick");

        assertThat(bundle.dezero().run("bundle", "--out", folder.toString()).code())
                .isZero();

        assertThat(onlyFile(folder)).hasSameBinaryContentAs(zip);
    }

    @Test
    void whatIsAskedWronglyIsAnsweredInOneLine() {
        assertThat(dezero("bundle", "--platform", "dos").err().lines())
                .containsExactly("dezero: there is no platform"
                        + " 'dos': there are linux-x86_64, linux-arm64, macosx-x86_64, macosx-arm64, windows-x86_64");
        assertThat(dezero("bundle", "--platform", "linux-x86_64", "linux-arm64", "--out", zip.toString())
                        .err()
                        .lines())
                .containsExactly("dezero: --out " + zip + " is one file, and there are 2 platforms, each with a zip of"
                        + " its own: let --out be a folder");
        assertThat(dezero("bundle", "--out", zip.resolve("in-a-file.zip").toString())
                        .err()
                        .lines())
                .last()
                .asString()
                .startsWith("dezero: the bundle " + zip.resolve("in-a-file.zip") + " cannot be written (");
    }

    @Tag("release")
    @Test
    void forAnotherPlatformItHasTheNativeCodeOfThatOneAlone() throws IOException {
        Path folder = Files.createDirectory(work.resolve("other"));

        assertThat(dezero("bundle", "--platform", "macosx-arm64", "--out", folder.toString())
                        .code())
                .isZero();

        assertThat(folder).isDirectoryContaining(file -> file.toString().endsWith("-macosx-arm64.zip"));
        Unpacked other = Unpacked.in(folder, onlyFile(folder));
        assertThat(natives(other.kit())).hasSize(4).allMatch(name -> name.endsWith("-macosx-arm64.jar"));
        try (JarFile jar = new JarFile(other.kit().resolve("target/dezero.jar").toFile())) {
            assertThat(jar.getManifest()
                            .getMainAttributes()
                            .getValue(Attributes.Name.CLASS_PATH)
                            .split(" "))
                    .contains(natives(other.kit()).toArray(String[]::new))
                    .allSatisfy(
                            library -> assertThat(other.kit().resolve("target").resolve(library))
                                    .exists());
        }
        assumeFalse(System.getProperty("os.name").startsWith("Mac"), "this machine is the other platform");
        assertThat(other.dezero().run("run", "16").err()).isEmpty();
        assertThat(other.dezero().run("doctor").out()).contains("BROKEN  Platform", "-> take the bundle for ");
    }

    private static Path onlyFile(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findFirst().orElseThrow();
        }
    }

    private static List<String> natives(Path kit) throws IOException {
        try (Stream<Path> jars = Files.list(kit.resolve("target/lib"))) {
            return jars.map(jar -> "lib/" + jar.getFileName())
                    .filter(jar -> jar.matches(".*-(linux|macosx|windows)-.*"))
                    .toList();
        }
    }

    @Tag("release")
    @Test
    void withJupyterTheLabNeedsNoNetwork() throws Exception {
        PythonNeeded.orSkip();
        assertThat(dezero(
                                "bundle",
                                "--jupyter",
                                "--out",
                                work.resolve("jupyter.zip").toString())
                        .code())
                .isZero();
        Path folder = work.resolve("jupyter");
        Unpacked jupyter = Unpacked.in(folder, work.resolve("jupyter.zip"));

        Result prepared =
                jupyter.dezero().with("DEZERO_PYTHON", Venv.python().toString()).run("lab", "--prepare");

        assertThat(prepared.err().lines())
                .containsExactly("dezero: installing JupyterLab and the Java kernel in .venv"
                        + " (once; takes a minute or two) ...");
        assertThat(prepared.code()).isZero();
        try (RunningLab lab = RunningLab.start(jupyter.kit(), folder.resolve("home"), "--no-browser")) {
            assertThat(lab.url()).startsWith("http://localhost:");
        }
    }
}
