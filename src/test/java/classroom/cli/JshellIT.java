package classroom.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import classroom.cli.Jdks.Jdk;
import classroom.steps.Step;
import classroom.system.Kit;
import classroom.system.Program;
import classroom.system.Program.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The JDK's own JShell, started with a step. */
class JshellIT {
    /** Steps that are tried on the first JDK at every build; the others, and other JDKs: "full". */
    private static final Set<Integer> ALWAYS = Set.of(1, 10, 22, 24);
    /** Where the code takes a turn that JShell could take amiss. All steps on each JDK: PlainJShellIT, from the jar. */
    private static final Set<Integer> TURNS = Set.of(1, 7, 10, 14, 17, 18, 22, 24);

    private static final String VARIABLE = "System.out.println(new Variable(Nd4j.scalar(3.0)).getClass())\n";

    static List<Jdk> jdks() {
        return Jdks.installed();
    }

    private static Result jshell(Jdk jdk, String input, String... arguments) {
        return Dezero.in(Kit.home())
                .with("JAVA_HOME", jdk.home().toString())
                .reading(input)
                .run(arguments);
    }

    private static Result jshell(String input, String... arguments) {
        return Dezero.in(Kit.home()).reading(input).run(arguments);
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void theClassesOfTheStepAreImported(Jdk jdk) {
        Result result = jshell(jdk, VARIABLE + """
                Function f = new Square()
                System.out.println(square(new Variable(Nd4j.scalar(3.0))).data.getDouble())
                """, "jshell", "16");

        assertThat(result.err()).isEmpty();
        assertThat(result.out())
                .contains("class step16.Variable", "f ==> step16.Square@", "9.0")
                .doesNotContain("Error");
        assertThat(result.code()).isZero();
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void liveAClassCanBeChangedAndResetBringsItBack(Jdk jdk) {
        String gradient = "var x = new Variable(Nd4j.scalar(3.0)); square(x).backward();"
                + " System.out.println(\"gradient \" + x.grad.getDouble())\n";
        Result result = jshell(
                jdk,
                gradient
                        + "public class Square extends Function {"
                        + " public INDArray forward(INDArray... xs) { return xs[0].mul(7); }"
                        + " public INDArray[] backward(INDArray... gys) { return new INDArray[] {gys[0].mul(7)}; } }\n"
                        + gradient + "/reset\n" + gradient,
                "jshell",
                "16",
                "--live");

        assertThat(result.err()).isEmpty();
        // JShell 25 shows some of what it reads from a pipe, more or less of it from run to run.
        assertThat(result.out()
                        .lines()
                        .filter(line -> line.matches(".*gradient \\d\\.\\d"))
                        .map(line -> line.replaceAll(".*gradient ", "")))
                .containsExactly("6.0", "7.0", "6.0");
    }

    @Test
    void itWorksWhereNoPreferencesCanBeKept(@TempDir Path folder) throws IOException {
        Path noFolder = Files.createFile(folder.resolve("file"));

        Result result = Program.of(
                        Jdks.installed().get(0).java(),
                        "-Djava.util.prefs.userRoot=" + noFolder,
                        "-Ddezero.home=" + Kit.home(),
                        "-cp",
                        Kit.jar(),
                        "classroom.cli.Main")
                .reading("System.out.println(1 + 1)\n")
                .run("jshell", "1");

        assertThat(result.out()).contains("2");
        assertThat(result.err()).isEmpty();
        assertThat(result.code()).isZero();
    }

    @Test
    void theCodeOfExitIsPassedOn() {
        assertThat(jshell("/exit 3\n", "jshell", "07").code()).isEqualTo(3);
    }

    @ParameterizedTest
    @FieldSource("ALWAYS")
    void liveEveryKindOfStepResolves(int number) {
        resolves(Jdks.installed().get(0), number);
    }

    @Tag("release")
    @ParameterizedTest(name = "{1} on {0}")
    @MethodSource
    void liveEveryOtherStepResolvesAndTheTurnsDoOnEveryOtherJdk(Jdk jdk, int number) {
        resolves(jdk, number);
    }

    static Stream<Arguments> liveEveryOtherStepResolvesAndTheTurnsDoOnEveryOtherJdk() {
        Stream<Arguments> others = Step.all().stream()
                .map(Step::number)
                .filter(number -> !ALWAYS.contains(number))
                .map(number -> arguments(Jdks.installed().get(0), number));
        return Stream.concat(
                others,
                Jdks.installed().stream()
                        .skip(1)
                        .flatMap(jdk -> TURNS.stream().sorted().map(number -> arguments(jdk, number))));
    }

    private static void resolves(Jdk jdk, int number) {
        Result result = jshell(jdk, VARIABLE + "/types\n/methods\n", "jshell", String.valueOf(number), "--live");

        assertThat(result.err()).isEmpty();
        assertThat(result.out())
                .contains(number < 23 ? "class REPL." : "class dezero.Variable")
                .doesNotContain("Error", "cannot be");
    }
}
