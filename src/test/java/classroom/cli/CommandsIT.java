package classroom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import classroom.cli.Jdks.Jdk;
import classroom.steps.Step;
import classroom.system.Kit;
import classroom.system.Program;
import classroom.system.Program.Result;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The command line as a user meets it: the launcher, the jar, a Java of its own. */
class CommandsIT {
    private static Result dezero(String... arguments) {
        return Dezero.in(Kit.home()).run(arguments);
    }

    static Collection<String> commands() {
        return Main.commandLine().getSubcommands().keySet();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandHasAHelpWithAnExample(String command) {
        Result result = dezero(command, "--help");

        assertThat(result.err()).isEmpty();
        assertThat(result.code()).isZero();
        assertThat(result.out())
                .startsWith("Usage: dezero " + command)
                .containsPattern("Examples?[:,]")
                .contains("./dezero " + command);
        assertThat(result.out().lines()).allMatch(line -> line.length() <= 80);
    }

    @Test
    void helpListsEveryCommand() {
        assertThat(dezero("--help").out()).contains(commands());
    }

    @Test
    void withoutACommandItShowsItsHelp() {
        assertThat(dezero()).isEqualTo(dezero("--help"));
    }

    /** A JRE is a Java without the modules of the tools. */
    @ParameterizedTest
    @CsvSource({"run 7, without compiler and JShell", "kernel install jjava, and a notebook needs a compiler and JShell"
    })
    void onAJreACommandSaysThatItNeedsAJdk(String command, String why) {
        Result result = Program.of(
                        Path.of(System.getProperty("java.home"), "bin", "java"),
                        "--limit-modules",
                        "java.se,jdk.unsupported",
                        "-Ddezero.home=" + Kit.home(),
                        "-cp",
                        Kit.jar(),
                        "classroom.cli.Main")
                .run(command.split(" "));

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err().lines())
                .singleElement()
                .asString()
                .startsWith("dezero: this Java (")
                .contains(why)
                .endsWith(": point JAVA_HOME at a JDK, 17 or newer");
    }

    @Test
    void theVersionIsThatOfTheJarAndOfWhatItRunsOn() {
        Result result = dezero("--version");

        assertThat(result.out().lines().toList())
                .hasSize(3)
                .satisfies(lines -> assertThat(lines.get(0)).matches("dezero \\d+\\.\\d+\\.\\d+.*"))
                .satisfies(lines -> assertThat(lines.get(1)).isEqualTo("ND4J 1.0.0-M2.1"))
                .satisfies(lines -> assertThat(lines.get(2)).startsWith("Java " + Runtime.version()));
        assertThat(result.err()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            jshell 25        | dezero: there is no step 25: the steps are 1 to 24
            jshell 0         | dezero: there is no step 0: the steps are 1 to 24
            jshell seven     | dezero: 'seven' is not a step: write a number from 1 to 24, such as 7 or 07
            jshell           | dezero: Missing required parameter: 'NN' (see ./dezero jshell --help)
            jshell 7 --liev  | dezero: Unknown option: '--liev' (see ./dezero jshell --help)
            """)
    void whatIsAskedWronglyIsAnsweredInOneLine(String arguments, String answer) {
        Result result = dezero(arguments.split(" +"));

        assertThat(result.err().lines()).containsExactly(answer);
        assertThat(result.out()).isEmpty();
        assertThat(result.code()).isEqualTo(2);
    }

    @Test
    void anUnknownCommandIsAnsweredWithThoseThatExist() {
        Result result = dezero("frobnicate");

        assertThat(result.err().lines())
                .singleElement()
                .asString()
                .startsWith("dezero: there is no command 'frobnicate', but ")
                .contains(commands())
                .endsWith(" (see ./dezero --help)");
        assertThat(result.code()).isEqualTo(2);
    }

    @Test
    void theListFitsATerminalAndHas24StepsInOrder() {
        Result result = dezero("list");

        assertThat(result.err()).isEmpty();
        assertThat(result.out().lines()).allMatch(line -> line.length() <= 80);
        assertThat(result.out()
                        .lines()
                        .filter(line -> line.matches("\\d\\d  \\S.*"))
                        .map(line -> line.substring(0, 2)))
                .containsExactlyElementsOf(Step.all().stream().map(Step::digits).toList());
        assertThat(result.out()).contains("14  the same variable twice");
    }

    @Test
    void noColoursWhereThereIsNoTerminal() {
        assertThat(dezero("list").out() + dezero("--help").out()).doesNotContain("\u001B");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void outputThatCannotBeWrittenIsAnError() {
        Result result = Program.of(List.of("sh", "-c", "\"$0\" list >/dev/full", Kit.home() + "/dezero"))
                .within(60)
                .run();

        assertThat(result.err().lines())
                .containsExactly("dezero: the output could not be written: its reader has ended, or the disk is full");
        assertThat(result.code()).isEqualTo(2);
    }

    @Test
    void bothKernelsAreListedInstalledOrNot() {
        Result result = dezero("kernel", "list");

        assertThat(result.code()).isZero();
        assertThat(result.out().lines())
                .hasSize(2)
                .satisfiesExactly(
                        line -> assertThat(line).matches("jjava  as java        (not )?installed.*"),
                        line -> assertThat(line).matches("ijava  as java-ijava  (not )?installed.*"));
    }

    @Test
    void anotherKernelIsRefusedWithTheNamesOfThoseThereAre() {
        Result result = dezero("kernel", "install", "kotlin");

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).isEqualTo("dezero: there is no kernel 'kotlin', but jjava and ijava\n");
    }

    @Test
    void theDoctorFindsNothingBrokenWhereTheTestsRun() {
        Result result = dezero("doctor");

        assertThat(result.out())
                .contains("ok      Native code", "ok      Platform")
                .doesNotContain("BROKEN");
        assertThat(result.err()).isEmpty();
        assertThat(result.code()).isZero();
    }

    /** Java speaks of it on stderr. */
    @Test
    void theDoctorFindsNothingBrokenWithOptionsOfTheUsers() {
        Result result = Dezero.in(Kit.home())
                .with("JAVA_TOOL_OPTIONS", "-Dof.the.users=1")
                .run("doctor");

        assertThat(result.out())
                .contains("ok      Native code", "ok      Maven        mvn: Apache Maven")
                .doesNotContain("BROKEN", "Picked up");
        assertThat(result.code()).isZero();
    }

    static List<Jdk> jdks() {
        return Jdks.installed();
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void javaStartsQuietlyWithTheOptionsThatTheKitTells(Jdk jdk) {
        Result told =
                Dezero.in(Kit.home()).with("JAVA_HOME", jdk.home().toString()).run("java-options");
        assertThat(told.err()).isEmpty();
        List<String> command = new ArrayList<>(told.out().lines().toList());
        assertThat(command)
                .contains("-Dorg.bytedeco.javacpp.cachedir="
                        + Path.of("target", "natives").toAbsolutePath());
        command.addAll(List.of("-cp", Kit.jar().toString(), "classroom.cli.doctor.MachineChecks$NativeProbe"));

        Result result = Program.of(jdk.java()).run(command.toArray(String[]::new));

        assertThat(result).isEqualTo(new Result(0, "[    5.0000,    7.0000]\n", ""));
    }
}
