/env --class-path target/dezero.jar

// %% [markdown] title
// # Step 20: multiply, and write it as a formula
//
// Until now we can square, raise e to a power, and add. There is no multiplication of two Variables. And even a sum of
// three must be written from the inside out: `add(add(a, b), c)`.
//
// Today `Mul` comes, with a derivative of its own. And `add` and `mul` become methods of Variable, so that a * b + c
// can be written in the order in which it is read.
//
// **You will be able to** derive the gradients of a product, and say what Java's missing operators cost and bring.
//
// **Time:** about 40 minutes.
//
// **New:** `Mul`, and `Variable.add` and `Variable.mul`: `a.mul(b).add(c)` for a * b + c.

// %% imports
import classroom.display.Display;
import classroom.graph.Graph;
import step20.Variable;
import static step20.Functions.add;
import static step20.Functions.mul;
import static step20.Functions.numericalDiff;
import static step20.Functions.square;
import org.nd4j.linalg.factory.Nd4j;

// %% [markdown] derive
// ## The derivative of a product
// y = a * b has two inputs, so it has two partial derivatives (step 13): move one input, hold the other.
//
// Hold b = 2. Then y = a * 2, and that is a straight line in a, with the slope 2. Let a go from 3 to 3.1: y goes from
// 6 to 6.2. That is 0.2 for 0.1, so 2 for 1. The slope is b.
//
// Now hold a = 3. Then y = 3 * b, a straight line in b, with the slope 3. Let b go from 2 to 2.1: y goes from 6 to
// 6.3. The slope is a.
//
// $\frac{\partial y}{\partial a} = b$, and $\frac{\partial y}{\partial b} = a$. **Each gets the other one's value.**
// Both are multiplied by `gy`, what comes from above.

// %% [class] Mul
// What changes: `Mul` is new. `forward` multiplies; `backward` gives each input `gy` times the value of the other. It
// needs the values of both inputs, and reads them from `inputs`, as Square does.

// %% [class] Functions
// What changes: `Functions.mul` is new, and makes a new function object for each call, as `add` does.

// %% [question] predict
// ## Predict
// Here is a * b + c at a = 3, b = 2, c = 1, first with the methods of `Functions`. The value is 7. Which three
// gradients will it print? You have all you need: the rule above, and that `Add` passes its gradient on to both.

// %% with-functions
Variable a = new Variable(Nd4j.scalar(3.0));
Variable b = new Variable(Nd4j.scalar(2.0));
Variable c = new Variable(Nd4j.scalar(1.0));
Variable y = add(mul(a, b), c);
y.backward();
System.out.println(y);                               // => variable(7.0)
System.out.println(a.grad.getDouble());              // => 2.0
System.out.println(b.grad.getDouble());              // => 3.0
System.out.println(c.grad.getDouble());              // => 1.0

// %% [markdown] investigate
// ## Investigate
// ```
// a (3) --+
//         +-- Mul --> t (6) --+
// b (2) --+                   +-- Add --> y (7)
// c (1) ----------------------+
// ```
//
// From the right: y's gradient is 1. `Add` hands 1 to t and 1 to c. `Mul` multiplies t's 1 by the *other* value: a
// gets 1 * 2, b gets 1 * 3.
//
// A rule that we derived ourselves should be checked by someone who does not know it. Step 4's `numericalDiff` knows
// no rule, it only evaluates twice. It takes a function of *one* Variable: so we write one in which only a moves.

// %% check-the-rule
Variable a = new Variable(Nd4j.scalar(3.0));
Variable b = new Variable(Nd4j.scalar(2.0));
double slopeA = numericalDiff(v -> mul(v, b), a).getDouble();
double slopeB = numericalDiff(v -> mul(a, v), b).getDouble();
mul(a, b).backward();
System.out.println(Math.abs(slopeA - a.grad.getDouble()) < 1e-8);    // => true
System.out.println(Math.abs(slopeB - b.grad.getDouble()) < 1e-8);    // => true

// %% [question] predict-operators
// ## Why not a * b + c?
// The formula is `a * b + c`. Predict what Java says if we write that. Then run the cell; it is meant to fail.

// %% [error] no-star-for-us
//> Variable a = new Variable(Nd4j.scalar(3.0));
//> Variable b = new Variable(Nd4j.scalar(2.0));
//> Variable y = a * b;
// => ! bad operand types for binary operator '*'

