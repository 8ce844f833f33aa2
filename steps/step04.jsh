/env --class-path target/dezero.jar

// %% [markdown] title
// # Step 4: numerical differentiation
//
// Step 3 computes y from x. Today we ask: if x grows by a little, how many times as much does y grow? That number is
// the **derivative** of y at x. We find it by trying: give x a push, and look how far y moves.
//
// **You will be able to** differentiate any function numerically, choose the size of the push, and name the two
// weaknesses that make us look for something better.
//
// **Time:** about 60 minutes.
//
// **New:** `numericalDiff` finds a derivative from two nearby points.

// %% imports
import classroom.display.Display;
import classroom.plot.Plot;
import java.util.function.UnaryOperator;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.ops.transforms.Transforms;
import step04.Exp;
import step04.Function;
import step04.Square;
import step04.Variable;
import static step04.Functions.numericalDiff;

// %% [question] predict-a-push
// ## A push
// At school you learned that x^2 has the derivative 2x. At 2 that is 4. Let us see it happen, in plain Java. We push x
// from 2 to 2 + h. Then y moves from 4 to (2 + h)^2. The push was h; how many times as far did y move? The cell
// divides.
//
// It does so for h = 1, 0.1, 0.01 and 0.001. Predict the first number. By how much will the others differ from 4?

// %% a-smaller-and-smaller-push
for (double h : new double[] {1, 0.1, 0.01, 0.001}) {
    double moved = (2 + h) * (2 + h) - 2 * 2;
    System.out.println(moved / h);       // => 5.0
                                         // => 4.100000000000001
                                         // => 4.009999999999891
                                         // => 4.000999999999699
}

// %% [markdown] both-sides
// ## From both sides
// This is the **forward difference**. Here it is too large by h each time: the curve bends upward.
//
// $$
// \frac{f(x + h) - f(x)}{h}
// $$
//
// There is a better one. Push once up and once down, and compare the two ends. That is the **central difference**:
//
// $$
// \frac{f(x + h) - f(x - h)}{2h}
// $$
//
// What one side is too steep, the other is too flat, and most of it cancels out. In code the push is called `eps`, for
// epsilon, the usual name of something small:
//
// ```
//     x - eps          x          x + eps
//        |-------------|-------------|
//                      |<--forward-->|       one end is x itself
//        |<----------central-------->|       x is in the middle
// ```

// %% [class] Functions
// What changes: `Functions` is new, a class with static methods for what one calls without making an object first.
// `Functions.numericalDiff` is there twice. One has `eps` as its third parameter, and refuses NaN for it, "not a
// number", which is what 0.0 / 0.0 gives in Java. The other has no `eps`: it calls the first one with 1e-4, which is
// 0.0001.
//
// In the cells below the name of the class is left out. In a Java file `import static` allows that; in a notebook a
// method of the same name, which calls this one.

// %% [question] predict
// ## Predict
// The first parameter of numericalDiff is a function f, and it calls f twice. Java's type for "makes a Variable from a
// Variable" is `UnaryOperator<Variable>`. We write one as `v -> ...`, "from v make ...": a method without a name,
// called a **lambda**. Whoever has one in a variable `f` calls it by `f.apply(x)`.
//
// The derivative of x^2 at 2 is 4. Will the cell print 4.0?

// %% square-at-2
Variable x = new Variable(Nd4j.scalar(2.0));
INDArray slope = numericalDiff(v -> new Square().call(v), x);
System.out.println(slope.getDouble());               // => 4.000000000004

// %% [markdown] investigate
// ## Investigate
// Eleven zeros, and then a 4 that should not be there. By the formula the central difference of x^2 is exactly 4. The
// rest is rounding: 2.0001 has no exact place among the doubles.

// %% [question] predict-the-chain
// Now the chain of step 3, $\left(e^{x^2}\right)^2$. That is $e^{2x^2}$. By the rules of school its derivative is
// $4x \cdot e^{2x^2}$, and $e^{2x^2}$ is y. The cell computes it both ways. In how many digits will the two numbers
// agree?

// %% the-chain-at-one-half
UnaryOperator<Variable> chain = v ->
        new Square().call(new Exp().call(new Square().call(v)));

Variable x = new Variable(Nd4j.scalar(0.5));
double y = chain.apply(x).data.getDouble();          // runs the chain
System.out.println(numericalDiff(chain, x).getDouble());
                                                     // => 3.2974426293330694
System.out.println(4 * 0.5 * y);                     // => 3.297442541400256

// %% the-tangent
double value(double x) {
    UnaryOperator<Variable> chain = v ->
            new Square().call(new Exp().call(new Square().call(v)));
    return chain.apply(new Variable(Nd4j.scalar(x))).data.getDouble();
}

