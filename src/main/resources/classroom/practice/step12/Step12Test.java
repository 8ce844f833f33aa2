import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Step 12: call(x0, x1), one output, and no lists for who calls. */
class Step12Test {
    private final Variable x0 = new Variable(Nd4j.scalar(2.0));
    private final Variable x1 = new Variable(Nd4j.scalar(3.0));

    @Test
    void oneCallsWithoutLists() {
        Variable y = new Add().call(x0, x1);
        assertEquals(5.0, y.data.getDouble());
    }

    @Test
    void addIsInFunctionsToo() {
        Variable y = Functions.add(x0, x1);
        assertEquals(5.0, y.data.getDouble());
    }

    @Test
    void onlyTheCallerIsSparedTheLists() {
        Function add = new Add();
        Variable y = add.call(x0, x1);
        assertEquals(List.of(x0, x1), add.inputs);
        assertSame(y, add.outputs.get(0));
        assertSame(add, y.creator);
    }

    @Test
    void forwardTakesAnyNumberOfArrays() {
        Function sum = new Function() {
            @Override
            public INDArray forward(INDArray... xs) {
                INDArray y = xs[0];
                for (int i = 1; i < xs.length; i++) {
                    y = y.add(xs[i]);
                }
                return y;
            }
        };
        assertEquals(8.0, sum.call(x0, x1, x1).data.getDouble());
    }

    @Test
    void squareAndExpTakeOne() {
        assertEquals(4.0, new Square().call(x0).data.getDouble());
        assertEquals(Math.exp(2), new Exp().call(x0).data.getDouble(), 1e-12);
    }

    @Test
    void aChainStillHasItsGradient() {
        Variable x = new Variable(Nd4j.scalar(0.5));
        Variable y = Functions.square(Functions.exp(new Square().call(x)));
        y.backward();
        assertNotNull(x.grad, "backward() did not come as far as x");
        assertEquals(3.297442541400256, x.grad.getDouble());
    }
}
