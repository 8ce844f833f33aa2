package step23;

import static org.assertj.core.api.Assertions.assertThat;

import dezero.Variable;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.factory.Nd4j;

class Step23Test {
    @Test
    void theExampleUsesThePackageAndGivesTheBooksNumbers() {
        Variable x = new Variable(Nd4j.scalar(1.0));
        Variable y = Example.f(x);
        y.backward();
        assertThat(y).hasToString("variable(16.0)");
        assertThat(x.grad.getDouble()).isEqualTo(8.0);
    }

    @Test
    void theExampleIsAProgramOfItsOwn() {
        assertThat(printedBy(() -> Example.main(new String[0]))).containsExactly("variable(16.0)", "8.0");
    }

    private static String[] printedBy(Runnable program) {
        PrintStream before = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            program.run();
        } finally {
            System.setOut(before);
        }
        return printed.toString(StandardCharsets.UTF_8).lines().toArray(String[]::new);
    }
}
