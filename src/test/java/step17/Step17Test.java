package step17;

import static org.assertj.core.api.Assertions.assertThat;
import static step17.Functions.add;
import static step17.Functions.square;

import java.lang.ref.WeakReference;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.factory.Nd4j;
import support.Garbage;

class Step17Test {
    private final Variable x = new Variable(Nd4j.scalar(2.0));

    @Test
    void aFunctionLetsItsOutputGo() {
        Function f = new Square();
        WeakReference<Variable> y = new WeakReference<>(f.call(x));
        assertThat(Garbage.isCollected(y)).isTrue();
        assertThat(f.outputs.get(0).get()).isNull();
    }

    @Test
    void aDroppedGraphGoesWithTheOutputThatHeldIt() {
        Variable y = square(x);
        WeakReference<Function> creator = new WeakReference<>(y.creator);
        assertThat(Garbage.isCollected(creator)).isFalse();
        y = null;
        assertThat(Garbage.isCollected(creator)).isTrue();
    }

    @Test
    void anOutputSomebodyHoldsIsStillThere() {
        Function f = new Square();
        Variable y = f.call(x);
        System.gc();
        assertThat(f.outputs.get(0).get()).isSameAs(y);
    }

    @Test
    void theVariablesInTheMiddleLiveUntilBackwardNeedsThem() {
        Variable y = square(square(square(x)));
        System.gc();
        y.backward();
        assertThat(x.grad.getDouble()).isEqualTo(8 * Math.pow(2, 7));
    }

    @Test
    void branchesThatMergeAreStillRight() {
        Variable a = square(x);
        Variable y = add(square(a), square(a));
        y.backward();
        assertThat(y.data.getDouble()).isEqualTo(32.0);
        assertThat(x.grad.getDouble()).isEqualTo(64.0);
    }
}
