package step18;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static step18.Functions.add;
import static step18.Functions.square;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.factory.Nd4j;

class Step18Test {
    private final Variable x0 = new Variable(Nd4j.scalar(1.0));
    private final Variable x1 = new Variable(Nd4j.scalar(1.0));
    private final Variable t = add(x0, x1);
    private final Variable y = add(x0, t);

    @AfterEach
    void theSwitchIsOnAgainAfterEveryTest() {
        assertThat(Config.enableBackprop).isTrue();
    }

    @Test
    void gradientsOnTheWayAreDroppedAndThoseOfTheInputsStay() {
        y.backward();
        assertThat(y.grad).isNull();
        assertThat(t.grad).isNull();
        assertThat(x0.grad.getDouble()).isEqualTo(2.0);
        assertThat(x1.grad.getDouble()).isEqualTo(1.0);
    }

    @Test
    void theyAreKeptWhenAskedFor() {
        y.backward(true);
        assertThat(y.grad.getDouble()).isEqualTo(1.0);
        assertThat(t.grad.getDouble()).isEqualTo(1.0);
        assertThat(x0.grad.getDouble()).isEqualTo(2.0);
        assertThat(x1.grad.getDouble()).isEqualTo(1.0);
    }

    @Test
    void backwardTwiceOnOneGraphNowGivesTwiceTheGradient() {
        Variable x = new Variable(Nd4j.scalar(3.0));
        Variable z = add(add(x, x), x);
        z.backward();
        z.backward();
        assertThat(x.grad.getDouble()).isEqualTo(6.0);
    }

    @Test
    void withoutAGraphTheValueIsTheSameAndNothingIsRemembered() {
        Function f = new Square();
        try (var scope = Config.noGrad()) {
            Variable z = f.call(t);
            assertThat(z.data.getDouble()).isEqualTo(4.0);
            assertThat(z.creator).isNull();
            assertThat(z.generation).isZero();
        }
        assertThat(f.inputs).isNull();
        assertThat(f.outputs).isNull();
    }

    @Test
    void theSwitchIsOffInsideAndOnAgainAfter() {
        assertThat(Config.enableBackprop).isTrue();
        try (var scope = Config.noGrad()) {
            assertThat(Config.enableBackprop).isFalse();
        }
        assertThat(Config.enableBackprop).isTrue();
        assertThat(square(x0).creator).isNotNull();
    }

    @Test
    void itIsOnAgainAfterAnException() {
        assertThatThrownBy(() -> {
                    try (var scope = Config.noGrad()) {
                        throw new IllegalStateException("in the middle");
                    }
                })
                .hasMessage("in the middle");
        assertThat(Config.enableBackprop).isTrue();
    }

    @Test
    void anInnerScopeDoesNotEndTheOuterOne() {
        try (var outer = Config.noGrad()) {
            try (var inner = Config.noGrad()) {
                assertThat(Config.enableBackprop).isFalse();
            }
            assertThat(Config.enableBackprop).isFalse();
        }
        assertThat(Config.enableBackprop).isTrue();
    }

    @Test
    void whatWasOffBeforeStaysOff() {
        Config.enableBackprop = false;
        try (var scope = Config.noGrad()) {
            assertThat(Config.enableBackprop).isFalse();
        }
        assertThat(Config.enableBackprop).isFalse();
        Config.enableBackprop = true;
    }

    @Test
    void backwardOnWhatWasMadeWithoutAGraphNamesBothCauses() {
        Variable z;
        try (var scope = Config.noGrad()) {
            z = square(x0);
        }
        assertThatThrownBy(z::backward)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("no way back: this Variable has no creator."
                        + " It is an input, not a result, or was made under Config.noGrad()");
    }
}
