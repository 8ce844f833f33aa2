/env --class-path target/dezero.jar

// %% [markdown] title
// # Step 10: tests
//
// Since step 3 we have compared printed numbers with numbers that we knew, by eye. Soon we rebuild half of the
// framework. After each change somebody would have to look at all the numbers again.
//
// A **test** is a piece of code that looks at the result and says: right, or wrong. Today we write some.
//
// **You will be able to** test a function's value and its gradient, read a failed test, and name three ways to
// differentiate by machine.
//
// **Time:** about 50 minutes.
//
// **New:** `SquareTest`: three tests. The framework itself stays as it is.

// %% imports
import classroom.display.Display;
import classroom.plot.Plot;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import step10.Function;
import step10.Functions;
import step10.Square;
import step10.SquareTest;
import step10.Variable;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static step10.Functions.exp;
import static step10.Functions.numericalDiff;
import static step10.Functions.square;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

// %% [markdown] what-a-test-is
// ## Three questions to square
// We use **JUnit**, a library for tests. A test is a method with `@Test` above it. It computes something and says with
// `assertEquals(expected, actual)` what should come out. If that is not so, the test *fails*.

// %% [class] SquareTest
// What changes: `SquareTest` is new, the rest of the package is as in step 9. `SquareTest.forward` asks for a value,
// 2^2 = 4. `SquareTest.backward` asks for a gradient, 2 * 3 = 6. `SquareTest.gradientCheck` compares two gradients, at
// a point that nobody chose.

// %% [question] predict
// ## Predict
// Usually an editor or a build tool runs the tests: Maven does it with `mvn test`. Here JUnit's launcher does it. It
// finds the methods with `@Test`, calls each, and tells `Report` how it went. You need not understand this code; we
// only use `report`, and hand it a class: `SquareTest.class`. It prints a line for each test, and two numbers below.
// Which two?

// %% run-the-tests
class Report implements TestExecutionListener {
    Set<String> passed = new TreeSet<>();
    Set<String> failed = new TreeSet<>();

    @Override
    public void executionFinished(
            TestIdentifier test, TestExecutionResult result) {
        String name = test.getDisplayName();
        if (result.getThrowable().isPresent()) {
            failed.add(name + " " + why(result.getThrowable().get()));
        } else if (test.isTest()) {
            passed.add(name);
        }
    }

    private String why(Throwable problem) {
        String message = problem.getMessage();
        boolean isOfATest = problem instanceof AssertionError;
        return isOfATest && message != null ? message : problem.toString();
    }
}

Report runTests(Class<?> tests) {
    LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder
            .request()
            .selectors(DiscoverySelectors.selectClass(tests))
            .build();
    Report report = new Report();
    LauncherFactory.create().execute(request, report);
    return report;
}

void report(Class<?> tests) {
    Report report = runTests(tests);
    System.out.println(tests.getSimpleName());
    for (String test : report.failed) {
        System.out.println("  [FAIL] " + test);
    }
    for (String test : report.passed) {
        System.out.println("  [ok]   " + test);
    }
    System.out.println(report.passed.size() + " passed, "
            + report.failed.size() + " failed");
}

report(SquareTest.class);
// => SquareTest
// =>   [ok]   backward()
// =>   [ok]   forward()
// =>   [ok]   gradientCheck()
// => 3 passed, 0 failed

// %% [question] predict-a-failing-test
// ## A test that fails
// Most tools paint `[ok]` *green* and `[FAIL]` *red*. A test that is always green proves nothing. It must turn red when
// the code is wrong. So let us break something.
//
// `HalfSquare` is wrong in its backward: it forgets the 2. Two tests look at it. Which of them fails? What should the
// message say, to be of help? (`report` comes from the cell `run-the-tests`.)

// %% one-red-test after run-the-tests
class HalfSquare extends Square {
    @Override
    public INDArray backward(INDArray gy) {
        INDArray x = input.data;
        return x.mul(gy);
    }
}

class HalfSquareTest {
    @Test
    void forward() {
        Variable x = new Variable(Nd4j.scalar(2.0));
        Variable y = new HalfSquare().call(x);
        assertEquals(4.0, y.data.getDouble());
    }

    @Test
    void backward() {
        Variable x = new Variable(Nd4j.scalar(3.0));
        Variable y = new HalfSquare().call(x);
        y.backward();
        assertEquals(6.0, x.grad.getDouble());
    }
}

