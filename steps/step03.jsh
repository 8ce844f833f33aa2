/env --class-path target/dezero.jar

// %% [markdown] title
// # Step 3: chaining functions
//
// Step 2 left us with one function, called once. Today the result of one function goes into the next, and that into a
// third. From small functions we build a formula.
//
// **You will be able to** build a formula from functions, follow its values from one to the next, and say why it is
// Variables that make this possible.
//
// **Time:** about 40 minutes.
//
// **New:** `Exp`, a second function; what one function makes, the next one takes.

// %% imports
import classroom.display.Display;
import classroom.graph.Graph;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import step03.Exp;
import step03.Function;
import step03.Square;
import step03.Variable;

// %% [class] Exp
// What changes: `Exp` is new, a second function. `Exp.forward` computes e^x, and ND4J's `Transforms.exp` does the work.
//
// e is the number 2.718..., and each of the last two numbers below is e times the one before it.

// %% exp
System.out.println(Math.E);                          // => 2.718281828459045
for (double value : new double[] {0.0, 1.0, 2.0}) {
    Variable y = new Exp().call(new Variable(Nd4j.scalar(value)));
    System.out.println(y.data.getDouble());          // => 1.0
                                                     // => 2.718281828459045
                                                     // => 7.38905609893065
}

// %% [question] predict
// ## Predict
// Now three functions, one after the other: square, e to the power of it, square again. Together they are
//
// $$
// y = \left(e^{x^2}\right)^2
// $$
//
// ```
// x --A--> a --B--> b --C--> y
// ```
//
// Such a drawing is called a **computational graph**, for short a graph: Variables and functions, joined by arrows. It
// is not the curve that you know from school.
//
// x is 0.5. Work out a on paper, and estimate b and y: above or below 1, above or below 2? Then run the cell.

// %% the-chain
Function A = new Square();
Function B = new Exp();
Function C = new Square();
Variable x = new Variable(Nd4j.scalar(0.5));
Variable a = A.call(x);
Variable b = B.call(a);
Variable y = C.call(b);
System.out.println(a.data.getDouble());              // => 0.25
System.out.println(b.data.getDouble());              // => 1.2840254166877414
System.out.println(y.data.getDouble());              // => 1.648721270700128

// %% drawn
Function A = new Square();
Function B = new Exp();
Function C = new Square();
Variable x = new Variable(Nd4j.scalar(0.5));
Variable a = A.call(x);
Variable b = B.call(a);
Variable y = C.call(b);
Display.show(Graph.chain(x, A, a, B, b, C, y));
// => (x) --> [Square] --> (a) --> [Exp] --> (b) --> [Square] --> (y)
// =>
// => x = 0.5
// => a = 0.25
// => b = 1.284
// => y = 1.6487
// =>
// => Drawn in the order in which it was given.

// %% [markdown] drawn-why
// We had to say who stands where: nothing in `y` tells that it came from `b`. Remember that; step 7 is about it.

// %% [markdown] investigate
// ## Investigate
// Why does this fit together? Because what goes in and what comes out is of one kind, a Variable. That is why `call`
// wraps its result again. Had it given back the bare array, the next function could not take it:

// %% [error] a-bare-array-does-not-fit
//> Variable x = new Variable(Nd4j.scalar(0.5));
//> new Exp().call(new Square().forward(x.data));
// => ! INDArray cannot be converted to

// %% [question] predict-the-order
// We need not name what is in the middle. The same chain in one line is read from the inside out, like a formula: the
// function that runs first stands innermost.
//
// Change the order, and it is another formula. Predict: which of the last two numbers is the larger one?

// %% the-order
Variable x = new Variable(Nd4j.scalar(0.5));
Variable y = new Square().call(new Exp().call(new Square().call(x)));
System.out.println(y.data.getDouble());              // => 1.648721270700128

Variable first = new Exp().call(new Square().call(x));       // e^(x^2)
Variable second = new Square().call(new Exp().call(x));      // (e^x)^2
System.out.println(first.data.getDouble());          // => 1.2840254166877414
System.out.println(second.data.getDouble());         // => 2.7182818284590455

// %% [question] predict-two-ways
// The second, $\left(e^x\right)^2$: that is $e^{2x}$, at 0.5 e itself.
//
// ## Two ways to one number
// $\left(e^{x^2}\right)^2$ is $e^{2x^2}$. At 0.5 that is $e^{0.5}$, one call of Java's `Math.exp`. Predict: will Java
// say that the two numbers are equal?

// %% two-ways-to-one-number
Variable x = new Variable(Nd4j.scalar(0.5));
Variable y = new Square().call(new Exp().call(new Square().call(x)));
System.out.println(y.data.getDouble());              // => 1.648721270700128
System.out.println(Math.exp(0.5));                   // => 1.6487212707001282
System.out.println(y.data.getDouble() == Math.exp(0.5));     // => false

// %% [markdown] two-ways-why
// They agree in 15 decimals and not in the 16th. A `double` has room for about 16 digits. What does not fit is
// **rounded** off, after each operation, and other operations round differently. So never ask two computed doubles for
// `==`. Ask whether their difference is small. Rounding will matter more in step 4.

// %% [question] predict-the-loop
// ## Long chains
// A chain can be as long as you like, and a loop can build it. Each turn of this loop squares. Predict the last number:
// 2, squared three times.

