import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.lang.ref.WeakReference;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.factory.Nd4j;

/** Step 17: a function does not hold on to its output. */
class Step17Test {
    private final Variable x = new Variable(Nd4j.scalar(2.0));

    @Test
    void anOutputIsHeldByAWeakReference() {
        Function f = new Square();
        Variable y = f.call(x);
        WeakReference<Variable> output = f.outputs.get(0);
        assertSame(y, output.get());
    }

    @Test
    void aFunctionLetsItsOutputGo() throws InterruptedException {
        Function f = new Square();
        f.call(x);
        WeakReference<Variable> output = f.outputs.get(0);
        for (int i = 0; i < 50 && output.get() != null; i++) {
            System.gc();
            Thread.sleep(10);
        }
        assertNull(output.get(), "nobody uses the output any more, and still"
                + " it is in memory: who holds it?");
    }

    @Test
    void whatIsNeededOnTheWayBackIsStillThere() {
        Variable y = Functions.square(Functions.square(Functions.square(x)));
        System.gc();
        WeakReference<Variable> output = y.creator.outputs.get(0);
        assertSame(y, output.get());
        y.backward();
        assertEquals(1024.0, grad());
    }

    @Test
    void branchesThatMeetAgainAreStillRight() {
        Variable a = Functions.square(x);
        WeakReference<Variable> output = a.creator.outputs.get(0);
        Variable y = Functions.add(Functions.square(a), Functions.square(a));
        y.backward();
        assertSame(a, output.get());
        assertEquals(64.0, grad());
    }

    private double grad() {
        assertNotNull(x.grad, "backward() gave x no gradient");
        return x.grad.getDouble();
    }
}
