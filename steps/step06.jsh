/env --class-path target/dezero.jar

// %% [markdown] title
// # Step 6: backpropagation, by hand
//
// Step 5 worked out, on paper, the chain rule from the output back. Today our classes learn it. Each Function gets a
// `backward`, its own rate. We call them one by one, in the right order.
//
// **You will be able to** write the `backward` of a Function, and walk back through a chain by hand.
//
// **Time:** about 55 minutes.
//
// **New:** `Variable.grad`, and a `backward` for each Function, called by hand from the end.

// %% imports
import classroom.display.Display;
import classroom.graph.Graph;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import step06.Exp;
import step06.Function;
import step06.Square;
import step06.Variable;
import static step06.Functions.numericalDiff;

// %% [markdown] two-boxes
// ## What must be kept
// A Variable gets a second place, `grad`, for its **gradient**: how many times as far the last result moves as this
// Variable. In step 5 these were $\frac{dy}{db}$, $\frac{dy}{da}$ and $\frac{dy}{dx}$.
//
// And a Function must remember its input. Square's rate is 2x. On the way back it needs that x once more.

// %% [class] Variable
// What changes: `Variable.grad` is new. It is `null` until someone puts a gradient there.

// %% [class] Function
// What changes: `Function.input` is new, and `Function.call` stores its input there. `Function.backward` is new. Here
// it only says that it is missing; a Function that can be differentiated overrides it.

// %% [class] Square
// What changes: `Square.backward` is new: its rate 2x, times `gy`, the gradient of its output.

// %% [class] Exp
// What changes: `Exp.backward` is new: e^x, times `gy`.

// %% [question] predict-one-step-back
// ## One function
// `gy` is the gradient of the function's output. `backward` multiplies it by the function's own rate, and returns the
// gradient of its input: one step of the chain rule. Predict: x is 3. What does Square's `backward` return for 1, and
// for 10?

// %% one-step-back
Function f = new Square();
Variable x = new Variable(Nd4j.scalar(3.0));
Variable y = f.call(x);
System.out.println(f.input == x);                    // => true
System.out.println(f.backward(Nd4j.scalar(1.0)).getDouble());    // => 6.0
System.out.println(f.backward(Nd4j.scalar(10.0)).getDouble());   // => 60.0

// %% [question] predict
// ## Predict
// Now the whole chain of step 5, with objects:
//
// ```
// x --A--> a --B--> b --C--> y
// ```
//
// The walk back begins at the end with 1: y moves as y moves. Then each gradient is handed to the function before it. x
// is 0.5 again. Two of the four gradients will be equal. Which two, and why? (The second cell draws what the first has
// made.)

// %% by-hand
Function A = new Square();
Function B = new Exp();
Function C = new Square();
Variable x = new Variable(Nd4j.scalar(0.5));
Variable a = A.call(x);
Variable b = B.call(a);
Variable y = C.call(b);

y.grad = Nd4j.scalar(1.0);           // dy/dy
b.grad = C.backward(y.grad);         // dy/db
a.grad = B.backward(b.grad);         // dy/da
x.grad = A.backward(a.grad);         // dy/dx
System.out.println(y.grad.getDouble());              // => 1.0
System.out.println(b.grad.getDouble());              // => 2.568050833375483
System.out.println(a.grad.getDouble());              // => 3.297442541400256
System.out.println(x.grad.getDouble());              // => 3.297442541400256

// %% drawn after by-hand
Display.show(Graph.chain(x, A, a, B, b, C, y));
// => (x) --> [Square] --> (a) --> [Exp] --> (b) --> [Square] --> (y)
// =>
// => x = 0.5, grad 3.2974
// => a = 0.25, grad 3.2974
// => b = 1.284, grad 2.5681
// => y = 1.6487, grad 1.0
// =>
// => Drawn in the order in which it was given.

// %% [markdown] investigate
// ## Investigate
// They are step 5's numbers: 1, $2b$, $2b \cdot e^a$ and $2b \cdot e^a \cdot 2x$. No eps, and no push.
//
// The last two are equal because A's rate is 2 * 0.5 = 1. That is a bad place for a test: forget A, and you will not
// see it.