report(HalfSquareTest.class);
// => HalfSquareTest
// =>   [FAIL] backward() expected: <6.0> but was: <3.0>
// =>   [ok]   forward()
// => 1 passed, 1 failed

// %% [markdown] one-red-test-why
// ## Investigate
// The value is right, so `forward` stays green. Only the test of the gradient notices. A test sees what it asks for,
// and nothing else: that is why `SquareTest` asks three questions, not one.
//
// Read the message: which test, what was expected, what came. The order of the two matters: `assertEquals` wants the
// expected value first.

// %% [question] predict-gradient-check
// ## The gradient check
// To write `assertEquals(6.0, ...)` we had to know the derivative. What if we do not, or if we err on paper, too?
//
// Step 4 has another way to the same number: `numericalDiff` never asks `backward`. Two ways that share so little
// should not make the same mistake. If both agree, both are right, very probably. This is called a **gradient check**.
//
// Do they agree to the last digit?

// %% two-ways
double differenceAt(double point) {
    Variable x = new Variable(Nd4j.scalar(point));
    square(x).backward();
    double numerical = numericalDiff(Functions::square, x).getDouble();
    System.out.println(numerical + " and " + x.grad.getDouble());
    return Math.abs(numerical - x.grad.getDouble());
}

double difference = differenceAt(2.0);   // => 4.000000000004 and 4.0
System.out.println(difference == 0);                 // => false
System.out.println(difference < 1e-8);               // => true

// %% [markdown] tolerance
// No: the numerical value has a rounding error. With a plain `assertEquals` the check would fail. So `gradientCheck`
// hands over a third number, 1e-8. It says how far apart the two may be.
//
// The right tolerance is small enough to notice a mistake, and large enough for numericalDiff's own two errors (step
// 4). At 2.0, HalfSquare is off by 2.

// %% [markdown] modify
// ## Modify
// - In `two-ways`, square twice and take `v -> square(square(v))` for the numerical way. At 2.0 it prints
//   32.00000008003023 and 32.0. The tolerance 1e-8 is too small for it, 1e-6 is enough. This is not rounding: for x^4
//   the push is too large.
//
// The random point of `gradientCheck` has a price: when the test fails, nobody knows where. Print the point, or use
// `new Random(1)`: it gives the same "random" numbers each time. The next cell does so, and tries many points, for
// the chain of step 3 and for the `HalfSquare` of `one-red-test`. (A `UnaryOperator<Variable>` is a function from
// Variable to Variable, held in a name; `f.apply(x)` calls it.)

// %% many-points after one-red-test
double worst(UnaryOperator<Variable> f, Random random, int points) {
    double worst = 0;
    for (int i = 0; i < points; i++) {
        Variable x = new Variable(Nd4j.scalar(random.nextDouble()));
        f.apply(x).backward();
        double numerical = numericalDiff(f, x).getDouble();
        worst = Math.max(worst, Math.abs(numerical - x.grad.getDouble()));
    }
    return worst;
}

UnaryOperator<Variable> chain = v -> square(exp(square(v)));
System.out.println(worst(chain, new Random(1), 50) < 1e-4);      // => true

UnaryOperator<Variable> half = v -> new HalfSquare().call(v);
System.out.println(worst(half, new Random(1), 50) < 1e-4);       // => false

// %% [question] predict-checked-points
// Once more as a picture: what `backward` of `Square` says at seven points, what that of `HalfSquare` says (it is the
// one of `one-red-test` again), and what `numericalDiff` says. On which of the two lines do numericalDiff's points lie?
// Is there one that lies on both?

// %% checked-points-drawn after one-red-test
double[] xs = {-3, -2, -1, 0, 1, 2, 3};
double[] slopes = new double[xs.length];
double[] halves = new double[xs.length];
double[] tried = new double[xs.length];
for (int i = 0; i < xs.length; i++) {
    Variable x = new Variable(Nd4j.scalar(xs[i]));
    square(x).backward();
    slopes[i] = x.grad.getDouble();
    new HalfSquare().call(x).backward();
    halves[i] = x.grad.getDouble();
    tried[i] = numericalDiff(Functions::square, x).getDouble();
}
Display.show(Plot.of("A gradient check").axes("x", "gradient")
        .line("backward of Square", xs, slopes)
        .line("backward of HalfSquare", xs, halves)
        .points("numericalDiff", xs, tried));
