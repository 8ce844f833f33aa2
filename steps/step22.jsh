/env --class-path target/dezero.jar

// %% [markdown] title
// # Step 22: minus, divide, power
//
// Plus and times work, with Variables, arrays and numbers. Today come the rest of the basic operations: the sign,
// minus, divided by, to the power of. Each is a small class: a value, and its derivative.
//
// Two of them are new in kind. For a sum the order of the operands does not matter. For a difference it does.
//
// **You will be able to** derive each of these gradients with numbers, and pick the right one of `sub` and `rsub`.
//
// **Time:** about 45 minutes.
//
// **New:** `Neg`, `Sub`, `Div`, `Pow`, and methods for them; `rsub` and `rdiv` turn the order round.

// %% imports
import classroom.display.Display;
import classroom.graph.Graph;
import step22.Function;
import step22.Variable;
import static step22.Functions.div;
import static step22.Functions.exp;
import static step22.Functions.numericalDiff;
import static step22.Functions.sub;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

// %% [markdown] derive-two
// ## The sign, and the difference
// y = -x. Let x go from 2 to 2.1: y goes from -2 to -2.1. As far, but downwards. The derivative is -1.
//
// y = x0 - x1 at 5 and 3 is 2. Let x0 go to 5.1: y is 2.1, so 1 for 1. Let x1 go to 3.1: y is 1.9, so -1 for 1. The
// partial derivatives are 1 and -1.

// %% [class] Neg
// What changes: `Neg` is new. One input, one gradient: the one from above, with the other sign.

// %% [class] Sub
// What changes: `Sub` is new. Compare it with `Add`: one minus forward, one minus backward.

// %% [class] Functions
// What changes: `Functions.neg` is new: it makes -x, whose derivative is -1. `Functions.pow` is new: it makes x^c, for
// a fixed number c. `Functions.sub` and `Functions.div` are new, too: as in step 21, they also take an array or a
// number, on either side.

// %% [class] Variable
// What changes: `Variable.neg`, `Variable.sub`, `Variable.div` and `Variable.pow` are new. Each calls the method of
// that name in `Functions`. `Variable.rsub` and `Variable.rdiv` are new, too. The r stands for *reversed*: `x.sub(a)`
// is x - a, and `x.rsub(a)` is a - x. Read their one line each: only the order differs. ND4J's arrays have the same
// names. They take an array or a number: for two Variables, write `a.sub(x)`.

// %% [question] predict
// ## Predict
// x is 2. Predict all seven lines before you run the cell. Read aloud: "x, r-sub 2: two minus x".

// %% sign-and-difference
Variable x = new Variable(Nd4j.scalar(2.0));
System.out.println(x.neg());            // => variable(-2.0)
System.out.println(x.rsub(2.0));        // => variable(0.0)
System.out.println(sub(2.0, x));        // => variable(0.0)
System.out.println(x.sub(1.0));         // => variable(1.0)
System.out.println(x.rsub(1.0));        // => variable(-1.0)
System.out.println(sub(1.0, x));        // => variable(-1.0)
System.out.println(x.sub(x));           // => variable(0.0)

// %% [question] predict-order
// ## Investigate: the order
// x - 1 is 1, and 1 - x is -1. Not only the value depends on the order, the gradient does, too. Which sign has x's
// gradient in each of the two?

// %% order-matters
Variable x = new Variable(Nd4j.scalar(2.0));
x.sub(1.0).backward();
System.out.println(x.grad.getDouble());              // => 1.0

x.clearGrad();
x.rsub(1.0).backward();
System.out.println(x.grad.getDouble());              // => -1.0

Variable a = new Variable(Nd4j.scalar(5.0));
Variable b = new Variable(Nd4j.scalar(3.0));
Variable y = a.sub(b);
y.backward();
System.out.println(y);                               // => variable(2.0)
System.out.println(a.grad.getDouble());              // => 1.0
System.out.println(b.grad.getDouble());              // => -1.0

// %% [markdown] order-why
// For `add` and `mul` there is no `radd` and no `rmul`: 2 + x is x + 2. In Python the book must write them all the
// same, for numbers on the left. In Java they would be two names for one thing.
//
// `sub(2.0, x)` and `x.rsub(2.0)` do the same. Take the one that you can read.

// %% [markdown] derive-div
// ## The quotient
// y = x0 / x1. Hold x1 = 2: then y is x0 times 1/2, a straight line with the slope 1/2. So
// $\frac{\partial y}{\partial x_0} = \frac{1}{x_1}$.
//
// Now hold x0 = 3. y = 3 / x1, and school says that the derivative of $\frac{1}{x}$ is $-\frac{1}{x^2}$. So
// $\frac{\partial y}{\partial x_1} = -\frac{x_0}{x_1^2}$. At 2 it is $-\frac{3}{4} = -0.75$. Try it with numbers: at
// 2 the quotient is 1.5, at 2.01 it is 1.49254. It went down by 0.00746 for 0.01. That is -0.746 for 1. The smaller
// the step, the nearer to -0.75.
//
// The minus makes sense: who divides by more gets less.