Display.show(Plot.of("The chain and its tangent").axes("x", "y")
        .line("(e^(x^2))^2", x -> value(x), -0.2, 1)
        .line("slope 3.297", x -> value(0.5) + 3.297 * (x - 0.5), 0.1, 1)
        .point("(0.5, 1.649)", 0.5, value(0.5)));
// => ~ The chain and its tangent: /home/you/dezero/target/pictures/the-chain-and-its-tangent.svg
// => y against x
// => (e^(x^2))^2: from (-0.2, 1.083) to (1, 7.389), lowest 1, highest 7.389
// => slope 3.297: from (0.1, 0.3299) to (1, 3.297), lowest 0.3299, highest 3.297
// => (0.5, 1.649): (0.5, 1.649)

// %% [markdown] seven-digits
// In seven: 3.297442. And we did not need a single rule about squares or exponentials. Two values of the
// function were enough; how it computes them does not matter.

// %% [question] predict-the-story
// ## A story
// A learner wrote a forward difference, and later wanted a smaller push: h = 1e-5. The result did not change by a
// single digit. Here is the code. The class is right. Where is the fault?

// %% a-story
class OneSided {
    static INDArray diff(UnaryOperator<Variable> f, Variable x) {
        return diff(f, x, 1e-4);
    }

    static INDArray diff(
            UnaryOperator<Variable> f, Variable x, double eps) {
        Variable y0 = f.apply(x);
        Variable y1 = f.apply(new Variable(x.data.add(eps)));
        return y1.data.sub(y0.data).div(eps);
    }
}

UnaryOperator<Variable> chain = v ->
        new Square().call(new Exp().call(new Square().call(v)));

Variable x = new Variable(Nd4j.scalar(0.5));
double h = 1e-5;
INDArray slope = OneSided.diff(chain, x);
System.out.println(slope.getDouble());               // => 3.2981021178524195

// %% [markdown] a-story-why
// The call never hears of `h`. It takes its own 1e-4, and Java does not mind a variable that nobody reads. Here `h` is
// passed on. (The cell uses `OneSided`, `chain`, `x` and `h` from `a-story`.)

// %% the-story-mended after a-story
INDArray slope = OneSided.diff(chain, x, h);
System.out.println(slope.getDouble());               // => 3.2975084911512904

// %% [markdown] the-story-mended-why
// The error falls to a tenth: from 0.00066 to 0.000066. Compare with above. The central difference with 1e-4 gave
// 3.29744263. Its error is 0.000000088, far smaller than both, and it costs two evaluations, as they do.

// %% [question] predict-the-table
// ## The first weakness: rounding
// If a smaller push is better, why not take the smallest? The cell tries ten sizes. All 16 digits of 3.297442541400256
// are right. Predict: with which eps will the most digits be right? What comes out in the last line?

// %% smaller-and-smaller
UnaryOperator<Variable> chain = v ->
        new Square().call(new Exp().call(new Square().call(v)));

Variable x = new Variable(Nd4j.scalar(0.5));
System.out.println("3.297442541400256   is right");
for (double eps : new double[] {
        1e-1, 1e-2, 1e-4, 1e-6, 1e-8, 1e-10, 1e-12, 1e-14, 1e-16, 1e-17}) {
    double slope = numericalDiff(chain, x, eps).getDouble();
    System.out.println(slope + "  with " + eps);
}
// => 3.297442541400256   is right
// => 3.3865272315396497  with 0.1
// => 3.2983219737323544  with 0.01
// => 3.2974426293330694  with 1.0E-4
// => 3.297442541350115  with 1.0E-6
// => 3.2974425745457836  with 1.0E-8
// => 3.297442319194488  with 1.0E-10
// => 3.297362383136715  with 1.0E-12
// => 3.2862601528904634  with 1.0E-14
// => 2.220446049250313  with 1.0E-16
// => 0.0  with 1.0E-17

// %% [question] predict-both-errors
// Read 1.0E-6 as 0.000001. At first it goes as hoped: from 0.01 to 1.0E-4 the push gets 100 times smaller, and four
// more digits are right. After 1.0E-6 it turns. Fewer and fewer digits are right, and in the last line the result is 0.
//
// Two errors work against each other. A large push looks too far away from x. A small one runs into rounding. The
// picture has both differences, and both axes count in powers of ten. Predict for its right half, where eps is large:
// which of the two lines is steeper?

// %% both-errors-drawn
double value(double x) {
    Variable a = new Square().call(new Variable(Nd4j.scalar(x)));
    return new Square().call(new Exp().call(a)).data.getDouble();
}