// => ~ A gradient check: /home/you/dezero/target/pictures/a-gradient-check.svg
// => gradient against x
// => backward of Square: from (-3, -6) to (3, 6), lowest -6, highest 6
// => backward of HalfSquare: from (-3, -3) to (3, 3), lowest -3, highest 3
// => numericalDiff: 7 points, from (-3, -6) to (3, 6), lowest -6, highest 6

// %% [markdown] checked-points-why
// They lie on the line of `Square`, and off that of `HalfSquare`, but for one: at 0 the lines cross. The gradient is 0
// there, and so is half of it. Try it: in `one-red-test`, test the backward at 0 instead of 3, and expect 0.0. Now both
// tests are green, although the code is wrong. A random point does not fall into such a hole.

// %% [markdown] three-ways
// ## Three ways to differentiate by machine
// **Numerical**: two values, a little apart. It needs nothing but the function itself. It is inexact, and one or two
// evaluations for *each* input are too many when there are millions.
//
// **Symbolic**: the formula goes in, and the formula of the derivative comes out, by the rules that you know from
// school. It is exact. But formulas grow.
//
// **Automatic**: the numbers go forward, and each function's own rate is multiplied on the way back. It is exact, too,
// and no formula is ever written down. This is what we build.
//
// Here is the chain of step 3, (e^(x^2))^2, at 0.5. Its derivative, on paper, is $4x e^{2x^2}$.

// %% three-answers
UnaryOperator<Variable> chain = v -> square(exp(square(v)));
Variable x = new Variable(Nd4j.scalar(0.5));

double numerical = numericalDiff(chain, x).getDouble();
double symbolic = 4 * 0.5 * Math.exp(2 * 0.5 * 0.5);
chain.apply(x).backward();
double automatic = x.grad.getDouble();

System.out.println(numerical);                       // => 3.2974426293330694
System.out.println(symbolic);                        // => 3.2974425414002564
System.out.println(automatic);                       // => 3.297442541400256

// %% [markdown] three-answers-why
// The numerical answer is wrong from the eighth digit on. The other two agree in 16 digits and differ in the 17th. A
// `double` holds no more than about 16: both rounded, each in its own order.

// %% [question] predict-formulas
// How fast does a formula grow? Take y = x * x, then y * y, and so on. The product rule says (u v)' = u' v + u v'.
// The cell writes the derivative as text and counts its characters. Guess its length after ten products: about 400,
// 4,000, 40,000 or 400,000?

// %% formulas-grow
String y = "x";
String slope = "1";
for (int i = 1; i <= 10; i++) {
    slope = "(" + slope + "*" + y + "+" + y + "*" + slope + ")";
    y = "(" + y + "*" + y + ")";
    if (i == 1) {
        System.out.println(slope);       // => (1*x+x*1)
    }
}
System.out.println(slope.length());      // => 40961

// %% ten-products-automatic
Variable x = new Variable(Nd4j.scalar(1.0));
Variable y = x;
for (int i = 1; i <= 10; i++) {
    y = square(y);
}
y.backward();
System.out.println(x.grad.getDouble());              // => 1024.0

// %% [markdown] formulas-grow-why
// The text holds the same parts again and again. A good symbolic program finds many of them. The automatic way never
// writes them: ten functions forward, ten backward.

// %% [markdown] make
// ## Make
// `ShiftedSquare` is y = (x + 1)^2, with the derivative 2 (x + 1). It is right, unless it is broken on purpose. A good
// test class is green for the right one, and red for each broken one.

// %% a-square-to-break
class ShiftedSquare extends Function {
    static String broken = "nothing";

    @Override
    public INDArray forward(INDArray x) {
        if (broken.equals("order")) {
            return x.mul(x).add(1);
        }
        if (broken.equals("shift")) {
            return x.mul(x);
        }
        return x.add(1).mul(x.add(1));
    }

    @Override
    public INDArray backward(INDArray gy) {
        INDArray slope = input.data.add(1).mul(2);
        if (broken.equals("gy")) {
            return slope;
        }
        if (broken.equals("sign")) {
            return slope.mul(gy).mul(-1);
        }
        return slope.mul(gy);
    }
}

Variable shifted(Variable x) {
    return new ShiftedSquare().call(x);
}

