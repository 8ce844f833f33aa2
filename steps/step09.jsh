/env --class-path target/dezero.jar

// %% [markdown] title
// # Step 9: functions made handy
//
// The way back works, for chains of any length. But what we write around it is long: `new Square().call(...)` for each
// function, and `y.grad = Nd4j.scalar(1.0)` before each `backward()`. And a wrong kind of data goes through unseen.
//
// Today we make three small changes, and the program reads like the formula.
//
// **You will be able to** say what the handy functions do for you, where the first gradient comes from, and which data
// the framework accepts.
//
// **Time:** about 45 minutes.
//
// **New:** `square(x)` and `exp(x)`; `backward()` sets its own first gradient; a way back for DOUBLE data only.

// %% imports
import classroom.display.Display;
import classroom.graph.Graph;
import java.util.Arrays;
import step09.Exp;
import step09.Function;
import step09.Functions;
import step09.Square;
import step09.Variable;
import static step09.Functions.exp;
import static step09.Functions.numericalDiff;
import static step09.Functions.square;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.ops.transforms.Transforms;

// %% [markdown] one-line
// ## One line for one call
// A function of the framework is an object: make it, then call it. Most of the time we want both at once, and never
// use the object again. So we put both into one method.

// %% [class] Functions
// What changes: `Functions.square` and `Functions.exp` are new. Each makes its function object and calls it at once.

// %% [question] predict
// ## Predict
// The next cell computes (e^(x^2))^2 in one line. How many function objects does that line make? Are the first square
// and the last one the same object?

// %% in-one-line
Variable x = new Variable(Nd4j.scalar(0.5));
Variable y = square(exp(square(x)));
System.out.println(y.data.getDouble());              // => 1.648721270700128

Function last = y.creator;
Function middle = last.input.creator;
Function first = middle.input.creator;
System.out.println(last.getClass().getSimpleName());     // => Square
System.out.println(middle.getClass().getSimpleName());   // => Exp
System.out.println(first.getClass().getSimpleName());    // => Square
System.out.println(first == last);                       // => false

// %% [markdown] the-trap-is-gone
// Three objects, and all are different. So the trap of steps 7 and 8, one Function used twice, is gone: whoever calls
// `square` twice has two objects. (x^2)^2 at 2 is 16, its derivative is 32.

// %% square-of-a-square
Variable x = new Variable(Nd4j.scalar(2.0));
Variable y = square(square(x));
y.backward();
System.out.println(y.data.getDouble());              // => 16.0
System.out.println(x.grad.getDouble());              // => 32.0

// %% two-functions-drawn
Variable x = new Variable(Nd4j.scalar(2.0));
Variable y = square(square(x));
Display.show(Graph.of(y));
// => (x) --> [Square] --> (a) --> [Square] --> (y)
// =>
// => x = 2.0
// => a = 4.0
// => y = 16.0

// %% [markdown] two-functions
// Two boxes: each call of `square` has made a Function of its own. In step 7 one Function stood for both, and its links
// went round in a circle.

// %% [markdown] the-first-gradient
// ## Where does the first gradient come from?
// Something is missing in `square-of-a-square`, compared with step 8: the line `y.grad = ...`. It was the same line
// each time. The derivative of y with respect to y is 1, always. So the program can write it.

// %% [class] Variable
// What changes: `Variable.backward` sets its own gradient to 1, if there is none. It calls `requireDouble()` for this
// Variable, and for every input that it reaches, before that one gets a gradient. `Variable.requireDouble` is new: it
// refuses data whose type is not DOUBLE, the type of `Nd4j.scalar(3.0)`.
//
// Why only this type? We come to that below.

// %% the-whole-way-back
Variable x = new Variable(Nd4j.scalar(0.5));
Variable y = square(exp(square(x)));
y.backward();
System.out.println(y.grad.getDouble());              // => 1.0
System.out.println(x.grad.getDouble());              // => 3.297442541400256

// %% [question] predict-three-numbers
// The method says `Nd4j.onesLike(data)`, and not `Nd4j.scalar(1.0)`. Why? Below, the data are three numbers. What will
// `y.grad` be, and what will `x.grad` be?