// %% a-loop-makes-a-chain
Variable y = new Variable(Nd4j.scalar(2.0));
for (int i = 0; i < 3; i++) {
    y = new Square().call(y);
    System.out.println(y.data.getDouble());          // => 4.0
                                                     // => 16.0
                                                     // => 256.0
}

// %% [question] predict-another-exp
// ## Modify: another exp
// ND4J has a second method for e^x, `Nd4j.math.exp`. Here it computes at 2. Predict the two numbers: y's, and then x's.

// %% another-exp
class MathExp extends Function {
    @Override
    public INDArray forward(INDArray x) {
        return Nd4j.math.exp(x);
    }
}

Variable x = new Variable(Nd4j.scalar(2.0));
Variable y = new MathExp().call(x);
System.out.println(y.data.getDouble());              // => 7.38905609893065
System.out.println(x.data.getDouble());              // => 7.38905609893065

// %% [markdown] another-exp-why
// x was 2, and now it is e^2. Step 2 had a rule: a `forward` leaves its input as it is. `Nd4j.math.exp` writes over
// what it is given, as `muli` did, and no i in its name says so. In a chain this is worse than for one function: what A
// made is spoilt by B. That is why our `Exp` uses `Transforms.exp`. When you write a function of your own, look at its
// input afterwards.
//
// Now change things yourself:
//
// - In `the-chain`, put the row 0.5, 1.0, 1.5 into x and print `y.data`. One chain, three results:
//   `[    1.6487,    7.3891,   90.0171]`.
// - In `a-loop-makes-a-chain`, let the loop run 10 times. The 10th number is `Infinity`: it is too large for a double.
// - Use one object twice: `Function f = new Square();` and then `f.call(f.call(x))`. At 2 you get 16, as you should.
//   Remember this one. In step 6 it will go wrong.

// %% [markdown] make
// ## Make

// %% [exercise] repeat
// Write a method that calls one function several times, each time on the last result. Zero times gives x itself.
//> Variable repeat(Function f, int times, Variable x) {
//>     return x;                    // your turn
//> }

// %% [hint] repeat
// The loop of this lesson that squares three times is nearly this method. What are its 2, its 3 and its `new Square()`
// here?

// %% [hint] repeat
// Begin with `Variable y = x;`. In the loop y is replaced by what f makes of y. When does x itself come back?

// %% [solution] repeat
Variable repeat(Function f, int times, Variable x) {
    Variable y = x;
    for (int i = 0; i < times; i++) {
        y = f.call(y);
    }
    return y;
}

// %% [check] repeat
// check repeat
Variable x = new Variable(Nd4j.scalar(2.0));
Variable y = repeat(new Square(), 3, x);
System.out.println(y.data.getDouble());              // => 256.0
Variable z = repeat(new Exp(), 1, x);
System.out.println(z.data.getDouble());              // => 7.38905609893065
System.out.println(repeat(new Exp(), 0, x) == x);    // => true

// %% [hidden] repeat
//> Variable three = new Variable(Nd4j.scalar(3.0));
//> System.out.println(repeat(new Square(), 2, three).data.getDouble());  // => 81.0
//> System.out.println(repeat(new Square(), 1, three).data.getDouble());  // => 9.0
//> System.out.println(three.data.getDouble());                           // => 3.0

// %% [exercise] bell
// The bell curve is $e^{-x^2}$. One function is missing for it: write `Negate`, y = -x (ND4J has `x.neg()`). Then put
// the three in the right order. (Where an array holds exactly 0, ND4J prints `0`, without decimals.)
//> class Negate extends Function {
//>     @Override
//>     public INDArray forward(INDArray x) {
//>         return x;                    // your turn
//>     }
//> }
//>
//> Variable bell(Variable x) {
//>     return new Exp().call(new Square().call(new Negate().call(x)));
//> }

// %% [hint] bell
// In $-x^2$, what is done first: the square or the minus? Try it with x = 3. In code, what is done first stands
// innermost.

// %% [hint] bell
// `Negate.forward` is one line, with `neg`. And in `bell`, two of the three functions have to change places.

// %% [solution] bell
class Negate extends Function {
    @Override
    public INDArray forward(INDArray x) {
        return x.neg();
    }
}

Variable bell(Variable x) {
    return new Exp().call(new Negate().call(new Square().call(x)));
}

// %% [check] bell
// check bell
Variable x = new Variable(Nd4j.createFromArray(-1.0, 0.0, 1.0, 2.0));
System.out.println(bell(x).data);
                    // => [    0.3679,    1.0000,    0.3679,    0.0183]
new Negate().call(x);
System.out.println(x.data);
                    // => [   -1.0000,         0,    1.0000,    2.0000]

// %% [hidden] bell
//> Variable some = new Variable(Nd4j.createFromArray(0.5, -1.5));
//> System.out.println(bell(some).data);                 // => [    0.7788,    0.1054]
//> System.out.println(new Negate().call(some).data);    // => [   -0.5000,    1.5000]
//> System.out.println(some.data);                       // => [    0.5000,   -1.5000]

// %% [markdown] what-is-missing
// ## What is still missing
// We can compute y from x. But a framework for learning needs the other question, too: if x grows by a little, how many
// times as much does y grow? That number is the derivative. Step 4 finds it in the most direct way there is: by trying.