// %% [exercise] test-it after run-the-tests, a-square-to-break
// Write tests for `shifted`, of `a-square-to-break`. One is there, and it is a poor one: it does not notice when
// forward computes x^2 + 1. Then the gradient. One of the broken backwards is tricky: it forgets `gy`. When `shifted`
// stands last in a chain, gy is 1, and nobody sees it. What must your test do?
//> class ShiftedTest {
//>     @Test
//>     void forward() {
//>         Variable x = new Variable(Nd4j.scalar(0.0));
//>         assertEquals(1.0, shifted(x).data.getDouble());
//>     }
//>
//>     // your turn
//> }

// %% [hint] test-it
// Where do (x + 1)^2 and x^2 + 1 differ? And which function could follow on `shifted`, so that gy is not 1?

// %% [hint] test-it
// Take x = 2: the value is 9. `square(shifted(x))` is (x + 1)^4, and its derivative, 4 (x + 1)^3, is 108 there.

// %% [solution] test-it
class ShiftedTest {
    @Test
    void forward() {
        Variable x = new Variable(Nd4j.scalar(2.0));
        assertEquals(9.0, shifted(x).data.getDouble());
    }

    @Test
    void backward() {
        Variable x = new Variable(Nd4j.scalar(2.0));
        shifted(x).backward();
        assertEquals(6.0, x.grad.getDouble());
    }

    @Test
    void backwardInAChain() {
        Variable x = new Variable(Nd4j.scalar(2.0));
        square(shifted(x)).backward();
        assertEquals(108.0, x.grad.getDouble());
    }
}

// %% [check] test-it
// check test-it
for (String part : List.of("order", "gy")) {
    ShiftedSquare.broken = part;
    boolean red = runTests(ShiftedTest.class).failed.size() > 0;
    System.out.println(part + " broken, a test is red: " + red);
}
ShiftedSquare.broken = "nothing";
Set<String> red = runTests(ShiftedTest.class).failed;
System.out.println("nothing broken, red: " + red);
// => order broken, a test is red: true
// => gy broken, a test is red: true
// => nothing broken, red: []

// %% [hidden] test-it
//> for (String part : List.of("shift", "sign")) {
//>     ShiftedSquare.broken = part;
//>     boolean noticed = runTests(ShiftedTest.class).failed.size() > 0;
//>     System.out.println(part + " broken, a test is red: " + noticed);
//> }
//> ShiftedSquare.broken = "something else";
//> System.out.println(runTests(ShiftedTest.class).failed);
//> ShiftedSquare.broken = "nothing";
// => shift broken, a test is red: true
// => sign broken, a test is red: true
// => []

// %% [exercise] agree after one-red-test
// Write the gradient check as a method: do `backward` and `numericalDiff` of f agree at this point? They may differ by
// 1e-6. The check tries it on `square`, and on the `HalfSquare` of `one-red-test`.
//> boolean agree(UnaryOperator<Variable> f, double point) {
//>     return true;                 // your turn
//> }

// %% [hint] agree
// You need two numbers. `differenceAt` above finds both, for `square`; what stands there in the place of f?

// %% [hint] agree
// `f.apply(x).backward()` leads to `x.grad`, and `numericalDiff(f, x)` to the other number. Either may be the larger
// one: `Math.abs`.

// %% [solution] agree
boolean agree(UnaryOperator<Variable> f, double point) {
    Variable x = new Variable(Nd4j.scalar(point));
    f.apply(x).backward();
    double numerical = numericalDiff(f, x).getDouble();
    return Math.abs(numerical - x.grad.getDouble()) < 1e-6;
}

// %% [check] agree
// check agree
UnaryOperator<Variable> half = v -> new HalfSquare().call(v);
System.out.println("square: " + agree(Functions::square, 3.0));
System.out.println("half: " + agree(half, 3.0));
System.out.println("half at -3: " + agree(half, -3.0));
// => square: true
// => half: false
// => half at -3: false

// %% [hidden] agree
//> System.out.println("half at -0.5: " + agree(half, -0.5));
//> System.out.println("half at 0: " + agree(half, 0.0));
//> System.out.println("exp: " + agree(Functions::exp, 1.0));
// => half at -0.5: false
// => half at 0: true
// => exp: true

// %% [markdown] what-is-missing
// ## What is still missing
// Every function so far has one input and one output. We cannot even write x + y. In step 11 a function takes several
// inputs. That changes `Function`, `Square` and `Exp`, all at once: it is good to have tests.