// %% three-numbers
Variable x = new Variable(Nd4j.createFromArray(1.0, 2.0, 3.0));
Variable y = square(x);
y.backward();
System.out.println(Arrays.toString(y.grad.toDoubleVector()));
// => [1.0, 1.0, 1.0]
System.out.println(Arrays.toString(x.grad.toDoubleVector()));
// => [2.0, 4.0, 6.0]

// %% [markdown] investigate
// ## Investigate
// Each of the three numbers needs a 1 of its own. `onesLike` makes an array of the same shape and type as `data`, full
// of ones. So y's gradient has the shape of y's data.

// %% [markdown] modify
// ## Modify
// - In `the-whole-way-back`, write `y.grad = Nd4j.scalar(10.0);` before `backward()`. You get 32.97442541400256. A
//   gradient that is there is kept, and everything behind it is multiplied by it.
// - In the same cell, write `y.backward();` twice. The gradient stays the same. (From step 14 on it will not.)

// %% [question] predict-only-arrays
// ## What goes into the box?
// Here are four lines. Which of them does Java accept?
//
// ```
// new Variable(Nd4j.scalar(1.0))
// new Variable(1.0)
// square(2.0)
// new Variable(null)
// ```
//
// The first one you have seen in every lesson, and two of the others in step 1. Now these three.

// %% [error] the-second-line
//> new Variable(1.0);
// => ! double cannot be converted to

// %% [error] the-third-line
//> square(2.0);
// => ! double cannot be converted to

// %% the-fourth-line
Variable x = new Variable(null);
System.out.println(x.data);                          // => null

// %% [markdown] compiler
// A Variable holds an `INDArray`, or nothing, `null`. A number is no array, and no Variable either: the compiler said
// so, and nothing ran. (In a language without declared types, such as Python, this mistake shows when the line runs,
// and only if somebody wrote a check. Our check is the word `INDArray` in the constructor.)

// %% [question] predict-types
// ## The type inside the array
// The compiler cannot see everything. An `INDArray` has a *data type* of its own: `DOUBLE` (64 bits, about 16 digits),
// `FLOAT` (32 bits, about 7 digits), `INT` (whole numbers) and others. `Nd4j.scalar(3)` is INT, `Nd4j.scalar(3f)` is
// FLOAT, `Nd4j.scalar(3.0)` is DOUBLE.
//
// All three can be squared. Only one of them can be differentiated: `requireDouble()` sees to that. Why does it
// refuse the other two? If a rate divides, what is 3 / 2 in whole numbers? What is lost with 7 digits in the place of
// 16? And could numericalDiff, our judge, still take its step of 0.0001?

// %% three-types
void tryType(INDArray data) {
    Variable x = new Variable(data);
    Variable y = square(x);
    System.out.println(data.dataType() + ": " + y.data.getDouble());
    try {
        y.backward();
        System.out.println("gradient " + x.grad.getDouble());
    } catch (IllegalStateException e) {
        System.out.println(e.getMessage());
    }
}

tryType(Nd4j.scalar(3.0));
// => DOUBLE: 9.0
// => gradient 6.0
tryType(Nd4j.scalar(3));
// => INT: 9.0
// => a gradient needs DOUBLE data, not INT: use castTo(DataType.DOUBLE) and build the graph anew, from new Variables
tryType(Nd4j.scalar(3f));
// => FLOAT: 9.0
// => a gradient needs DOUBLE data, not FLOAT: use castTo(DataType.DOUBLE) and build the graph anew, from new Variables

// %% [markdown] why-not-float
// Without `requireDouble()` ND4J would not complain, and the numbers could be wrong. Look. (`Functions::square` is
// the method itself, handed over to another one; it is short for `v -> square(v)`.)

// %% what-goes-wrong
System.out.println(Nd4j.scalar(3).sub(1e-4).getDouble());        // => 3.0
System.out.println(Nd4j.scalar(3).div(2).getDouble());           // => 1.0

