package step04;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static step04.Functions.numericalDiff;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.factory.Nd4j;
import support.Values;

class Step04Test {
    private static final double TRUE_GRADIENT = 3.297442541400256;

    @Test
    void theSlopeOfTheSquareAtTwoIsAlmostFour() {
        Variable x = new Variable(Nd4j.scalar(2.0));
        assertThat(numericalDiff(new Square()::call, x).getDouble()).isEqualTo(4.000000000004);
    }

    @Test
    void theChainHasTheBooksSlope() {
        assertThat(numericalDiff(Step04Test::chain, half()).getDouble()).isEqualTo(3.2974426293330694);
    }

    @Test
    void withoutAnEpsItIsOneTenThousandth() {
        double byDefault = numericalDiff(Step04Test::chain, half()).getDouble();
        assertThat(numericalDiff(Step04Test::chain, half(), 1e-4).getDouble()).isEqualTo(byDefault);
        assertThat(numericalDiff(Step04Test::chain, half(), 1e-5).getDouble()).isNotEqualTo(byDefault);
    }

    @Test
    void aForwardDifferenceIsFurtherOff() {
        assertThat(forwardDifference(1e-4)).isEqualTo(3.2981021178524195);
        assertThat(forwardDifference(1e-5)).isEqualTo(3.2975084911512904);
    }

    @Test
    void aVerySmallEpsDrownsInRounding() {
        double tiny = numericalDiff(Step04Test::chain, half(), 1e-14).getDouble();
        double usual = numericalDiff(Step04Test::chain, half()).getDouble();
        assertThat(Math.abs(tiny - TRUE_GRADIENT)).isGreaterThan(1000 * Math.abs(usual - TRUE_GRADIENT));
    }

    @Test
    void theFunctionIsEvaluatedTwiceAndXStaysAsItWas() {
        AtomicInteger evaluations = new AtomicInteger();
        Variable x = half();
        numericalDiff(
                v -> {
                    evaluations.incrementAndGet();
                    return chain(v);
                },
                x);
        assertThat(evaluations).hasValue(2);
        assertThat(x.data.getDouble()).isEqualTo(0.5);
    }

    @Test
    void anArrayHasASlopeForEveryElement() {
        Variable x = new Variable(Nd4j.createFromArray(1.0, 2.0, 3.0));
        assertThat(Values.values(numericalDiff(new Square()::call, x)))
                .containsExactly(new double[] {2.0, 4.0, 6.0}, within(1e-10));
    }

    @Test
    void anEpsThatIsNoNumberIsRefusedAsNd4jWouldTakeAnother() {
        assertThatThrownBy(() -> numericalDiff(new Square()::call, half(), Double.NaN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("eps is not a number");
        assertThat(half().data.add(Double.NaN).getDouble()).isEqualTo(0.50001);
    }

    private static double forwardDifference(double h) {
        double there = chain(new Variable(Nd4j.scalar(0.5 + h))).data.getDouble();
        double here = chain(half()).data.getDouble();
        return (there - here) / h;
    }

    private static Variable chain(Variable x) {
        return new Square().call(new Exp().call(new Square().call(x)));
    }

    private static Variable half() {
        return new Variable(Nd4j.scalar(0.5));
    }
}
