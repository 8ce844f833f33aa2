package steps;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static support.Framework.DEZERO;

import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import support.Framework;
import support.Operation;
import support.OperationTests;

/** The table of operations, driven through every step. */
class OperationsTest {
    private static final Set<String> KNOWN =
            Operation.TABLE.stream().map(Operation::name).collect(toSet());

    @TestFactory
    Stream<DynamicNode> everyOperationOfEveryStep() {
        return steps().map(OperationTests::of);
    }

    @ParameterizedTest
    @MethodSource("steps")
    void theTableKnowsEveryOperationOf(Framework step) {
        assertThat(KNOWN).containsAll(step.operations());
    }

    @Test
    void theLastStepHasEveryOperationOfTheTable() {
        assertThat(Framework.of(DEZERO).operations()).containsExactlyInAnyOrderElementsOf(KNOWN);
    }

    static Stream<Framework> steps() {
        return Framework.steps(2, DEZERO);
    }
}