// %% [markdown] no-star-why
// *Operands* are what stands left and right of an operator. Java's `*` takes numbers and nothing else. No class can
// teach it more. Some languages let a class say what `*` means for its objects; this is called **operator
// overloading**. Python has it, and the book writes `a * b + c` from this step on. Java does not.
//
// So we do what Java's own classes do, and ND4J's arrays: a method for each operation. We take ND4J's names, `add` and
// `mul`. Who can compute with arrays can compute with Variables.

// %% [class] Variable
// What changes: `Variable.add` and `Variable.mul` are new. Each has one line: it calls the method of that name in
// `Functions`, with `this` as the left operand. So there is one place where an `Add` is made, and not two.

// %% with-methods
Variable a = new Variable(Nd4j.scalar(3.0));
Variable b = new Variable(Nd4j.scalar(2.0));
Variable c = new Variable(Nd4j.scalar(1.0));
Variable y = a.mul(b).add(c);
y.backward();
System.out.println(y);                               // => variable(7.0)
System.out.println(a.grad.getDouble());              // => 2.0
System.out.println(b.grad.getDouble());              // => 3.0
System.out.println(c.grad.getDouble());              // => 1.0

// %% drawn
Variable a = new Variable(Nd4j.scalar(3.0));
Variable b = new Variable(Nd4j.scalar(2.0));
Variable c = new Variable(Nd4j.scalar(1.0));
Variable y = a.mul(b).add(c);
y.backward();
Display.show(Graph.of(y).name(a, "a").name(b, "b").name(c, "c"));
// => (a), (b) --> [Mul gen 0] --> (d)
// => (d), (c) --> [Add gen 1] --> (y)
// =>
// => a = 3.0, grad 2.0
// => b = 2.0, grad 3.0
// => d = 6.0
// => c = 1.0, grad 1.0
// => y = 7.0

// %% [question] predict-order
// ## What it costs
// Now the formula begins with the sum: c + a * b. Somebody writes it from left to right, as it stands:
// `c.add(a).mul(b)`. With the same numbers: is it 7 again? Predict, then run.

// %% left-to-right
Variable a = new Variable(Nd4j.scalar(3.0));
Variable b = new Variable(Nd4j.scalar(2.0));
Variable c = new Variable(Nd4j.scalar(1.0));
System.out.println(c.add(a).mul(b));                 // => variable(8.0)
System.out.println(c.add(a.mul(b)));                 // => variable(7.0)

// %% [markdown] left-to-right-why
// It was (c + a) * b. Methods know no "times before plus". They run from left to right, and what shall come first must
// stand in the brackets of a call: `c.add(a.mul(b))`. With gradients this mistake is hard to see: they are right, for
// the wrong formula. So read a line of methods aloud: "c plus a, *all that* times b".
//
// That is the price: more to write, and brackets that you must set yourself. What we get for it:
//
// - `a.mul(b)` can only mean one thing, and your editor leads you from the call to its code. For `a * b` you would
//   first have to know which class decides.
// - The compiler knows the types. A wrong operand is refused before the program runs.
// - Java's `*` stays what it is: fast arithmetic on numbers.
//
// Whether that is worth the price is a matter of taste. For long formulas most people would rather have the operators.
// In step 24 comes one that fills seven lines, and you can judge for yourself.

// %% [question] predict-square
// ## Two old friends in one
// Step 14: gradients that meet are added. What is the gradient of `x.mul(x)` at 3? Give each of the two places its
// part first, then add.

// %% times-itself
Variable x = new Variable(Nd4j.scalar(3.0));
Variable y = x.mul(x);
y.backward();
System.out.println(y);                               // => variable(9.0)
System.out.println(x.grad.getDouble());              // => 6.0

x.clearGrad();
Variable z = square(x);
z.backward();
System.out.println(x.grad.getDouble());              // => 6.0

// %% [markdown] times-itself-why
// The left place gets the right one's value, 3. The right place gets the left one's value, 3. Together 6 = 2x: the
// rule for x^2, and we did not have to know it. `Mul` knew half, step 14 the other half.

// %% [markdown] arrays
// Arrays are multiplied **element by element**: first times first, second times second. Nothing else is meant by `mul`
// in this kit. (Matrices can be multiplied in another way, too. That comes much later in the book.)

// %% element-by-element
Variable prices = new Variable(Nd4j.createFromArray(2.0, 5.0, 0.5));
Variable pieces = new Variable(Nd4j.createFromArray(3.0, 1.0, 4.0));
Variable cost = prices.mul(pieces);
cost.backward();
System.out.println(cost);                            // => variable([6. 5. 2.])
System.out.println(new Variable(prices.grad));       // => variable([3. 1. 4.])