// %% [question] predict-the-judge
// At x = 1 you would see it. Let numericalDiff be the judge there. Predict the number of digits in which the two agree.

// %% numerical-diff-is-the-judge
Function A = new Square();
Function B = new Exp();
Function C = new Square();
Variable x = new Variable(Nd4j.scalar(1.0));
Variable y = C.call(B.call(A.call(x)));
INDArray gx = A.backward(B.backward(C.backward(Nd4j.scalar(1.0))));
INDArray tried = numericalDiff(v ->
        new Square().call(new Exp().call(new Square().call(v))), x);
System.out.println(gx.getDouble());                  // => 29.556224395722598
System.out.println(tried.getDouble());               // => 29.55622577500261

// %% [markdown] why-keep-them
// In seven: 29.55622. The rest is numericalDiff's error.
//
// Here we did not even give the gradients in the middle a place: each went into the next call, and was gone. The result
// is there all the same. A straight chain does not need `a.grad` and `b.grad`. But in step 14 a Variable has several
// ways to the end. Then its gradient comes in several parts, and they need a place to meet. That place is `grad`.

// %% [question] predict-the-wrong-order
// ## The order is ours
// Nobody checks the order of the three lines in `by-hand`. Here we begin with A, as we did on the way there. What
// will Java do at `A.backward(a.grad)`? The cell is meant to fail; say how.

// %% [error] the-wrong-order
//> Function A = new Square();
//> Function B = new Exp();
//> Variable x = new Variable(Nd4j.scalar(0.5));
//> Variable a = A.call(x);
//> Variable b = B.call(a);
//> b.grad = Nd4j.scalar(1.0);
//> x.grad = A.backward(a.grad);
//> a.grad = B.backward(b.grad);
// => ! NullPointerException

// %% [question] predict-an-old-gradient
// a's gradient does not exist yet: B makes it. `a.grad` is null, and ND4J cannot multiply by null.
//
// Now the same wrong order once more. But this time an old gradient was left in `a`, from some computation before. Will
// Java complain? Both gradients should be 1.284. Will they be?

// %% an-old-gradient
Function A = new Square();
Function B = new Exp();
Variable x = new Variable(Nd4j.scalar(0.5));
Variable a = A.call(x);
Variable b = B.call(a);
a.grad = Nd4j.scalar(7.0);
b.grad = Nd4j.scalar(1.0);
x.grad = A.backward(a.grad);
a.grad = B.backward(b.grad);
System.out.println(a.grad.getDouble());              // => 1.2840254166877414
System.out.println(x.grad.getDouble());              // => 7.0

// %% [markdown] wrong-order-why
// Java computed with the old 7 and said nothing. The cell before complained, and that was luck.

// %% [question] predict-refilled
// ## Modify: two traps
// **The input that changed.** Here somebody refills the box between `call` and `backward`: x was 3, and becomes 10.
// Look at Square's `backward` once more, and predict y's value, and the gradient.

// %% refilled-in-between
Function f = new Square();
Variable x = new Variable(Nd4j.scalar(3.0));
Variable y = f.call(x);
x.data = Nd4j.scalar(10.0);
System.out.println(y.data.getDouble());              // => 9.0
System.out.println(f.backward(Nd4j.scalar(1.0)).getDouble());    // => 20.0

// %% [question] predict-one-function-twice
// The value belongs to 3 and the gradient to 10: `backward` looks into `input.data` when it is called, not before.
// Refill a box only when the walk back is done.
//
// **One Function used twice.** f(f(x)) is x^4, and its derivative at 2 is 4 * 2^3 = 32. In step 3 we called one object
// twice, and the value was right. Now the object has a memory, with room for one input. Predict both numbers.

// %% one-function-twice
Variable x = new Variable(Nd4j.scalar(2.0));
Function f = new Square();
Variable y = f.call(f.call(x));
INDArray gx = f.backward(f.backward(Nd4j.scalar(1.0)));
System.out.println(y.data.getDouble());              // => 16.0
System.out.println(gx.getDouble());                  // => 64.0

// %% [markdown] one-function-twice-why
// The value is right, the gradient is wrong, and nobody complains. The second call overwrote `f.input`: it is 4, no
// longer 2. So both steps back use the rate 8, and 8 * 8 = 64. With two objects:

// %% two-functions
Variable x = new Variable(Nd4j.scalar(2.0));
Function inner = new Square();
Function outer = new Square();
Variable y = outer.call(inner.call(x));
INDArray gx = inner.backward(outer.backward(Nd4j.scalar(1.0)));
System.out.println(y.data.getDouble());              // => 16.0
System.out.println(gx.getDouble());                  // => 32.0

// %% [question] predict-no-backward
// 8 * 4 = 32. **Make a new Function for each call.** Step 9 will do that for us.
//
// ## A Function without backward
// `backward` is not abstract. So a function that has only `forward` is allowed, and it computes. The next cell then
// asks it for a gradient, and is meant to fail. What will the message say? Look into `Function.backward` above.

// %% [error] no-backward
//> class Negate extends Function {
//>     @Override
//>     public INDArray forward(INDArray x) {
//>         return x.neg();
//>     }
//> }
//>
//> Function f = new Negate();
//> Variable y = f.call(new Variable(Nd4j.scalar(3.0)));
//> System.out.println(y.data.getDouble());              // => -3.0
//> f.backward(Nd4j.scalar(1.0));
// => ! Negate has no backward

// %% [markdown] modify
// The message says which function it was. In a long chain that is what you want to know.
//
// ## Modify
//
// - In `by-hand`, begin with 2 instead of 1: `y.grad = Nd4j.scalar(2.0)`. Every gradient doubles. x's is
//   6.594885082800512.
// - In `one-step-back`, call `f.backward` before `f.call`. Java stops with `because "this.input" is null`: there is
//   nothing to look back at.

// %% [markdown] make
// ## Make

// %% [exercise] halve
// Give step 2's `Halve` its `backward`. y = x / 2 has the same rate everywhere. Do not forget gy: the check puts Halve
// into the middle of a chain, $(x^2 / 2)^2 = x^4 / 4$. Its derivative is $x^3$.
//> class Halve extends Function {
//>     @Override
//>     public INDArray forward(INDArray x) {
//>         return x.div(2);
//>     }
//>
//>     @Override
//>     public INDArray backward(INDArray gy) {
//>         return Nd4j.scalar(0.5);     // your turn
//>     }
//> }

// %% [hint] halve
// Every `backward` of this lesson is rate times gy. The rate of Halve needs no `input`: which number is it?

// %% [hint] halve
// 0.5 stands there already. But what is handed on must grow with gy: half *of gy*.

// %% [solution] halve
class Halve extends Function {
    @Override
    public INDArray forward(INDArray x) {
        return x.div(2);
    }

    @Override
    public INDArray backward(INDArray gy) {
        return gy.div(2);
    }
}

// %% [check] halve
// check halve
Function A = new Square();
Function B = new Halve();
Function C = new Square();
Variable x = new Variable(Nd4j.scalar(2.0));
Variable y = C.call(B.call(A.call(x)));
INDArray gb = C.backward(Nd4j.scalar(1.0));
INDArray gx = A.backward(B.backward(gb));
System.out.println(y.data.getDouble());              // => 4.0
System.out.println(gx.getDouble());                  // => 8.0
System.out.println(gb.getDouble());                  // => 4.0

// %% [hidden] halve
//> Function last = new Halve();
//> Variable row = new Variable(Nd4j.createFromArray(3.0, -5.0));
//> System.out.println(last.call(row).data);             // => [    1.5000,   -2.5000]
//> INDArray gy = Nd4j.createFromArray(1.0, 6.0);
//> System.out.println(last.backward(gy));               // => [    0.5000,    3.0000]
//> System.out.println(gy);                              // => [    1.0000,    6.0000]

// %% [exercise] four-functions
// The chain has grown: D is new at its end, z = e^y. The walk back knows nothing of it. Mend it, and count the lines
// you had to change or add.
//> double gradient(double at) {
//>     Function A = new Square();
//>     Function B = new Exp();
//>     Function C = new Square();
//>     Function D = new Exp();
//>     Variable x = new Variable(Nd4j.scalar(at));
//>     Variable a = A.call(x);
//>     Variable b = B.call(a);
//>     Variable y = C.call(b);
//>     Variable z = D.call(y);
//>
//>     y.grad = Nd4j.scalar(1.0);       // your turn
//>     b.grad = C.backward(y.grad);
//>     a.grad = B.backward(b.grad);
//>     x.grad = A.backward(a.grad);
//>     return x.grad.getDouble();
//> }

