package step11;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static step11.Functions.exp;
import static step11.Functions.square;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.factory.Nd4j;

class Step11Test {
    private final Variable x0 = new Variable(Nd4j.scalar(2.0));
    private final Variable x1 = new Variable(Nd4j.scalar(3.0));

    @Test
    void twoPlusThreeIsFive() {
        List<Variable> ys = new Add().call(List.of(x0, x1));
        assertThat(ys).hasSize(1);
        assertThat(ys.get(0).data.getDouble()).isEqualTo(5.0);
    }

    @Test
    void aFunctionRemembersAllItsInputsAndOutputs() {
        Function f = new Add();
        List<Variable> ys = f.call(List.of(x0, x1));
        assertThat(f.inputs).containsExactly(x0, x1);
        assertThat(f.outputs).isEqualTo(ys);
        assertThat(ys.get(0).creator).isSameAs(f);
    }

    @Test
    void chainsStillDifferentiate() {
        Variable x = new Variable(Nd4j.scalar(0.5));
        square(exp(square(x))).backward();
        assertThat(x.grad.getDouble()).isEqualTo(3.297442541400256);
    }

    @Test
    void addCannotGoBackYet() {
        Variable y = new Add().call(List.of(x0, x1)).get(0);
        assertThatThrownBy(y::backward)
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessage("Add has two inputs: its backward is written in step 13");
    }

    @Test
    void aFailedForwardSaysWhichFunctionAndWhichShapes() {
        Variable two = new Variable(Nd4j.createFromArray(1.0, 2.0));
        Variable three = new Variable(Nd4j.createFromArray(1, 2, 3));
        assertThatThrownBy(() -> new Add().call(List.of(two, three)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Add does not work on [2] DOUBLE and [3] INT, their shapes differ")
                .hasCauseInstanceOf(RuntimeException.class);
    }

    @Test
    void integersBesideDoublesAreToldWhatToCast() {
        Variable integers = new Variable(Nd4j.createFromArray(1, 2));
        Variable doubles = new Variable(Nd4j.createFromArray(1.0, 2.0));
        assertThatThrownBy(() -> new Add().call(List.of(integers, doubles)))
                .hasMessage("Add does not work on [2] INT and [2] DOUBLE, their types differ:"
                        + " use castTo(DataType.DOUBLE)");
    }

    @Test
    void anEmptyVariableIsRefused() {
        assertThatThrownBy(() -> new Add().call(List.of(x0, new Variable(null))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Add needs an input, and an array in every input");
    }
}