INDArray left = Nd4j.scalar(3f).add(Nd4j.scalar(1e-4));
INDArray right = Nd4j.scalar(1e-4).add(Nd4j.scalar(3f));
System.out.println(left.dataType());                             // => FLOAT
System.out.println(right.dataType());                            // => DOUBLE

Variable x = new Variable(Nd4j.scalar(3f));
double slope = numericalDiff(Functions::square, x).getDouble();
System.out.println(slope);                           // => 5.993843078613281

// %% [markdown] what-goes-wrong-why
// - A whole number cannot take a small step: 3 - 0.0001 stays 3, and 3 / 2 is 1. (ND4J complains about `add(1e-4)`, as
//   in step 4. About `sub` and `div` it does not.)
// - FLOAT plus DOUBLE is FLOAT, without a word: the array on the left decides. Half of the digits are gone.
// - And numericalDiff could not check it: with so few digits the small step is inexact, and so is the slope. It should
//   be 6.
//
// Holding and computing whole numbers is allowed. Only the way back asks for DOUBLE. The cure stands in the message,
// and it is an exercise below. ("Anew", because y was computed from the old array, and does not change with the new.)
//
// The types differ once more, when something is divided by zero:

// %% by-zero
System.out.println(Nd4j.scalar(3.0).div(0).getDouble());         // => Infinity
try {
    System.out.println(Nd4j.scalar(3).div(0));
} catch (ArithmeticException e) {
    System.out.println(e.getMessage());
}
// => ND4J has no INT for 3 / 0: mend the numbers, or castTo(DataType.DOUBLE) first

// %% [markdown] every-input
// A DOUBLE has Infinity for a division by zero. A whole number has nothing for it: there is an exception, as in Java.
//
// It is not enough to look at y. Below, a function of our own turns INT into DOUBLE. So y is DOUBLE, and x is not.
// `backward()` looks at every input, before it gives it a gradient.

// %% an-input-on-the-way
class Widen extends Function {
    @Override
    public INDArray forward(INDArray x) {
        return x.castTo(DataType.DOUBLE);
    }

    @Override
    public INDArray backward(INDArray gy) {
        return gy;
    }
}

Variable x = new Variable(Nd4j.scalar(3));
Variable y = square(new Widen().call(x));
System.out.println(y.data.dataType());               // => DOUBLE
try {
    y.backward();
} catch (IllegalStateException e) {
    System.out.println(e.getMessage());
}
// => a gradient needs DOUBLE data, not INT: use castTo(DataType.DOUBLE) and build the graph anew, from new Variables

// %% [question] predict-rank
// ## How many dimensions has a number?
// The *rank* of an array is the number of its dimensions: a matrix has 2, a row has 1, a scalar 0. The next cell
// computes with a scalar, and then with a row that has one number in it. Which ranks come out?

// %% ranks
Variable x = new Variable(Nd4j.scalar(0.5));
Variable y = square(exp(square(x)));
y.backward();
System.out.println(x.data.rank());                       // => 0
System.out.println(y.data.rank());                       // => 0
System.out.println(x.grad.rank());                       // => 0
System.out.println(Arrays.toString(y.data.shape()));     // => []

INDArray rowOfOne = Nd4j.createFromArray(0.5);
INDArray row = square(new Variable(rowOfOne)).data;
System.out.println(row.rank());                          // => 1
System.out.println(Arrays.toString(row.shape()));        // => [1]

// %% [markdown] ranks-why
// A scalar stays an array, of rank 0, and a row stays a row, of rank 1. In ND4J, an operation on arrays gives an array.
// (Python's NumPy gives a bare number for a scalar, and the book has to wrap it again.)

// %% [markdown] make
// ## Make

// %% [exercise] one-formula
// Write y = e^(x^4) in one line, with `square` and `exp`. Its derivative is $4x^3 e^{x^4}$.
//> Variable formula(Variable x) {
//>     return exp(x);               // your turn
//> }

// %% [hint] one-formula
// Which comes first, the power or the exponential? And how do you get x^4 with `square` alone?

