package classroom.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static step16.Functions.add;
import static step16.Functions.square;

import classroom.Kit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.factory.Nd4j;
import step16.Variable;

/** The README shows what learners get. {@code mvn -Dtest=ReadmePictureTest -Dpictures.update=true test} draws it. */
class ReadmePictureTest {
    @Test
    void thePictureOfTheReadmeIsTheGraphOfStep16() throws IOException {
        Path file = Kit.home().resolve("docs").resolve("pictures").resolve("graph.svg");
        Variable x = new Variable(Nd4j.scalar(2.0));
        Variable a = square(x);
        Variable y = add(square(a), square(a));
        y.backward();
        String svg = Graph.of(y).svg();

        if (Boolean.getBoolean("pictures.update")) {
            Files.writeString(file, svg);
        }

        assertThat(Files.readString(file).replace("\r\n", "\n")).isEqualTo(svg);
    }
}
