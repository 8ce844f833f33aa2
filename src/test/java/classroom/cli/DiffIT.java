package classroom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import classroom.system.Kit;
import classroom.system.Program;
import classroom.system.Program.Result;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiffIT {
    @TempDir
    private Path folder;

    private static Result dezero(Object... arguments) {
        return Dezero.in(Kit.home())
                .run(Arrays.stream(arguments).map(Object::toString).toArray(String[]::new));
    }

    @Test
    void oneStepIsComparedWithTheStepBefore() {
        Result result = dezero("diff", "8");

        assertThat(result).isEqualTo(dezero("diff", "07", "08"));
        assertThat(result.err()).isEmpty();
        assertThat(result.out())
                .startsWith("step 07 to step 08")
                .contains("Variable.backward(): 4 lines become 10")
                .doesNotContain("package ", "import ", "class Square");
    }

    @Test
    void theMoveToThePackageIsOneLineAndWhatIsNew() {
        assertThat(dezero("diff", "23").out().lines())
                .startsWith("step 22 to step 23: moved to `dezero`")
                .filteredOn(line -> line.endsWith("lines"))
                .containsExactly("class Example: new, 15 lines");
    }

    @Test
    void aStepWithoutNewCodeSaysSo() {
        assertThat(dezero("diff", "5").out())
                .isEqualToIgnoringNewLines("step 04 to step 05: the framework does not change. New in lesson 05: no"
                        + " code. The chain rule, from the output back: one pass serves all inputs.");
    }

    @Test
    void whatOneStartsWithLacksJustWhatTheStepAdds() {
        Path mine = folder.resolve("mine");

        Result started = dezero("start", "14", mine);

        assertThat(started.code()).isZero();
        assertThat(mine.resolve(Path.of("src", "main", "java", "Variable.java")))
                .exists();
        assertThat(dezero("diff", "--mine", mine, "14").out())
                .contains("Variable.backward(): 4 lines more", "Variable.clearGrad(): missing in yours, 4 lines");
        assertThat(dezero("diff", "--mine", mine, "13").out())
                .endsWith("step 13: nothing differs" + System.lineSeparator());
        assertThat(dezero("diff", "--mine", mine, "14").code()).isEqualTo(1);
        assertThat(dezero("diff", "--mine", mine, "13").code()).isZero();
        assertThat(dezero("start", "14", mine).err().lines())
                .singleElement()
                .asString()
                .contains("is not empty");
    }

    @Test
    void thePatchSaysOnStderrWhereToApplyIt() {
        Result result = dezero("diff", "7", "8", "--format", "patch");

        assertThat(result.out()).startsWith("diff --git a/").contains("-package step07;", "+package step08;");
        assertThat(result.err().lines()).singleElement().asString().contains("git apply --directory=COPY");
    }

    @Test
    void aMemberThatThereIsNotIsAnsweredWithThoseThatChange() {
        Result result = dezero("diff", "7", "8", "--member", "Variable.nope");

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err().lines())
                .singleElement()
                .asString()
                .endsWith("what changes is in Variable.backward(), Variable.requireCreator()");
    }

    @Test
    void whatCannotBeComparedIsOneLineAndCode2() {
        Path noFile = folder.resolve("none.java");

        assertThat(refused("diff", "7", "25")).isEqualTo("dezero: there is no step 25: the steps are 1 to 24");
        assertThat(refused("diff", "seven")).startsWith("dezero: 'seven' is not a step");
        assertThat(refused("diff", "--mine", noFile, "7")).isEqualTo("dezero: there is no file or folder " + noFile);
        assertThat(refused("diff", "--mine", folder, "7")).startsWith("dezero: " + folder + " has no Java class");
        assertThat(refused("diff", "7", "8", "--lesson", "--format", "patch")).contains("a patch holds", "no demos");
        assertThat(refused("diff", "--mine", folder, "8", "--lesson")).contains("--mine has none");
        assertThat(refused("diff", "7", "8", "9")).contains("name one or two");
        assertThat(refused("diff", "8", "--stat", "--format", "json")).contains("leave out --stat");
        assertThat(refused("diff", "8", "--member", "Variable", "--format", "patch"))
                .contains("leave out --member");
    }

    private static String refused(Object... arguments) {
        Result result = dezero(arguments);
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
        assertThat(result.err().lines()).hasSize(1);
        return result.err().strip();
    }

    /** Which would make a terminal wait. */
    @Test
    void theTextNeedsNeitherArraysNorPages() {
        String loaded = Program.of(
                        Jdks.installed().get(0).java(),
                        "-Xlog:class+load",
                        "-Ddezero.home=" + Kit.home(),
                        "-cp",
                        Kit.jar(),
                        "classroom.cli.Main",
                        "diff",
                        "7",
                        "8")
                .run()
                .out();

        assertThat(loaded)
                .contains("classroom.diff.DiffText ")
                .doesNotContain(
                        "org.nd4j.",
                        "org.bytedeco.",
                        "classroom.diff.DiffHtml ",
                        "classroom.diff.JavaHtml ",
                        "com.google.gson.");
    }
}
