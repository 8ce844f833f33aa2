package classroom.practice;

import static org.assertj.core.api.Assertions.assertThat;

import classroom.practice.TestResult.Verdict;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What learners get wrong most, each with the words that are to help them. */
class WrongVersionsIT {
    @TempDir
    private Path root;

    @Test
    void theCreatorIsNotSet() {
        assertRed(
                Practising.done(7, root).replace("Function.java", "output.setCreator(this);", ""),
                "aResultKnowsTheFunctionThatMadeIt",
                "call tells its output: setCreator(this)");
    }

    @Test
    void backwardStopsAfterOneFunction() {
        assertRed(
                Practising.done(7, root).replace("Variable.java", "            x.backward();\n", ""),
                "backwardGoesTheWholeWay",
                "backward() did not come as far as x");
    }

    @Test
    void backwardIsStillARecursion() {
        assertRed(
                Practising.begun(8, root),
                "aLongChainDoesNotOverflowTheStack",
                "backward() calls itself, once for each of the 50000 functions");
    }

    @Test
    void theSlopeOfSquareWithoutX() {
        assertRed(
                Practising.done(6, root).replace("Square.java", "x.mul(2).mul(gy)", "gy.mul(2)"),
                "squareMultipliesBy2X",
                "at x = 3 the slope of x^2 is 6, times the gradient 10",
                "expected: <60.0> but was: <20.0>");
    }

    @Test
    void expTakesItsInputForItsSlope() {
        assertRed(
                Practising.done(6, root).replace("Exp.java", "Transforms.exp(x).mul(gy)", "x.mul(gy)"),
                "expMultipliesByEToTheX",
                "the slope of e^x is e^x itself");
    }

    @Test
    void aForwardDifference() {
        assertRed(
                Practising.done(4, root)
                        .replace("Functions.java", "x.data.sub(eps)", "x.data")
                        .replace("Functions.java", "div(2 * eps)", "div(eps)"),
                "theSlopeOfTheChainAtOneHalf",
                "from x to x + eps it is 3.2981");
    }

    @Test
    void oneFunctionObjectForAllCalls() {
        assertRed(
                Practising.done(9, root)
                        .replace("Functions.java", "    public static Variable square", """
                                    private static final Square SQUARE = new Square();

                                    public static Variable square""")
                        .replace("Functions.java", "new Square().call(x)", "SQUARE.call(x)")
                        .replace("Variable.java", "while (!funcs.isEmpty()) {", """
                                for (int turns = 0; turns < 9 && !funcs.isEmpty(); turns++) {"""),
                "eachCallIsAFunctionOfItsOwn",
                "square(x) needs a new Square for each call");
    }

    @Test
    void onlyTheFirstInputGetsAGradient() {
        assertRed(
                Practising.done(13, root).replace("Variable.java", "i < gxs.length", "i < 1"),
                "theSumOfTwoSquares",
                "backward() gave y no gradient");
    }

    @Test
    void theSecondGradientReplacesTheFirst() {
        assertRed(
                Practising.done(14, root).replace("Variable.java", "x.grad == null", "true"),
                "xPlusXHasTheGradient2",
                "the second gradient is added to the first",
                "expected: <2.0> but was: <1.0>");
    }

    @Test
    void gradientsAreAddedInPlace() {
        assertRed(
                Practising.done(14, root).replace("Variable.java", "x.grad.add(gxs[i])", "x.grad.addi(gxs[i])"),
                "theGradientOfTheResultStays1",
                "y and x share an array, and addi changed it");
    }

    @Test
    void clearGradDoesNothing() {
        assertRed(
                Practising.done(14, root).replace("Variable.java", "grad = null;", ""),
                "afterClearGradItStartsAnew",
                "clearGrad() leaves no gradient");
    }

    @Test
    void lastInFirstOut() {
        assertRed(
                Practising.done(16, root)
                        .replace(
                                "Variable.java", "new PriorityQueue<>(Comparator", "java.util.Collections.asLifoQueue(")
                        .replace(
                                "Variable.java",
                                ".comparingInt((Function f) -> f.generation).reversed());",
                                "new java.util.ArrayDeque<>());"),
                "aShortWayWaitsForTheLongOne",
                "the function of the latest generation comes first");
    }

    @Test
    void theGradientOfYIsWrittenOver() {
        assertRed(
                Practising.done(7, root).replace("Variable.java", "public void backward() {", """
                                public void backward() {
                                        grad = org.nd4j.linalg.factory.Nd4j.scalar(1.0);"""),
                "theGradientOfYIsTheUsers",
                "backward() begins with the gradient that y has");
    }

