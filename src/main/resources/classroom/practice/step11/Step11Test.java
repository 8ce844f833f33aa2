import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Step 11: functions of several Variables, in lists. */
class Step11Test {
    private final Variable x0 = new Variable(Nd4j.scalar(2.0));
    private final Variable x1 = new Variable(Nd4j.scalar(3.0));

    @Test
    void twoAndThreeAreFive() {
        List<Variable> ys = new Add().call(List.of(x0, x1));
        assertEquals(1, ys.size());
        assertEquals(5.0, ys.get(0).data.getDouble());
    }

    @Test
    void aFunctionRemembersAllItsInputs() {
        Function add = new Add();
        add.call(List.of(x0, x1));
        assertEquals(List.of(x0, x1), add.inputs);
    }

    @Test
    void andItsOutputs() {
        Function add = new Add();
        List<Variable> ys = add.call(List.of(x0, x1));
        assertSame(ys.get(0), add.outputs.get(0));
        assertSame(add, ys.get(0).creator, "each output knows its creator");
    }

    @Test
    void aFunctionMayHaveSeveralOutputs() {
        Function split = new Function() {
            @Override
            public List<INDArray> forward(List<INDArray> xs) {
                return List.of(xs.get(0), xs.get(0).neg());
            }
        };
        List<Variable> ys = split.call(List.of(x0));
        assertEquals(2, ys.size());
        assertEquals(-2.0, ys.get(1).data.getDouble());
        assertSame(split, ys.get(1).creator);
    }

    @Test
    void squareAndExpHaveGoneWithIt() {
        Variable square = new Square().call(List.of(x0)).get(0);
        Variable exp = new Exp().call(List.of(x0)).get(0);
        assertEquals(4.0, square.data.getDouble());
        assertEquals(Math.exp(2), exp.data.getDouble(), 1e-12);
    }

    @Test
    void aChainStillHasItsGradient() {
        Variable x = new Variable(Nd4j.scalar(0.5));
        Variable a = new Square().call(List.of(x)).get(0);
        Variable y = Functions.square(Functions.exp(a));
        y.backward();
        assertNotNull(x.grad, "backward() did not come as far as x");
        assertEquals(3.297442541400256, x.grad.getDouble());
    }
}