// %% [class] Div
// What changes: `Div` is new. `backward` has the two partial derivatives, each times the gradient from above.

// %% [class] Pow
// What changes: `Pow` is new. The exponent c is a fixed number: a field, given to the constructor, and no input. So
// it has no gradient. The rule is the one from school: the derivative of x^c is c x^(c - 1). `Pow.backward` asks for
// c == 0 first; the cell `at-zero`, below, says why.

// %% [question] predict-div
// x is 2 again. Predict the four values, and x's gradient in x^3.

// %% quotient-and-power
Variable x = new Variable(Nd4j.scalar(2.0));
System.out.println(x.rdiv(3.0));                     // => variable(1.5)
System.out.println(div(3.0, x));                     // => variable(1.5)
System.out.println(x.div(1));                        // => variable(2.0)

Variable y = x.pow(3);
y.backward();
System.out.println(y);                               // => variable(8.0)
System.out.println(x.grad.getDouble());              // => 12.0

// %% drawn
Variable x = new Variable(Nd4j.scalar(2.0));
x.name = "x";
Display.show(Graph.of(x.rdiv(3.0)));
Display.show(Graph.of(x.pow(3)));
// => (k), (x) --> [Div gen 0] --> (y)
// =>
// => k = 3.0
// => x = 2.0
// => y = 1.5
// => (x) --> [Pow gen 0] --> (y)
// =>
// => x = 2.0
// => y = 8.0

// %% [markdown] drawn-why
// The 3 of 3/x is a Variable in the graph. The 3 of x^3 is not: it is a number that `Pow` keeps for itself.

// %% [markdown] quotient-and-power-why
// 3 * 2^2 = 12. Now the check of `Div`, by the method that knows no rule: `numericalDiff` of step 4. At (3, 2) we
// expect 0.5 and -0.75.

// %% check-div
Variable a = new Variable(Nd4j.scalar(3.0));
Variable b = new Variable(Nd4j.scalar(2.0));
Variable y = a.div(b);
y.backward();
System.out.println(a.grad.getDouble());              // => 0.5
System.out.println(b.grad.getDouble());              // => -0.75

double slopeA = numericalDiff(v -> v.div(b), a).getDouble();
double slopeB = numericalDiff(v -> a.div(v), b).getDouble();
System.out.println(slopeA);             // => ~ 0.5000000000010552
System.out.println(slopeB);             // => ~ -0.7500000018756392
System.out.println(Math.abs(slopeA - a.grad.getDouble()) < 1e-8);    // => true
System.out.println(Math.abs(slopeB - b.grad.getDouble()) < 1e-8);    // => true

// %% [markdown] check-div-why
// Nearly, both times: so good is a difference of two values. The first is off by rounding alone, for y is a straight
// line in a. The second is off by more: y is curved in b, and more so on the left of 2 than on the right. (A curve that
// is the same on both sides does no harm: what one point is off by, the other makes good. So it was with the squares
// of step 13.)

// %% [markdown] no-gradient-for-the-exponent
// ## The exponent is a number
// The derivative of x^x needs another rule, one that `Pow` does not have: there x is in the exponent, too. The compiler
// refuses `x.pow(x)`:

// %% [error] a-variable-as-exponent
//> Variable x = new Variable(Nd4j.scalar(2.0));
//> x.pow(x);
// => ! Variable cannot be converted to double

// %% [question] predict-zero
// ## At zero
// With `int`s, Java throws an ArithmeticException for 1 / 0. What about `double`s: 1.0 / 0.0, -1.0 / 0.0 and 0.0 / 0.0?
// And the gradients at 0? x^0 is 1 for every x, so its gradient is 0, and `Pow.backward` sees to that. What would the
// rule c x^(c - 1) alone give? And what comes for the square root, x^0.5? Predict, then run.

// %% at-zero
Variable zero = new Variable(Nd4j.scalar(0.0));
System.out.println(zero.rdiv(1.0));                  // => variable(Infinity)
System.out.println(zero.rdiv(-1.0));                 // => variable(-Infinity)
System.out.println(zero.div(0.0));                   // => variable(NaN)

Variable y = zero.pow(0);
y.backward();
System.out.println(y);                               // => variable(1.0)
System.out.println(zero.grad.getDouble());           // => 0.0
System.out.println(0 * Math.pow(0, -1));             // => NaN

zero.clearGrad();
zero.pow(0.5).backward();
System.out.println(zero.grad.getDouble());           // => Infinity

