package classroom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import classroom.delta.KitCopy;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code ./dezero delta} and {@code ./dezero carry} print, and their exit codes. */
class DeltaAndCarryCommandTest {
    private final String realHome = System.getProperty("dezero.home");
    private final PrintStream realOut = System.out;
    private final PrintStream realErr = System.err;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private static KitCopy kit;

    @BeforeAll
    static void copyTheKit(@TempDir Path folder) throws IOException {
        kit = new KitCopy(folder);
    }

    @BeforeEach
    void useTheCopy() {
        System.setProperty("dezero.home", kit.home().toString());
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void restore() throws IOException {
        System.setOut(realOut);
        System.setErr(realErr);
        if (realHome == null) {
            System.clearProperty("dezero.home");
        } else {
            System.setProperty("dezero.home", realHome);
        }
        kit.restore();
    }

    @Test
    void aDeltaIsPrinted() {
        assertThat(Main.run("delta", "5")).isZero();
        assertThat(printed()).isEqualTo("Step 05 against step 04: nothing changes\n");
    }

    @Test
    void everyStepIsCheckedInOneLine() {
        assertThat(Main.run("delta")).isZero();
        assertThat(printed().lines()).hasSize(24).contains("step 15  as recorded, 0 lines");
    }

    @Test
    void aDriftIsShownAndEndsWithCode1UntilItIsRecorded() throws IOException {
        kit.edit("step24/TestFunctions.java", "where it is 3", "there it is 3");

        assertThat(Main.run("delta", "--check", "24")).isEqualTo(1);
        assertThat(printed()).contains("step 24  NOT AS RECORDED", "recorded | ", "now      | ", "./dezero carry NN");
        assertThat(Main.run("delta", "--update")).isZero();
        assertThat(Main.run("delta", "--check", "24")).isZero();
    }

    @Test
    void whatLeavesTheTableIsRecordedAndStillEndsWithCode1() throws IOException {
        kit.edit(
                "step24/TestFunctions.java",
                "public static Variable sphere",
                "public static int one() {\n        return\n        1\n        ;\n    }\n\n    static Variable sphere");

        assertThat(Main.run("delta", "--update")).isEqualTo(1);
        assertThat(printed()).contains("step 24 changes 28 lines, and may change 25");
    }

    @Test
    void anEditIsCarriedWithCode0() throws IOException {
        kit.edit("step22/Neg.java", "y = -x", "y is -x");

        assertThat(Main.run("carry", "22")).isZero();
        assertThat(printed())
                .isEqualTo("written Neg.java in dezero\n"
                        + "Now read ./dezero delta 22, and record it: ./dezero delta --update\n");
    }

    @Test
    void aClashEndsWithCode1() throws IOException {
        kit.edit("step15/Variable.java", "funcs.removeLast()", "funcs.pollLast()");

        assertThat(Main.run("carry", "15")).isEqualTo(1);
        assertThat(Main.run("carry", "15", "--to", "15")).isZero();
    }

    @Test
    void whatIsMistypedEndsWithCode2AndOneLine() {
        assertThat(Main.run("carry", "9", "--base", "no-such")).isEqualTo(2);
        assertThat(Main.run("delta", "25")).isEqualTo(2);
        assertThat(Main.run("delta", "--check", "--update")).isEqualTo(2);
        assertThat(Main.run("carry")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8).lines()).hasSize(4);
    }

    private String printed() {
        return out.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    }
}
