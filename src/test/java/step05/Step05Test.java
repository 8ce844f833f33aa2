package step05;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.nd4j.linalg.factory.Nd4j;

/** Theory: the chain rule in numbers, with the values of a forward pass. */
class Step05Test {
    private final Variable x = new Variable(Nd4j.scalar(0.5));
    private final Variable y = new Square().call(x);
    private final Variable z = new Exp().call(y);
    private final Variable w = new Square().call(z);

    @Test
    void theForwardPassGivesTheValuesTheBackwardPassNeeds() {
        assertThat(y.data.getDouble()).isEqualTo(0.25);
        assertThat(z.data.getDouble()).isEqualTo(Math.exp(0.25));
        assertThat(w.data.getDouble()).isEqualTo(1.648721270700128);
    }

    @Test
    void multipliedFromTheOutputBackTheDerivativesGiveTwiceTheRootOfE() {
        double dwdz = 2 * z.data.getDouble();
        double dzdy = Math.exp(y.data.getDouble());
        double dydx = 2 * x.data.getDouble();
        assertThat(dwdz * dzdy * dydx).isEqualTo(3.297442541400256).isCloseTo(2 * Math.exp(0.5), within(1e-15));
    }

    @Test
    void numericalDiffStillAgrees() {
        assertThat(Functions.numericalDiff(v -> new Square().call(new Exp().call(new Square().call(v))), x)
                        .getDouble())
                .isEqualTo(3.2974426293330694);
    }
}