// %% [hint] one-formula
// x^4 is the square of x^2, and it stands inside: `exp(...)` is called last.

// %% [solution] one-formula
Variable formula(Variable x) {
    return exp(square(square(x)));
}

// %% [check] one-formula
// check one-formula
Variable x = new Variable(Nd4j.scalar(0.5));
Variable y = formula(x);
y.backward();
System.out.println(y.data.getDouble());              // => 1.0644944589178593
System.out.println(x.grad.getDouble());              // => 0.5322472294589297

// %% [hidden] one-formula
//> Variable u = new Variable(Nd4j.scalar(1.0));
//> Variable v = formula(u);
//> v.backward();
//> System.out.println(v.data.getDouble());          // => 2.718281828459045
//> System.out.println(u.grad.getDouble());          // => 10.87312731383618

// %% [exercise] your-own-handy-function
// Here is a `Root`, a function with a backward of its own. Give it a handy method `root`, so that `root(root(x))`
// works. That is the fourth root; the one of 16 is 2.
//> class Root extends Function {
//>     @Override
//>     public INDArray forward(INDArray x) {
//>         return Transforms.sqrt(x);
//>     }
//>
//>     @Override
//>     public INDArray backward(INDArray gy) {
//>         INDArray x = input.data;
//>         return gy.div(Transforms.sqrt(x).mul(2));
//>     }
//> }
//>
//> Variable root(Variable x) {
//>     return x;                    // your turn
//> }

// %% [hint] your-own-handy-function
// What stands in `Functions.square`? How often does it say `new`?

// %% [hint] your-own-handy-function
// One line: make a new object of your class, and `call` it at once.

// %% [solution] your-own-handy-function
class Root extends Function {
    @Override
    public INDArray forward(INDArray x) {
        return Transforms.sqrt(x);
    }

    @Override
    public INDArray backward(INDArray gy) {
        INDArray x = input.data;
        return gy.div(Transforms.sqrt(x).mul(2));
    }
}

Variable root(Variable x) {
    return new Root().call(x);
}

// %% [check] your-own-handy-function
// check your-own-handy-function
Variable x = new Variable(Nd4j.scalar(16.0));
Variable y = root(root(x));
boolean twoObjects = y.creator != y.creator.input.creator;
System.out.println("two objects: " + twoObjects);    // => two objects: true
if (twoObjects) {
    y.backward();
}
System.out.println(y.data.getDouble());              // => 2.0
System.out.println(x.grad.getDouble());              // => 0.03125

// %% [hidden] your-own-handy-function
//> Variable u = new Variable(Nd4j.scalar(3.0));
//> Variable v = root(square(u));
//> v.backward();
//> System.out.println(v.data.getDouble());          // => 3.0
//> System.out.println(u.grad.getDouble());          // => 1.0

// %% [exercise] whole-numbers
// `box` puts whole numbers into a Variable. Make it differentiable: the derivative of x^2 at 2, 5 and 7 is 4, 10 and
// 14.
//> Variable box(INDArray counts) {
//>     return new Variable(counts);         // your turn
//> }

// %% [hint] whole-numbers
// Run the check, and read the message to its end.

// %% [hint] whole-numbers
// `counts.castTo(DataType.DOUBLE)` is a new array, of the other type.

// %% [solution] whole-numbers
Variable box(INDArray counts) {
    return new Variable(counts.castTo(DataType.DOUBLE));
}

// %% [check] whole-numbers
// check whole-numbers
Variable x = box(Nd4j.createFromArray(2, 5, 7));
square(x).backward();
System.out.println(Arrays.toString(x.grad.toDoubleVector()));
// => [4.0, 10.0, 14.0]

// %% [hidden] whole-numbers
//> Variable u = box(Nd4j.createFromArray(-3, 0));
//> square(u).backward();
//> System.out.println(Arrays.toString(u.grad.toDoubleVector()));
// => [-6.0, 0.0]

// %% [markdown] what-is-missing
// ## What is still missing
// We compared our values with numbers that we knew. Each change of the code could break one of them, and we would not
// notice. In step 10 the program checks itself.