UnaryOperator<Variable> chain = v ->
        new Square().call(new Exp().call(new Square().call(v)));

Variable x = new Variable(Nd4j.scalar(0.5));
double right = 3.297442541400256;
double[] eps = new double[15];
double[] both = new double[15];
double[] one = new double[15];
for (int i = 0; i < eps.length; i++) {
    eps[i] = Double.parseDouble("1e-" + (i + 1));
    both[i] = Math.abs(numericalDiff(chain, x, eps[i]).getDouble() - right);
    double forward = (value(0.5 + eps[i]) - value(0.5)) / eps[i];
    one[i] = Math.abs(forward - right);
}
Display.show(Plot.of("The error against eps").axes("eps", "error").log()
        .line("central difference", eps, both)
        .line("forward difference", eps, one));
// => ~ The error against eps: /home/you/dezero/target/pictures/the-error-against-eps.svg
// => error against eps, both axes logarithmic
// => central difference: from (0.1, 0.08908) to (1e-15, 0.1888), lowest 5.014e-11, highest 0.1888
// => forward difference: from (0.1, 0.7597) to (1e-15, 0.03323), lowest 1.331e-7, highest 0.7597

// %% [markdown] both-errors-why
// On the right the line of the central difference is twice as steep. Make eps ten times smaller: it wins two digits,
// and the forward difference one. Further left both errors grow again, as rounding takes over. The lowest point of
// the central difference lies at 1e-6. (Further left still, a point may be low by luck.)
//
// Where does rounding come from? Look at the two numbers that are subtracted:

// %% what-cancels
UnaryOperator<Variable> chain = v ->
        new Square().call(new Exp().call(new Square().call(v)));

double eps = 1e-12;
Variable above = chain.apply(new Variable(Nd4j.scalar(0.5 + eps)));
Variable below = chain.apply(new Variable(Nd4j.scalar(0.5 - eps)));
System.out.println(above.data.getDouble());          // => 1.6487212707034256
System.out.println(below.data.getDouble());          // => 1.6487212706968308
System.out.println(0.5 + 1e-17 == 0.5);              // => true

// %% [markdown] what-cancels-why
// Each has about 16 good digits. But the first ten are the same in both, and the subtraction wipes them out. Few good
// ones are left, and the division by 2 eps blows their rounding up. This is called **cancellation**. And 0.5 + 1e-17
// *is* 0.5, in a double: the push gets lost, and nothing moves at all.
//
// So there is a best size, here near 1e-6. Even there the last digits are wrong.

// %% [question] predict-the-cost
// ## The second weakness: cost
// A neural network is one formula with very many inputs, and one result. For learning we want the slope of *each*
// input: how does the result move, if only this one is pushed? Below is a formula with n inputs: the sum of their
// squares. It counts how often it is evaluated, and how many squares that takes.
//
// Predict both numbers for 10 inputs. What do they become, when there are 10 times as many inputs?

// %% many-inputs
class SumOfSquares {
    int evaluations = 0;
    long squares = 0;

    double f(double[] x) {
        evaluations++;
        double sum = 0;
        for (double value : x) {
            squares++;
            sum += value * value;
        }
        return sum;
    }

    double slope(double[] x, int i) {
        double old = x[i];
        x[i] = old + 1e-4;
        double above = f(x);
        x[i] = old - 1e-4;
        double below = f(x);
        x[i] = old;
        return (above - below) / 2e-4;
    }
}

for (int n : new int[] {10, 100, 1_000}) {
    SumOfSquares sum = new SumOfSquares();
    for (int i = 0; i < n; i++) {
        sum.slope(new double[n], i);
    }
    System.out.println(n + " inputs: " + sum.evaluations
            + " evaluations, " + sum.squares + " squares");
}
// => 10 inputs: 20 evaluations, 200 squares
// => 100 inputs: 200 evaluations, 20000 squares
// => 1000 inputs: 2000 evaluations, 2000000 squares

// %% [markdown] the-cost
// Two evaluations for each input (a forward difference needs one, and one more for all). And each evaluation has more
// to do. 10 times as many inputs cost 100 times as much. A network has millions of numbers to learn. With one million:

// %% one-million-inputs
long n = 1_000_000;
long evaluations = 2 * n;
long squares = evaluations * n;
System.out.println(squares);                         // => 2000000000000
System.out.println(squares / 1_000_000_000 + " s");  // => 2000 s

// %% [markdown] the-cost-why
// At a billion squares a second that is half an hour, for one small step of learning. For learning this way is
// hopeless. But numericalDiff is so short that there is hardly room for a mistake. It will check the better method for
// us.

