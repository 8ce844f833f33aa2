package step03;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.nd4j.linalg.factory.Nd4j;
import support.Values;

class Step03Test {
    @Test
    void threeFunctionsChainedGiveTheBooksNumber() {
        Function A = new Square();
        Function B = new Exp();
        Function C = new Square();

        Variable x = new Variable(Nd4j.scalar(0.5));
        Variable a = A.call(x);
        Variable b = B.call(a);
        Variable y = C.call(b);

        assertThat(a.data.getDouble()).isEqualTo(0.25);
        assertThat(b.data.getDouble()).isEqualTo(Math.exp(0.25));
        assertThat(y.data.getDouble()).isEqualTo(1.648721270700128);
    }

    @Test
    void expWorksElementByElementAndLeavesItsInputAlone() {
        Variable x = new Variable(Nd4j.createFromArray(0.0, 1.0));
        assertThat(Values.values(new Exp().call(x).data)).containsExactly(1.0, Math.E);
        assertThat(Values.values(x.data)).containsExactly(0.0, 1.0);
    }
}