// %% [markdown] at-zero-why
// No exception. A `double` has three values for such cases: `Infinity`, `-Infinity`, and `NaN`, "not a number", for
// what has no answer. A constant does not change, so the gradient of x^0 is 0. The rule alone would not say so: c times
// x^(c - 1) is 0 times Infinity, and Java says NaN. That is why `Pow.backward` asks for c == 0 first. (The book's code
// says NaN.) The graph of the square root is vertical at 0: Infinity is a fair answer.
//
// NaN spreads: every sum and product with it is NaN. If you meet one in a gradient, look for a division by 0, a power
// of 0 (both may give an infinity, and 0 times that is NaN), or a root of a negative number.

// %% [markdown] modify
// ## Modify
// - In `quotient-and-power`, write `x.pow(1 / 3)` for the cube root of 8 with x = 8. What comes, and what is `1 / 3` in
//   Java?
// - There, print `x.neg().pow(2)` and `x.pow(2).neg()` at 2: predict both. Which one is -x^2 on paper?
// - In a notebook: take the `neg()` out of `Div.backward`. Run the cells of this page again. Which lines say that it is
//   wrong? Change it back afterwards.

// %% [markdown] make
// ## Make

// %% [exercise] sigmoid
// The function $\frac{1}{1 + e^{-x}}$ lies between 0 and 1 for every x. It is called **sigmoid**, and networks use
// it. Write it with `neg`, `exp`, `add` and `rdiv`. Its derivative is y (1 - y). At 0, y is 0.5. Which gradient must
// come out?
//> Variable sigmoid(Variable x) {
//>     return exp(x);               // your turn
//> }

// %% [hint] sigmoid
// Begin inside: -x, then e to that power. What is done with it next?

// %% [hint] sigmoid
// `exp(x.neg()).add(1)` is the denominator. "One divided by it" is `rdiv`.

// %% [solution] sigmoid
Variable sigmoid(Variable x) {
    return exp(x.neg()).add(1).rdiv(1);
}

// %% [check] sigmoid
// check sigmoid
Variable x = new Variable(Nd4j.scalar(0.0));
Variable y = sigmoid(x);
y.backward();
System.out.println(y);                               // => variable(0.5)
System.out.println(x.grad.getDouble());              // => 0.25

// %% [hidden] sigmoid
//> Variable u = new Variable(Nd4j.scalar(Math.log(3)));
//> Variable v = sigmoid(u);
//> v.backward();
//> System.out.println(Math.abs(v.data.getDouble() - 0.75) < 1e-12);     // => true
//> System.out.println(Math.abs(u.grad.getDouble() - 0.1875) < 1e-12);   // => true
//> System.out.println("sigmoid at ln 3");               // => sigmoid at ln 3

// %% [exercise] reciprocal
// Write a function of your own: `Reciprocal`, y = 1 / x. `backward` is yours; do not forget the gradient from above.
// The check compares 3 / x, made with it, with `rdiv`, at -2 and 4.
//> class Reciprocal extends Function {
//>     @Override
//>     public INDArray forward(INDArray... xs) {
//>         return xs[0].rdiv(1);
//>     }
//>
//>     @Override
//>     public INDArray[] backward(INDArray... gys) {
//>         return gys;              // your turn
//>     }
//> }

// %% [hint] reciprocal
// The rule stands above, under *The quotient*: the derivative of 1/x. Where do you find x?

// %% [hint] reciprocal
// x is `inputs.get(0).data`. The gradient from above, divided by x times x, with the other sign.

// %% [solution] reciprocal
class Reciprocal extends Function {
    @Override
    public INDArray forward(INDArray... xs) {
        return xs[0].rdiv(1);
    }

    @Override
    public INDArray[] backward(INDArray... gys) {
        INDArray x = inputs.get(0).data;
        return new INDArray[] {gys[0].div(x.mul(x)).neg()};
    }
}

// %% [check] reciprocal
// check reciprocal
Variable x = new Variable(Nd4j.createFromArray(-2.0, 4.0));
new Reciprocal().call(x).mul(3).backward();
System.out.println(new Variable(x.grad));   // => variable([  -0.75 -0.1875])

x.clearGrad();
x.rdiv(3).backward();
System.out.println(new Variable(x.grad));   // => variable([  -0.75 -0.1875])

// %% [hidden] reciprocal
//> Variable u = new Variable(Nd4j.scalar(0.5));
//> new Reciprocal().call(u).pow(2).backward();
//> System.out.println(new Variable(u.grad));            // => variable(-16.0)

// %% [markdown] what-is-missing
// ## What is still missing
// The framework can now do all the basic operations. But it is still "the code of step 22", in a package with the
// number of a lesson. Step 23 gives it a name of its own, and writes a program that uses it.