// %% [question] predict-three-and-two
// Rows of three and three fit. What will step 11's message say about a row of three and a row of two?

// %% three-and-two
Variable three = new Variable(Nd4j.createFromArray(1.0, 2.0, 3.0));
Variable two = new Variable(Nd4j.createFromArray(1.0, 2.0));
try {
    three.mul(two);
} catch (IllegalArgumentException e) {
    System.out.println(e.getMessage());
    // => Mul does not work on [3] DOUBLE and [2] DOUBLE, their shapes differ
}

// %% [markdown] modify
// ## Modify
// - In `with-methods`, write `y.backward(true)` and print `y.creator.inputs.get(0).grad`. That is the product in the
//   middle. Predict its gradient first.
// - There, set b to 0. What is a's gradient now, and why can a do nothing about y?
// - In a notebook: let `Mul.backward` return `gy.mul(x0), gy.mul(x1)`, the two swapped. Run the cells above again.
//   Which of them still prints the right gradient, so that a test with it alone would not find the slip? Change it
//   back afterwards.

// %% [markdown] make
// ## Make

// %% [exercise] brackets
// Write (a + b) * (a + c) + b * c as one line of methods. Predict a's gradient at (3, 2, 1) on paper: the derivative
// of (a + 2)(a + 1) is 2a + 3.
//> Variable formula(Variable a, Variable b, Variable c) {
//>     return a.add(b).mul(a).add(c).add(b).mul(c);     // your turn
//> }

// %% [hint] brackets
// Read the starter aloud: "a plus b, all that times a, all that plus c ...". Which parts must be finished before they
// are used?

// %% [hint] brackets
// What must come first stands in the brackets of a call: `.mul(a.add(c))`.

// %% [solution] brackets
Variable formula(Variable a, Variable b, Variable c) {
    return a.add(b).mul(a.add(c)).add(b.mul(c));
}

// %% [check] brackets
// check brackets
Variable a = new Variable(Nd4j.scalar(3.0));
Variable b = new Variable(Nd4j.scalar(2.0));
Variable c = new Variable(Nd4j.scalar(1.0));
Variable y = formula(a, b, c);
y.backward();
System.out.println(y);                               // => variable(22.0)
System.out.println(a.grad.getDouble());              // => 9.0
System.out.println(c.grad.getDouble());              // => 7.0

// %% [hidden] brackets
//> Variable d = new Variable(Nd4j.scalar(1.0));
//> Variable e = new Variable(Nd4j.scalar(-2.0));
//> Variable f = new Variable(Nd4j.scalar(4.0));
//> Variable g = formula(d, e, f);
//> g.backward();
//> System.out.println(g);                               // => variable(-13.0)
//> System.out.println(f.grad.getDouble());              // => -3.0

// %% [exercise] power
// Write `power(x, n)` for n = 1, 2, 3, ...: x multiplied by itself, in a loop. Its derivative is n x^(n - 1). At x = 2
// and n = 10, which number is that?
//> Variable power(Variable x, int n) {
//>     return x.mul(x);             // your turn
//> }

// %% [hint] power
// What is `power(x, 1)`? Begin with it, and multiply in a loop. How often?

// %% [hint] power
// `Variable y = x;`, then n - 1 times `y = y.mul(x);`.

// %% [solution] power
Variable power(Variable x, int n) {
    Variable y = x;
    for (int i = 1; i < n; i++) {
        y = y.mul(x);
    }
    return y;
}

// %% [check] power
// check power
Variable x = new Variable(Nd4j.scalar(2.0));
Variable y = power(x, 10);
y.backward();
System.out.println(y);                               // => variable(1024.0)
System.out.println(x.grad.getDouble());              // => 5120.0
System.out.println(power(x, 1));                     // => variable(2.0)

// %% [hidden] power
//> Variable u = new Variable(Nd4j.scalar(-3.0));
//> Variable v = power(u, 3);
//> v.backward();
//> System.out.println(v);                               // => variable(-27.0)
//> System.out.println(u.grad.getDouble());              // => 27.0
//> System.out.println(power(u, 1));                     // => variable(-3.0)

// %% [markdown] what-is-missing
// ## What is still missing
// Try to write 2x + 1. The 2 is a number, not a Variable, and our methods take Variables alone:

// %% [error] a-number-is-no-variable
//> Variable x = new Variable(Nd4j.scalar(2.0));
//> x.mul(2.0).add(1.0);
// => ! double cannot be converted to

// %% [markdown] next
// We would have to put every 2 and every 1 into a box by hand. In step 21 the framework does it for us.
