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
    @Test
    void every_check_has_a_subject_that_fits_its_column() {
        assertThat(Check.all()).extracting(Check::subject).doesNotHaveDuplicates()
                .allMatch(name -> name.length() <= 12);
    }

    @Test
    void this_Java_is_a_JDK() {
        Finding finding = new JavaCheck().look();

        assertThat(finding.state()).isEqualTo(State.FINE);
        assertThat(finding.what()).startsWith("JDK " + Runtime.version().feature());
    }

    @Test
    void a_Java_without_a_compiler_is_a_JRE_and_broken() {
        Finding finding = new JavaCheck(module -> !module.equals("jdk.compiler")).look();

        assertThat(finding.state()).isEqualTo(State.BROKEN);
        assertThat(finding.what()).startsWith("JRE ").endsWith("without jdk.compiler");
        assertThat(finding.cure()).contains("JDK");
    }

    @Test
    void no_JAVA_HOME_is_fine_and_so_is_the_right_one() {
        assertThat(new JavaHomeCheck(null).look().state()).isEqualTo(State.FINE);
        assertThat(new JavaHomeCheck(System.getProperty("java.home")).look().state()).isEqualTo(State.FINE);
    }

    @Test
    void a_JAVA_HOME_that_is_not_there_is_broken(@TempDir Path folder) {
        assertThat(new JavaHomeCheck(folder.resolve("gone").toString()).look().state()).isEqualTo(State.BROKEN);
    }

    @Test
    void another_JAVA_HOME_is_worth_a_note(@TempDir Path other) {
        assertThat(new JavaHomeCheck(other.toString()).look().state()).isEqualTo(State.NOTE);
    }

    @ParameterizedTest
    @CsvSource({
        "Linux, amd64, linux-x86_64", "Linux, aarch64, linux-arm64", "Mac OS X, x86_64, macosx-x86_64",
        "Mac OS X, aarch64, macosx-arm64", "Windows 11, amd64, windows-x86_64", "Linux, riscv64, linux-riscv64",
    })
    void platforms_are_named_as_the_natives_are(String os, String arch, String platform) {
        assertThat(PlatformCheck.platform(os, arch)).isEqualTo(platform);
    }

    @Test
    void natives_of_another_platform_are_broken_and_both_are_named(@TempDir Path lib) throws IOException {
        Files.createFile(lib.resolve("nd4j-native-1.0.0-M2.1.jar"));
        Files.createFile(lib.resolve("nd4j-native-1.0.0-M2.1-macosx-arm64.jar"));

        assertThat(new PlatformCheck(lib, "macosx-arm64").look().state()).isEqualTo(State.FINE);
        Finding finding = new PlatformCheck(lib, "macosx-x86_64").look();
        assertThat(finding.state()).isEqualTo(State.BROKEN);
        assertThat(finding.what()).contains("macosx-x86_64", "macosx-arm64");
    }

    @Test
    void no_natives_at_all_are_broken(@TempDir Path lib) {
        assertThat(new PlatformCheck(lib, "linux-x86_64").look().what()).contains("no native code");
        assertThat(new PlatformCheck(lib.resolve("gone"), "linux-x86_64").look().state()).isEqualTo(State.BROKEN);
    }

    @Test
    void little_memory_is_worth_a_note_and_a_full_disk_is_broken(@TempDir Path home) {
        assertThat(MemoryCheck.judge(300_000_000)).satisfies(finding -> {
            assertThat(finding.state()).isEqualTo(State.NOTE);
            assertThat(finding.what()).startsWith("300 MB free");
        });
        assertThat(MemoryCheck.judge(2_500_000_000L).what()).isEqualTo("2.5 GB free");
        assertThat(new DiskCheck(home).judge(300_000_000).state()).isEqualTo(State.BROKEN);
        assertThat(new DiskCheck(home).judge(3_000_000_000L).state()).isEqualTo(State.FINE);
    }

    @Test
    void a_cache_that_cannot_be_written_is_broken(@TempDir Path target) throws IOException {
        Path file = Files.createFile(target.resolve("natives"));

        assertThat(new CacheCheck(file).look().state()).isEqualTo(State.BROKEN);
        assertThat(new CacheCheck(target.resolve("cache")).look().state()).isEqualTo(State.FINE);
        assertThat(target.resolve("cache")).isEmptyDirectory();
    }

    @Test
    void native_code_that_does_not_load_says_why_and_what_helps() {
        Finding finding = NativeCodeCheck.broken("""
                Exception in thread "main" java.lang.ExceptionInInitializerError
                Caused by: java.lang.UnsatisfiedLinkError: x.so: libgomp.so.1: cannot open shared object file
                \tat step.somewhere""");

        assertThat(finding.what()).contains("UnsatisfiedLinkError", "libgomp.so.1").doesNotContain("\n");
        assertThat(finding.cure()).contains("libgomp1");
        assertThat(NativeCodeCheck.broken("").what()).isEqualTo("does not load: no reason given");
    }

    @Test
    void without_a_Python_the_notebooks_are_missing_and_nothing_else() {
        Finding finding = new PythonCheck(() -> {
            throw new KitException("no Python found: install it, or not: as you like");
        }).look();

        assertThat(finding).isEqualTo(Finding.note("no Python found (only for notebooks)",
                "install it, or not: as you like"));
        assertThat(new JupyterCheck(() -> false).look().state()).isEqualTo(State.NOTE);
        assertThat(new JupyterCheck(() -> true).look().state()).isEqualTo(State.FINE);
    }

    @Test
    void a_tool_that_is_not_there_is_worth_a_note_and_the_first_that_is_there_counts() {
        Finding none = new ToolCheck("Tool", "only for tests", "install it", "no-such-tool").look();
        Finding git = new ToolCheck("Git", "only for tests", "install it", "no-such-tool", "git").look();

        assertThat(none).isEqualTo(Finding.note("not found (only for tests)", "install it"));
        assertThat(git.what()).startsWith("git: git version");
    }

    @Test
    void no_kernels_are_worth_a_note(@TempDir Path data) {
        assertThat(new KernelsCheck(data).look().state()).isEqualTo(State.NOTE);
    }

    @Test
    void a_kernel_that_finds_its_Java_and_its_jars_is_fine(@TempDir Path data) throws IOException {
        Path java = Files.createFile(data.resolve("java"));
        kernel(data, java);

        assertThat(new KernelsCheck(data).look()).isEqualTo(Finding.fine("jjava on " + java));
    }

    @Test
    void a_kernel_whose_Java_is_gone_is_broken(@TempDir Path data) throws IOException {
        kernel(data, data.resolve("gone"));

        assertThat(new KernelsCheck(data).look()).isEqualTo(Finding.broken(
                "the kernel jjava misses " + data.resolve("gone"), "./dezero kernel install jjava"));
    }

    private static void kernel(Path data, Path java) throws IOException {
        Path folder = Files.createDirectories(data.resolve("kernels").resolve("java"));
        Path jar = Files.createFile(folder.resolve("jjava.jar"));
        Map<String, Object> spec = Map.of("argv", List.of(java.toString(), "-cp", jar.toString()),
                "metadata", Map.of("dezero", "/here"));
        Files.writeString(folder.resolve("kernel.json"), new Gson().toJson(spec));
    }
}
