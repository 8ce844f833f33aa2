package steps;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import support.CheckTests;
import support.Framework;
import support.MixTests;
import support.PrintingTests;

/** What enters with a step must hold in all the later ones; `dezero` has its own tests. */
class LaterStepsTest {
    @TestFactory
    Stream<DynamicNode> badInput() {
        return Framework.steps(8, 22).map(CheckTests::of);
    }

    @TestFactory
    Stream<DynamicNode> printing() {
        return Framework.steps(19, 22).map(PrintingTests::of);
    }

    @TestFactory
    Stream<DynamicNode> variablesWithArraysAndNumbers() {
        return Framework.steps(21, 22).map(MixTests::of);
    }
}
