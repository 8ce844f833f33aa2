package fast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dezero.Functions;
import dezero.Variable;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** What is made in a scope is gone when it ends, but for what is kept. */
class MemoryTest {
    private final INDArray threes = Nd4j.valueArrayOf(new long[] {10_000}, 3.0);

    @Test
    void whatIsMadeInAScopeIsClosedAtItsEnd() {
        INDArray before = threes.mul(2);
        INDArray inside;
        try (var scope = Memory.scope()) {
            inside = threes.mul(2);
            assertThat(inside.getDouble(5)).isEqualTo(6);
        }
        INDArray after = threes.mul(2);

        assertThat(inside.wasClosed()).isTrue();
        assertThatThrownBy(() -> inside.getDouble(5))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("released");
        assertThatThrownBy(() -> inside.mul(2)).hasStackTraceContaining("closed");
        assertThat(before.getDouble(5) + after.getDouble(5)).isEqualTo(12);
    }

    @Test
    void whatIsKeptLivesOn() {
        INDArray gradient;
        try (var scope = Memory.scope()) {
            Variable x = new Variable(threes);
            Functions.square(Functions.square(x)).backward();
            gradient = scope.keep(x.grad);
        }

        assertThat(gradient.getDouble(9_999)).isEqualTo(108);
        assertThat(threes.getDouble(0)).isEqualTo(3);
    }

    @Test
    void toKeepAViewIsToKeepItsArray() {
        INDArray row;
        try (var scope = Memory.scope()) {
            row = scope.keep(threes.mul(2).reshape(100, 100).getRow(7));
        }

        assertThat(row.getDouble(3)).isEqualTo(6);
    }

    @Test
    void aHundredScopesNeedTheMemoryOfOne() {
        INDArray ones = Nd4j.ones(12_345);
        Set<Long> addresses = new HashSet<>();
        for (int i = 0; i < 100; i++) {
            try (var scope = Memory.scope()) {
                INDArray product = ones.mul(2);
                addresses.addAll(
                        List.of(product.data().address(), product.mul(3).data().address()));
            }
        }

        assertThat(addresses).hasSize(2);
    }

    @Test
    void whatAnInnerScopeKeepsIsTheOuterOnes() {
        INDArray kept;
        INDArray keptTwice;
        try (var outer = Memory.scope()) {
            try (var inner = Memory.scope()) {
                kept = inner.keep(threes.mul(2));
                keptTwice = inner.keep(threes.mul(3));
            }
            assertThat(kept.getDouble(0)).isEqualTo(6);
            outer.keep(keptTwice);
        }

        assertThat(kept.wasClosed()).isTrue();
        assertThat(keptTwice.getDouble(0)).isEqualTo(9);
    }

    @Test
    void anExceptionEndsTheScopeToo() {
        INDArray[] inside = new INDArray[1];
        assertThatThrownBy(() -> {
                    try (var scope = Memory.scope()) {
                        inside[0] = threes.mul(2);
                        throw new ArithmeticException();
                    }
                })
                .isInstanceOf(ArithmeticException.class);

        assertThat(inside[0].wasClosed()).isTrue();
        assertThat(threes.mul(2).wasClosed()).isFalse();
    }

    @Test
    void anArrayThatIsClosedAlreadyAndAScopeThatIsClosedTwiceAreNoMatter() {
        var scope = Memory.scope();
        threes.mul(2).close();
        scope.close();
        INDArray after = threes.mul(2);
        scope.close();

        assertThat(after.getDouble(0)).isEqualTo(6);
    }

    @Test
    void whatAnOuterScopeKeepsFromWithinAnInnerOneLivesOn() {
        INDArray kept;
        try (var outer = Memory.scope()) {
            try (var inner = Memory.scope()) {
                kept = outer.keep(threes.mul(2));
            }
        }

        assertThat(kept.getDouble(0)).isEqualTo(6);
    }

    @Test
    void scopesThatAreClosedInTheWrongOrderOrByAnotherThreadAreClosed() {
        var outer = Memory.scope();
        var inner = Memory.scope();
        outer.close();
        INDArray inside = threes.mul(2);
        inner.close();
        INDArray after = threes.mul(2);
        var elsewhere = Memory.scope();
        CompletableFuture.runAsync(elsewhere::close).join();

        assertThat(inside.wasClosed()).isTrue();
        try (var scope = Memory.scope()) {
            assertThat(scope.keep(threes.mul(3)).getDouble(0)).isEqualTo(9);
        }
        assertThat(after.mul(2).getDouble(0)).isEqualTo(12);
    }

    @Test
    void toKeepNothingIsSaidAndToKeepAnEmptyArrayIsNothing() {
        INDArray empty = Nd4j.empty();
        try (var scope = Memory.scope()) {
            assertThat(scope.keep(empty)).isSameAs(empty);
            assertThatThrownBy(() -> scope.keep(null))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("backward()");
        }
    }

    @Test
    void scalarsAndSmallArraysOutliveIt() {
        INDArray scalar;
        INDArray small;
        try (var scope = Memory.scope()) {
            scalar = Nd4j.scalar(2.0).mul(3);
            small = Nd4j.createFromArray(1.0, 2.0).mul(3);
        }

        assertThat(scalar.getDouble()).isEqualTo(6);
        assertThat(small.toDoubleVector()).containsExactly(3, 6);
    }

    @Test
    void anotherThreadMakesItsArraysOutside() {
        INDArray elsewhere;
        try (var scope = Memory.scope()) {
            elsewhere = CompletableFuture.supplyAsync(() -> threes.mul(2)).join();
        }

        assertThat(elsewhere.getDouble(0)).isEqualTo(6);
    }
}