// %% [hint] four-functions
// The walk back begins at the last result. Which Variable is that now, and what is its gradient?

// %% [hint] four-functions
// y's gradient is no longer 1: D hands it back, as C hands back b's. Two lines do it.

// %% [solution] four-functions
double gradient(double at) {
    Function A = new Square();
    Function B = new Exp();
    Function C = new Square();
    Function D = new Exp();
    Variable x = new Variable(Nd4j.scalar(at));
    Variable a = A.call(x);
    Variable b = B.call(a);
    Variable y = C.call(b);
    Variable z = D.call(y);

    z.grad = Nd4j.scalar(1.0);
    y.grad = D.backward(z.grad);
    b.grad = C.backward(y.grad);
    a.grad = B.backward(b.grad);
    x.grad = A.backward(a.grad);
    return x.grad.getDouble();
}

// %% [check] four-functions
// check four-functions
Variable x = new Variable(Nd4j.scalar(0.4));
INDArray tried = numericalDiff(v -> new Exp().call(new Square().call(
        new Exp().call(new Square().call(v)))), x);
double error = gradient(0.4) - tried.getDouble();
System.out.println(Math.round(gradient(0.4) * 1e6) / 1e6);   // => 8.733196
System.out.println(Math.abs(error) < 1e-4);          // => true

// %% [hidden] four-functions
//> System.out.println(Math.round(gradient(0.0) * 1e6) / 1e6);   // => 0.0
//> System.out.println(Math.round(gradient(-0.25) * 1e6) / 1e6); // => -3.5189

// %% [exercise] only-once
// Now you change the framework. A Function that is called twice gives a wrong gradient, and nobody complains: let it
// complain. If it has an input already, `call` shall throw an `IllegalStateException` with a message of yours, and keep
// the input that it has. Write this `call` into a subclass of Square; `super.call(input)` calls Function's. (When the
// check is content and you work in a notebook: put your lines into `Function.call`, in the cell that shows the class
// Function, and run that cell. Now they guard all functions. What does `one-function-twice` say?)
//> class SquareOnce extends Square {
//>     @Override
//>     public Variable call(Variable input) {
//>         return super.call(input);        // your turn
//>     }
//> }

// %% [hint] only-once
// How can an object tell whether it was called before? Which field does Function's `call` set, and what is in it until
// then?

// %% [hint] only-once
// The parameter hides the field of the same name; the field is `this.input`. Ask whether it is null *before*
// `super.call`, which writes over it.

// %% [solution] only-once
class SquareOnce extends Square {
    @Override
    public Variable call(Variable input) {
        if (this.input != null) {
            throw new IllegalStateException("make a new Square for each call");
        }
        return super.call(input);
    }
}

// %% [check] only-once
// check only-once
Function f = new SquareOnce();
Variable x = new Variable(Nd4j.scalar(3.0));
Variable y = f.call(x);
System.out.println(y.data.getDouble());              // => 9.0
try {
    f.call(y);
    System.out.println("the second call went through");
} catch (IllegalStateException e) {
    System.out.println("the second call is refused");
}
// => the second call is refused
System.out.println(f.input == x);                    // => true

// %% [hidden] only-once
//> Function inner = new SquareOnce();
//> Function outer = new SquareOnce();
//> Variable two = new Variable(Nd4j.scalar(2.0));
//> System.out.println(outer.call(inner.call(two)).data.getDouble());         // => 16.0
//> try {
//>     inner.call(two);
//>     System.out.println("the same input went through a second time");
//> } catch (IllegalStateException e) {
//>     System.out.println("the same input is refused, too");
//> }
// => the same input is refused, too
//> INDArray gradient = inner.backward(outer.backward(Nd4j.scalar(1.0)));
//> System.out.println(gradient.getDouble());                                // => 32.0

// %% [markdown] what-is-missing
// ## What is still missing
// The gradients are right, and the work is ours. With each function we add, we must add a line to the walk back, in the
// right place. But the order is no secret: it is the order of the calls, turned round. In step 7 the program remembers
// it.
