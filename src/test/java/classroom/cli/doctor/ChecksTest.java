package classroom.cli.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import classroom.cli.doctor.Finding.State;
import classroom.system.KitException;
import com.google.gson.Gson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChecksTest {
    private static final Path HERE = Path.of("/here");

    private static Finding check(String subject) {
        return Check.all().stream()
                .filter(check -> check.subject().equals(subject))
                .findFirst()
                .orElseThrow()
                .look()
                .get();
    }

    @Test
    void everyCheckHasASubjectThatFitsItsColumn() {
        assertThat(Check.all())
                .extracting(Check::subject)
                .doesNotHaveDuplicates()
                .allMatch(name -> name.length() <= 12);
    }

    @Test
    void thisJavaIsAJdk() {
        Finding finding = check("Java");

        assertThat(finding.state()).isEqualTo(State.FINE);
        assertThat(finding.what()).startsWith("JDK " + Runtime.version().feature());
    }

    @Test
    void aJavaWithoutACompilerIsAJreAndBroken() {
        Finding finding = MachineChecks.java(module -> !module.equals("jdk.compiler"));

        assertThat(finding.state()).isEqualTo(State.BROKEN);
        assertThat(finding.what()).startsWith("JRE ").endsWith("without jdk.compiler");
        assertThat(finding.cure()).contains("JDK");
    }

    @Test
    void noJavaHomeIsFineAndSoIsTheRightOne() {
        assertThat(MachineChecks.javaHome(null).state()).isEqualTo(State.FINE);
        assertThat(MachineChecks.javaHome(System.getProperty("java.home")).state())
                .isEqualTo(State.FINE);
    }

    @Test
    void aJavaHomeThatIsNotThereIsBroken(@TempDir Path folder) {
        assertThat(MachineChecks.javaHome(folder.resolve("gone").toString()).state())
                .isEqualTo(State.BROKEN);
    }

    @Test
    void anotherJavaHomeIsWorthANote(@TempDir Path other) {
        assertThat(MachineChecks.javaHome(other.toString()).state()).isEqualTo(State.NOTE);
    }

    @ParameterizedTest
    @CsvSource({
        "Linux, amd64, linux-x86_64", "Linux, aarch64, linux-arm64", "Mac OS X, x86_64, macosx-x86_64",
        "Mac OS X, aarch64, macosx-arm64", "Windows 11, amd64, windows-x86_64", "Linux, riscv64, linux-riscv64",
    })
    void platformsAreNamedAsTheNativesAre(String os, String arch, String platform) {
        assertThat(MachineChecks.platform(os, arch)).isEqualTo(platform);
    }

    @Test
    void nativesOfAnotherPlatformAreBrokenAndBothAreNamed(@TempDir Path lib) throws IOException {
        Files.createFile(lib.resolve("nd4j-native-1.0.0-M2.1.jar"));
        Files.createFile(lib.resolve("nd4j-native-1.0.0-M2.1-macosx-arm64.jar"));

        assertThat(MachineChecks.platform(lib, "macosx-arm64").state()).isEqualTo(State.FINE);
        Finding finding = MachineChecks.platform(lib, "macosx-x86_64");
        assertThat(finding.state()).isEqualTo(State.BROKEN);
        assertThat(finding.what()).contains("macosx-x86_64", "macosx-arm64");
    }

    @Test
    void noNativesAtAllAreBroken(@TempDir Path lib) {
        assertThat(MachineChecks.platform(lib, "linux-x86_64").what()).contains("no native code");
        assertThat(MachineChecks.platform(lib.resolve("gone"), "linux-x86_64").state())
                .isEqualTo(State.BROKEN);
    }

    @Test
    void littleMemoryIsWorthANoteAndAFullDiskIsBroken(@TempDir Path home) {
        assertThat(MachineChecks.memory(300_000_000)).satisfies(finding -> {
            assertThat(finding.state()).isEqualTo(State.NOTE);
            assertThat(finding.what()).startsWith("300 MB free");
        });
        assertThat(MachineChecks.memory(2_500_000_000L).what()).isEqualTo("2.5 GB free");
        assertThat(MachineChecks.disk(home, 300_000_000).state()).isEqualTo(State.BROKEN);
        assertThat(MachineChecks.disk(home, 3_000_000_000L).state()).isEqualTo(State.FINE);
    }

    @Test
    void aCacheThatCannotBeWrittenIsBroken(@TempDir Path target) throws IOException {
        Path file = Files.createFile(target.resolve("natives"));

        assertThat(MachineChecks.cache(file).state()).isEqualTo(State.BROKEN);
        assertThat(MachineChecks.cache(target.resolve("cache")).state()).isEqualTo(State.FINE);
        assertThat(target.resolve("cache")).isEmptyDirectory();
    }

    @Test
    void nativeCodeThatDoesNotLoadSaysWhyAndWhatHelps() {
        Finding finding = MachineChecks.nativeCode("""
                Exception in thread "main" java.lang.ExceptionInInitializerError
                Caused by: java.lang.UnsatisfiedLinkError: x.so: libgomp.so.1: cannot open shared object file
                \tat step.somewhere""");

        assertThat(finding.what())
                .contains("UnsatisfiedLinkError", "libgomp.so.1")
                .doesNotContain("\n");
        assertThat(finding.cure()).contains("libgomp1");
        assertThat(MachineChecks.nativeCode("Picked up JAVA_TOOL_OPTIONS: -XX:+ExitOnOutOfMemoryError")
                        .what())
                .isEqualTo("does not load: no reason given");
    }

    @Test
    void withoutAPythonTheNotebooksAreMissingAndNothingElse() {
        Finding finding = NotebookChecks.python(() -> {
            throw new KitException("no Python found", "install it, or not: as you like");
        });

        assertThat(finding)
                .isEqualTo(Finding.note("no Python found (only for notebooks)", "install it, or not: as you like"));
        assertThat(NotebookChecks.jupyter(false).state()).isEqualTo(State.NOTE);
        assertThat(NotebookChecks.jupyter(true).state()).isEqualTo(State.FINE);
    }

    @Test
    void aToolThatIsNotThereIsWorthANote() {
        Finding none = MachineChecks.tool("no-such-tool", "only for tests", "install it");
        Finding git = MachineChecks.tool("git", "only for tests", "install it");

        assertThat(none).isEqualTo(Finding.note("not found (only for tests)", "install it"));
        assertThat(git.what()).startsWith("git: git version");
    }

    @Test
    void noKernelsAreWorthANote(@TempDir Path data) {
        assertThat(NotebookChecks.kernels(data, HERE).state()).isEqualTo(State.NOTE);
    }

    @Test
    void aKernelThatFindsItsJavaAndItsJarsIsFine(@TempDir Path data) throws IOException {
        Path java = Files.createFile(data.resolve("java"));
        kernel(data, java);

        assertThat(NotebookChecks.kernels(data, HERE)).isEqualTo(Finding.fine("jjava on " + java));
    }

    @Test
    void aKernelWhoseJavaIsGoneIsBroken(@TempDir Path data) throws IOException {
        kernel(data, data.resolve("gone"));

        assertThat(NotebookChecks.kernels(data, HERE))
                .isEqualTo(Finding.broken(
                        "the kernel jjava misses " + data.resolve("gone"), "./dezero kernel install jjava"));
    }

    @Test
    void aKernelOfAnotherKitIsBrokenThoughAllItsFilesAreThere(@TempDir Path data) throws IOException {
        kernel(data, Files.createFile(data.resolve("java")));

        assertThat(NotebookChecks.kernels(data, data))
                .isEqualTo(Finding.broken(
                        "the kernel jjava is that of another kit, " + HERE, "./dezero kernel install jjava"));
    }

    @Test
    void theSameKitByAnotherWayIsNoOtherOne(@TempDir Path data) throws IOException {
        kernel(data, Files.createFile(data.resolve("java")), data);

        assertThat(NotebookChecks.kernels(data, data.resolve("kernels").resolve(".."))
                        .state())
                .isEqualTo(State.FINE);
    }

    private static void kernel(Path data, Path java) throws IOException {
        kernel(data, java, HERE);
    }

    private static void kernel(Path data, Path java, Path kit) throws IOException {
        Path folder = Files.createDirectories(data.resolve("kernels").resolve("java"));
        Path jar = Files.createFile(folder.resolve("jjava.jar"));
        Map<String, Object> spec = Map.of(
                "argv", List.of(java.toString(), "-cp", jar.toString()), "metadata", Map.of("dezero", kit.toString()));
        Files.writeString(folder.resolve("kernel.json"), new Gson().toJson(spec));
    }
}
