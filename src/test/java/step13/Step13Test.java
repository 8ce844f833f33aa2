package step13;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static step13.Functions.add;
import static step13.Functions.square;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class Step13Test {
    private final Variable x = new Variable(Nd4j.scalar(2.0));
    private final Variable y = new Variable(Nd4j.scalar(3.0));

    @Test
    void theSumOfTwoSquaresHasAGradientForEach() {
        Variable z = add(square(x), square(y));
        z.backward();
        assertThat(z.data.getDouble()).isEqualTo(13.0);
        assertThat(x.grad.getDouble()).isEqualTo(4.0);
        assertThat(y.grad.getDouble()).isEqualTo(6.0);
    }

    @Test
    void addPassesItsGradientOnToBoth() {
        Variable z = add(x, y);
        z.grad = Nd4j.scalar(10.0);
        z.backward();
        assertThat(x.grad.getDouble()).isEqualTo(10.0);
        assertThat(y.grad.getDouble()).isEqualTo(10.0);
    }

    @Test
    void theWorkListGivesOutTheLastFunctionFirst() {
        List<String> order = new ArrayList<>();
        Variable first = new Noted("sq1", order).call(x);
        Variable second = new Noted("sq2", order).call(y);
        add(first, second).backward();
        assertThat(order).containsExactly("sq2", "sq1");
    }

    @Test
    void theSameVariableTwiceGetsAWrongGradient() {
        add(y, y).backward();
        assertThat(y.grad.getDouble()).isEqualTo(1.0);
    }

    @Test
    void aGradientOfAnotherShapeThanItsVariableIsRefused() {
        Variable matrix = new Variable(Nd4j.createFromArray(new double[][] {{1, 2, 3}, {4, 5, 6}}));
        Variable z = add(matrix, y);
        assertThat(z.data.shape()).containsExactly(2, 3);
        assertThatThrownBy(z::backward)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Add.backward gives [2, 3] DOUBLE for an input of [] DOUBLE: mend it, or give inputs of one"
                        + " shape, and build the graph anew, from new Variables");
    }

    @Test
    void anInputThatTheFunctionIgnoresIsSaidOnTheWayBack() {
        Variable ignored = new Square().call(x, y);
        assertThatThrownBy(ignored::backward)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("Square.backward gives 1 gradient(s) for 2 input(s): mend it");
        assertThat(x.grad).isNull();
    }

    /** A Square that writes down when its turn comes. */
    private static class Noted extends Square {
        private final String name;
        private final List<String> order;

        Noted(String name, List<String> order) {
            this.name = name;
            this.order = order;
        }

        @Override
        public INDArray[] backward(INDArray... gys) {
            order.add(name);
            return super.backward(gys);
        }
    }
}
