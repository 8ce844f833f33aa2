package fast;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.factory.Nd4j;

/** What the fast paths give is what plain ND4J gives, to the last bit. */
class IdentityTest {
    private static final int WALKS = 60;

    @Tag("full")
    @Test
    void randomWalksGiveTheSameBitsAsPlainNd4jInAnotherJava() throws Exception {
        List<String> plain = OtherJava.run(List.of("-Ddezero.fast=false"), RandomOperations.class, "" + WALKS);

        assertThat(RandomOperations.of(WALKS))
                .isEqualTo(plain.stream()
                        .filter(line -> line.startsWith(RandomOperations.MARK))
                        .map(line -> line.substring(RandomOperations.MARK.length()))
                        .toList());
    }

    @Test
    void thisJavaTakesTheFastPaths() {
        assertThat(Nd4j.scalar(0.5)).isInstanceOf(FastArray.class);
        assertThat(Nd4j.scalar(0.5).mul(2).add(Nd4j.scalar(1.0)).neg()).isInstanceOf(FastArray.class);
        assertThat(Nd4j.createFromArray(0.5, 1).div(2)).isInstanceOf(FastArray.class);
        assertThat(Nd4j.zeros(100, 100).sub(Nd4j.ones(100, 100))).isInstanceOf(FastArray.class);
    }
}