// %% [markdown] modify
// ## Modify
// - In `square-at-2`, give numericalDiff a third argument, 0. You get `NaN`, "not a number": it is 0 divided by 0.
// - Write `Nd4j.scalar(2)` instead of `2.0`. ND4J refuses: `Op add_scalar failed`, it expected DOUBLE and found INT32.
//   Whole numbers have no nearby points.
// - Put the row 1.0, 2.0, 3.0 into x and print `slope`: `[    2.0000,    4.0000,    6.0000]`. Three slopes from two
//   evaluations! That works only because each number has a result of its own. A network has one for all.

// %% [markdown] make
// ## Make

// %% [exercise] slope-of-sine
// Differentiate the sine with numericalDiff. `Sine` is given, and something else is missing. Do you know the function
// that these slopes belong to?
//> class Sine extends Function {
//>     @Override
//>     public INDArray forward(INDArray x) {
//>         return Transforms.sin(x);
//>     }
//> }
//>
//> double slopeOfSine(double at) {
//>     return new Sine().call(new Variable(Nd4j.scalar(at)))
//>             .data.getDouble();       // your turn: its slope
//> }

// %% [hint] slope-of-sine
// The cell `square-at-2` finds the slope of the square. What is another function here, and what is another point?

// %% [hint] slope-of-sine
// numericalDiff takes a lambda, `v -> ...`, and a Variable that holds `at`. It gives an array; `getDouble()` takes the
// number out.

// %% [solution] slope-of-sine
class Sine extends Function {
    @Override
    public INDArray forward(INDArray x) {
        return Transforms.sin(x);
    }
}

double slopeOfSine(double at) {
    Variable x = new Variable(Nd4j.scalar(at));
    return numericalDiff(v -> new Sine().call(v), x).getDouble();
}

// %% [check] slope-of-sine
// check slope-of-sine
System.out.println(Math.round(slopeOfSine(0.0) * 1e6) / 1e6);        // => 1.0
System.out.println(Math.round(slopeOfSine(Math.PI) * 1e6) / 1e6);    // => -1.0

// %% [hidden] slope-of-sine
//> System.out.println(Math.round(slopeOfSine(1.0) * 1e6) / 1e6);    // => 0.540302
//> System.out.println(Math.round(slopeOfSine(-0.3) * 1e6) / 1e6);   // => 0.955336

// %% [exercise] second-derivative
// The slope of the slope is the *second* derivative; for x^2 it is 2 everywhere. numericalDiff can differentiate
// whatever makes a Variable from a Variable, so also numericalDiff itself. Its result is an array; what must be done
// with it first?
//> double secondDerivative(UnaryOperator<Variable> f, double at) {
//>     Variable x = new Variable(Nd4j.scalar(at));
//>     UnaryOperator<Variable> slope = f;       // your turn
//>     return numericalDiff(slope, x).getDouble();
//> }

// %% [hint] second-derivative
// The starter gives the first derivative. For the second, `slope` must be another function: from v make the slope of f
// at v. Which method finds slopes?

// %% [hint] second-derivative
// `v -> numericalDiff(f, v)` is nearly right, but it makes an array. `slope` must make a Variable: a box around it.

// %% [solution] second-derivative
double secondDerivative(UnaryOperator<Variable> f, double at) {
    Variable x = new Variable(Nd4j.scalar(at));
    UnaryOperator<Variable> slope = v -> new Variable(numericalDiff(f, v));
    return numericalDiff(slope, x).getDouble();
}

// %% [check] second-derivative
// check second-derivative
UnaryOperator<Variable> square = v -> new Square().call(v);
UnaryOperator<Variable> fourth = v -> square.apply(square.apply(v));
double two = secondDerivative(square, 3.0);
double twelve = secondDerivative(fourth, 1.0);
System.out.println(Math.round(two * 1e4) / 1e4);     // => 2.0
System.out.println(Math.round(twelve * 1e4) / 1e4);  // => 12.0

// %% [hidden] second-derivative
//> UnaryOperator<Variable> e = v -> new Exp().call(v);
//> double atOne = secondDerivative(e, 1.0);
//> System.out.println(Math.round(atOne * 1e4) / 1e4);       // => 2.7183
//> UnaryOperator<Variable> cup = v -> new Exp().call(new Square().call(v));
//> double atZero = secondDerivative(cup, 0.0);
//> System.out.println(Math.round(atZero * 1e4) / 1e4);      // => 2.0

// %% [markdown] what-is-missing
// ## What is still missing
// A derivative that is right to the last digit, and for millions of inputs at the cost of a few evaluations. Both can
// be had: from the rules of school, applied from the end of the formula to its beginning. Step 5 is the theory.
