import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Step 16: each function once, the latest generation first. */
class Step16Test {
    private final Variable x = new Variable(Nd4j.scalar(2.0));
    private final List<String> order = new ArrayList<>();

    @Test
    void anInputIsOfGeneration0() {
        assertEquals(0, x.generation);
    }

    @Test
    void aResultIsOneGenerationAfterItsFunction() {
        Variable a = Functions.square(x);
        Variable b = Functions.square(a);
        assertEquals(0, a.creator.generation);
        assertEquals(1, a.generation, "the creator's generation, plus 1");
        assertEquals(1, b.creator.generation);
        assertEquals(2, b.generation);
    }

    @Test
    void theLatestInputCounts() {
        Variable early = Functions.square(x);
        Variable late = Functions.square(Functions.square(x));
        assertEquals(2, Functions.add(late, early).creator.generation,
                "the largest of the inputs' generations, wherever it stands");
        assertEquals(2, Functions.add(early, late).creator.generation,
                "the largest of the inputs' generations, wherever it stands");
    }

    @Test
    void branchesThatMeetAgain() {
        Variable a = Functions.square(x);
        Variable y = Functions.add(Functions.square(a), Functions.square(a));
        y.backward();
        assertEquals(32.0, y.data.getDouble());
        assertEquals(64.0, grad(), "96 comes of running a's function twice,"
                + " and 32 of running it before all of a's gradient is there");
    }

    @Test
    void backwardCanBeCalledAgain() {
        Variable a = Functions.square(x);
        Variable left = Functions.square(a);
        Variable right = Functions.square(a);
        Variable y = Functions.add(left, right);
        y.backward();
        for (Variable v : List.of(left, right, a, x)) {
            v.clearGrad();
        }
        y.backward();
        assertEquals(64.0, grad(), "each backward() begins with an empty set and an empty queue");
    }

    @Test
    void eachFunctionRunsOnce() {
        Variable a = noted("a").call(x);
        Functions.add(noted("left").call(a), noted("right").call(a)).backward();
        assertEquals(3, order.size(), "backward() ran " + order
                + ": keep a set of the functions seen");
        assertEquals("a", order.get(2), "backward() ran " + order);
    }

    @Test
    void aShortWayWaitsForTheLongOne() {
        Variable a = noted("a").call(x);
        Variable detour = noted("second").call(noted("first").call(a));
        Functions.add(detour, a).backward();
        assertEquals(List.of("second", "first", "a"), order,
                "the function of the latest generation comes first");
        assertEquals(1028.0, grad());
    }

    @Test
    void theLongestWayCountsAndNotTheShortest() {
        Variable a = Functions.square(Functions.square(x));
        Functions.add(Functions.add(a, x), a).backward();
        assertEquals(65.0, grad());
    }

    /** A Square that writes down when its turn comes. */
    private Function noted(String name) {
        return new Square() {
            @Override
            public INDArray[] backward(INDArray... gys) {
                order.add(name);
                return super.backward(gys);
            }
        };
    }

    private double grad() {
        assertNotNull(x.grad, "backward() gave x no gradient");
        return x.grad.getDouble();
    }
}
