/env --class-path target/dezero.jar

// %% [markdown] title
// # Step 6: backpropagation, by hand
//
// Step 5 worked out, on paper, the chain rule from the output back. Today our classes learn it. Each Function gets a
// `backward`, its own rate. We call them one by one, in the right order.
//
// **You will be able to** write the `backward` of a Function, and walk back through a chain by hand.
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
// A Variable gets a second place, `grad`, for its **gradient**: how far the last result moves, for each bit that this
// Variable moves. Step 5 called it dw/dy, dw/dx and so on.
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

// %% [markdown] one-function
// ## One function
// `gy` is the gradient of the function's output. `backward` multiplies it by the function's own rate, and returns the
// gradient of its input: one step of the chain rule. Predict: x is 3, so the rate is 6. What comes out for 1, and for
// 10?

// %% one-step-back
Function f = new Square();
Variable x = new Variable(Nd4j.scalar(3.0));
Variable y = f.call(x);
System.out.println(f.input == x);                    // => true
System.out.println(f.backward(Nd4j.scalar(1.0)).getDouble());    // => 6.0
System.out.println(f.backward(Nd4j.scalar(10.0)).getDouble());   // => 60.0

// %% [markdown] predict
// ## Predict
// Now the whole chain. The objects are A, B and C, as in step 3; step 5 wrote f, g and h:
//
// ```
// step 5:   x --f--> y --g--> z --h--> w
// today:    x --A--> a --B--> b --C--> y
// ```
//
// The walk back begins at the end with 1: y moves as y moves. Then each gradient is handed to the function before it.
// Which of the four numbers do you know from step 5?

// %% by-hand
Function A = new Square();
Function B = new Exp();
Function C = new Square();
Variable x = new Variable(Nd4j.scalar(0.5));
Variable a = A.call(x);
Variable b = B.call(a);
Variable y = C.call(b);

y.grad = Nd4j.scalar(1.0);           // 1
b.grad = C.backward(y.grad);         // h'(z)
a.grad = B.backward(b.grad);         // h'(z) g'(y)
x.grad = A.backward(a.grad);         // h'(z) g'(y) f'(x)
System.out.println(y.grad.getDouble());              // => 1.0
System.out.println(b.grad.getDouble());              // => 2.568050833375483
System.out.println(a.grad.getDouble());              // => 3.297442541400256
System.out.println(x.grad.getDouble());              // => 3.297442541400256

// %% drawn
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
// All four of them: 1, 2z, 2z * e^y and 2z * e^y * 2x. The comments have step 5's letters: h'(z) is the rate of h,
// taken at z, and so on. No eps, and no push.
//
// The last two are equal because A's rate is 2 * 0.5 = 1. That is a bad place for a test: forget A, and you will not
// see it. At 1 you would. Let numericalDiff be the judge there. Predict the number of digits in which they agree.

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
// is there all the same. So why do we keep `a.grad` and `b.grad`?
//
// A straight chain does not need them. But in step 14 a Variable has several ways to the end. Then its gradient comes
// in several parts, and they need a place to meet. That place is `grad`.

// %% [markdown] wrong-order
// ## The order is ours
// Nobody checks the order of the three lines. Predict what happens when we begin with A, as we did on the way there.

// %% the-wrong-order
Function A = new Square();
Function B = new Exp();
Variable x = new Variable(Nd4j.scalar(0.5));
Variable a = A.call(x);
Variable b = B.call(a);
b.grad = Nd4j.scalar(1.0);
try {
    x.grad = A.backward(a.grad);
    a.grad = B.backward(b.grad);
} catch (NullPointerException e) {
    System.out.println("a.grad is " + a.grad);           // => a.grad is null
}

a.grad = Nd4j.scalar(1.0);           // left over from somewhere
x.grad = A.backward(a.grad);
a.grad = B.backward(b.grad);
System.out.println(a.grad.getDouble());              // => 1.2840254166877414
System.out.println(x.grad.getDouble());              // => 1.0

// %% [markdown] wrong-order-why
// a's gradient does not exist yet: B makes it. Here Java complained, and that was luck. In the second part an old
// gradient was left in `a`. Java computed with it and said nothing. 1.0 is wrong: x should have 1.284, too.
//
// ## Modify: two traps
// **The input that changed.** `backward` looks into `input.data` when it is called, not before. At 3, Square's rate is
// 6. What if somebody refills the box in between?