    @Test
    void theInputIsMultipliedInPlace() {
        assertRed(
                Practising.done(13, root).replace("Square.java", "x.mul(2)", "x.muli(2)"),
                "backwardChangesNoArrayThatItIsGiven",
                "has changed the data of its input");
    }

    @Test
    void expForgetsTheGradientOfItsOutput() {
        assertRed(
                Practising.done(13, root).replace("Exp.java", "Transforms.exp(x).mul(gy)", "Transforms.exp(x)"),
                "backwardGivesOneGradientForEachInput",
                "e^3, times the gradient 10");
    }

    @Test
    void noSetOfTheFunctionsSeen() {
        assertRed(
                Practising.done(16, root).replace("Variable.java", " && seen.add(x.creator)", ""),
                "eachFunctionRunsOnce",
                "keep a set of the functions seen");
    }

    @Test
    void generationsStayAt0() {
        assertRed(
                Practising.done(16, root)
                        .replace("Variable.java", "        generation = creator.generation + 1;\n", ""),
                "aResultIsOneGenerationAfterItsFunction",
                "the creator's generation, plus 1");
    }

    @Test
    void theWeakReferenceIsNotTheOnlyOne() {
        assertRed(
                Practising.done(17, root)
                        .replace("Function.java", "    public int generation;", """
                                    public int generation;
                                    private Variable last;""")
                        .replace("Function.java", "        return output;", """
                                        last = output;
                                        return output;"""),
                "aFunctionLetsItsOutputGo",
                "nobody uses the output any more, and still it is in memory");
    }

    @Test
    void withoutAWeakReference() {
        assertRed(
                Practising.begun(17, root),
                "anOutputIsHeldByAWeakReference",
                "does not compile with your classes yet: incompatible types: Variable cannot be converted to"
                        + " WeakReference<Variable>");
    }

    @Test
    void theSwitchStaysOffAfterTheBlock() {
        assertRed(
                Practising.done(18, root).replace("Config.java", "() -> enableBackprop = before", "() -> { }"),
                "afterAnExceptionToo",
                "close() must switch it on again");
    }

    @Test
    void theSwitchIsOnAfterAnInnerBlock() {
        assertRed(
                Practising.done(18, root).replace("Config.java", "enableBackprop = before;", "enableBackprop = true;"),
                "anInnerBlockDoesNotEndTheOuterOne",
                "close() brings back what was before");
    }

    @Test
    void mulGivesEachFactorItself() {
        assertRed(
                Practising.done(20, root).replace("Mul.java", "gy.mul(x1), gy.mul(x0)", "gy.mul(x0), gy.mul(x1)"),
                "eachFactorGetsTheOtherOne",
                "the slope of a*b in a is b");
    }

    @Test
    void rsubDoesNotTurnRound() {
        assertRed(
                Practising.done(22, root)
                        .replace(
                                "Variable.java",
                                "return Functions.sub(other, this);",
                                "return Functions.sub(this, other);"),
                "aNumberOnEitherSideOfMinus",
                "rsub turns the operands round: 6 - x");
    }

    @Test
    void theFilesWereCopiedToThePackageAndNotMoved() {
        Practising practising = Practising.done(23, root);
        Practising.write(practising.folder().main().resolve("Variable.java"), "class Variable {}");
        assertRed(practising, "nothingOfItIsLeftOutside", "there is still a Variable outside of the package");
    }

    @Test
    void testsThatTryNoOtherPoint() {
        Practising practising = Practising.done(10, root);
        Practising.write(practising.folder().test(), """
                import static org.junit.jupiter.api.Assertions.assertEquals;

                import org.junit.jupiter.api.Test;
                import org.nd4j.linalg.factory.Nd4j;

                class SquareTest {
                    @Test
                    void value() {
                        assertEquals(4.0, Functions.square(new Variable(Nd4j.scalar(2.0))).data.getDouble());
                    }

                    @Test
                    void gradient() {
                        Variable x = new Variable(Nd4j.scalar(3.0));
                        Functions.square(x).backward();
                        assertEquals(6.0, x.grad.getDouble());
                    }
                }
                """);
        assertRed(
                practising,
                "a test is red when backward gives 6, whatever x is",
                "with a Square whose backward gives 6, whatever x is all of your tests are green");
    }

    private static void assertRed(Practising practising, String test, String... said) {
        Report report = practising.check();

        assertThat(report.problems()).isEmpty();
        assertThat(report.results())
                .filteredOn(result -> result.test().equals(test))
                .singleElement()
                .satisfies(result -> {
                    assertThat(result.verdict()).isEqualTo(Verdict.NOT_YET);
                    assertThat(result.message()).contains(List.of(said));
                });
    }
}
