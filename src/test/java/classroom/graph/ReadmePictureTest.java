package classroom.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static step16.Functions.add;
import static step16.Functions.square;

import classroom.plot.Plot;
import classroom.system.Kit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.factory.Nd4j;
import step16.Variable;
import step24.TestFunctions;

/** The README shows what learners get. {@code mvn -Dtest=ReadmePictureTest -Dpictures.update=true test} draws it. */
class ReadmePictureTest {
    @Test
    void theFirstPictureIsTheGraphOfStep16() throws IOException {
        Variable x = new Variable(Nd4j.scalar(2.0));
        Variable a = square(x);
        Variable y = add(square(a), square(a));
        y.backward();

        isKept("graph.svg", Graph.of(y).svg());
    }

    @Test
    void theChainIsThatOfStep7() throws IOException {
        var x = new step07.Variable(Nd4j.scalar(0.5));
        var y = new step07.Square().call(new step07.Exp().call(new step07.Square().call(x)));
        y.grad = Nd4j.scalar(1.0);
        y.backward();

        isKept("step07.svg", Graph.of(y).svg());
    }

    @Test
    void theVariableThatIsUsedTwiceIsThatOfStep14() throws IOException {
        var x = new step14.Variable(Nd4j.scalar(3.0));
        var y = step14.Functions.add(x, x);
        y.backward();

        isKept("step14.svg", Graph.of(y).svg());
    }

    @Test
    void theMapIsThatOfStep24() throws IOException {
        Plot map = Plot.contoursOfArrays(
                        "Goldstein-Price",
                        (x, y) -> TestFunctions.goldstein(new dezero.Variable(x), new dezero.Variable(y)).data,
                        -2,
                        2,
                        -3,
                        1.5)
                .arrow("gradient at (1, 1)", 1, 1, -5376, 8064)
                .point("smallest value", 0, -1);

        isKept("goldstein.svg", map.svg());
    }

    private static void isKept(String name, String svg) throws IOException {
        Path file = Kit.home().resolve("docs").resolve("pictures").resolve(name);
        if (Boolean.getBoolean("pictures.update")) {
            Files.writeString(file, svg);
        }

        assertThat(Files.readString(file).replace("\r\n", "\n")).isEqualTo(svg);
    }
}