// %% refilled-in-between
Function f = new Square();
Variable x = new Variable(Nd4j.scalar(3.0));
Variable y = f.call(x);
x.data = Nd4j.scalar(10.0);
System.out.println(y.data.getDouble());              // => 9.0
System.out.println(f.backward(Nd4j.scalar(1.0)).getDouble());    // => 20.0

// %% [markdown] predict-one-function-twice
// The value belongs to 3 and the gradient to 10. Refill a box only when the walk back is done.
//
// **One Function used twice.** f(f(x)) is x^4, and its derivative at 2 is 4 * 2^3 = 32. In step 3 we called one object
// twice, and the value was right. Now the object has a memory, with room for one input. Predict both gradients.

// %% one-function-twice
Variable x = new Variable(Nd4j.scalar(2.0));
Function f = new Square();
Variable y = f.call(f.call(x));
INDArray gx = f.backward(f.backward(Nd4j.scalar(1.0)));
System.out.println(y.data.getDouble());              // => 16.0
System.out.println(gx.getDouble());                  // => 64.0

Function inner = new Square();
Function outer = new Square();
Variable z = outer.call(inner.call(x));
INDArray right = inner.backward(outer.backward(Nd4j.scalar(1.0)));
System.out.println(z.data.getDouble());              // => 16.0
System.out.println(right.getDouble());               // => 32.0

// %% [markdown] one-function-twice-why
// The value is right both times. The first gradient is wrong, and nobody complains. The second call overwrote
// `f.input`: it is 4, no longer 2. So both steps back use the rate 8, and 8 * 8 = 64. With two objects it is 8 * 4 =
// 32. **Make a new Function for each call.** Step 9 will do that for us.
//
// ## A Function without backward
// `backward` is not abstract. So a function that has only `forward` is allowed, and it computes. Predict: what happens
// when we ask it for a gradient?

// %% no-backward
class Half extends Function {
    @Override
    public INDArray forward(INDArray x) {
        return x.div(2);
    }
}

Function f = new Half();
Variable y = f.call(new Variable(Nd4j.scalar(3.0)));
System.out.println(y.data.getDouble());              // => 1.5
try {
    f.backward(Nd4j.scalar(1.0));
} catch (UnsupportedOperationException e) {
    System.out.println(e.getMessage());              // => Half has no backward
}

// %% [markdown] modify
// It says which one. In a long chain that is what you want to know.
//
// Now change things yourself:
//
// - In `by-hand`, begin with 2 instead of 1: `y.grad = Nd4j.scalar(2.0)`. Every gradient doubles. x's is
//   6.594885082800512.
// - In `one-step-back`, call `f.backward` before `f.call`. Java stops with `because "this.input" is null`: there is
//   nothing to look back at.

// %% [markdown] make
// ## Make

// %% [exercise] halve
// Give `Halve` its `backward`. y = x / 2 has the same rate everywhere. Do not forget gy: the check puts Halve into the
// middle of a chain, (x^2 / 2)^2 = x^4 / 4. Its derivative is x^3.
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
INDArray gx = A.backward(B.backward(C.backward(Nd4j.scalar(1.0))));
System.out.println(y.data.getDouble());              // => 4.0
System.out.println(gx.getDouble());                  // => 8.0

// %% [exercise] four-functions
// The chain has grown: D is new at its end, w = e^y. The walk back knows nothing of it. Mend it, and count the lines
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
//>     Variable w = D.call(y);
//>
//>     y.grad = Nd4j.scalar(1.0);       // your turn
//>     b.grad = C.backward(y.grad);
//>     a.grad = B.backward(b.grad);
//>     x.grad = A.backward(a.grad);
//>     return x.grad.getDouble();
//> }

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
    Variable w = D.call(y);

    w.grad = Nd4j.scalar(1.0);
    y.grad = D.backward(w.grad);
    b.grad = C.backward(y.grad);
    a.grad = B.backward(b.grad);
    x.grad = A.backward(a.grad);
    return x.grad.getDouble();
}

// %% [check] four-functions
// check four-functions
Variable x = new Variable(Nd4j.scalar(0.5));
INDArray tried = numericalDiff(v -> new Exp().call(new Square().call(
        new Exp().call(new Square().call(v)))), x);
double error = gradient(0.5) - tried.getDouble();
System.out.println(Math.round(gradient(0.5) * 1e6) / 1e6);   // => 17.147775
System.out.println(Math.abs(error) < 1e-4);          // => true

// %% [markdown] what-is-missing
// ## What is still missing
// The gradients are right, and the work is ours. With each function we add, we must add a line to the walk back, in the
// right place. But the order is no secret: it is the order of the calls, turned round. In step 7 the program remembers
// it.
