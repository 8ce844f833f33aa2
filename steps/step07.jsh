/env --class-path target/dezero.jar

// %% [markdown] title
// # Step 7: backpropagation, automatic
//
// In step 6 we called `backward` three times by hand: first C's, then B's, then A's. The order was in our head, not in
// the program. Add one function to the chain and we must write one more line, in the right place.
//
// Today the program remembers who made what. Then one call, `y.backward()`, finds its own way back.
//
// **You will be able to** follow the links from a result back to its input, and explain why `backward()` calls itself.
//
// **New:** a Variable knows its `creator`, and `Variable.backward()` finds the way back alone.

// %% imports
import classroom.display.Display;
import classroom.graph.Graph;
import classroom.graph.Replay;
import step07.Exp;
import step07.Function;
import step07.Square;
import step07.Variable;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

// %% [markdown] two-links
// ## Two links are enough
// A function already knows its input, since step 6. Two links are missing:
//
// - a function should know its **output**,
// - a Variable should know its **creator**: the function that it came out of.
//
// No function made an input like `x`: a user wrote it down. So an input has no creator; the field stays `null`.

// %% [class] Variable without backward
// What changes: `Variable.creator` is the link back and `Variable.setCreator` sets it.

// %% [class] Function
// What changes: `Function.call` tells its output who made it, and keeps it in `Function.output`.

// %% [markdown] predict
// ## Predict
// The next cell computes (e^(x^2))^2 in three steps, as before:
//
// ```
// x --A--> a --B--> b --C--> y
// ```
//
// Only forward; nothing is differentiated yet. Then it asks six questions about the links, and prints x's creator.
// Which of the six are true? Say why for each, then run the cell.

// %% the-links
Function A = new Square();
Function B = new Exp();
Function C = new Square();
Variable x = new Variable(Nd4j.scalar(0.5));
Variable a = A.call(x);
Variable b = B.call(a);
Variable y = C.call(b);

System.out.println(y.creator == C);                  // => true
System.out.println(y.creator.input == b);            // => true
System.out.println(b.creator == B);                  // => true
System.out.println(b.creator.input == a);            // => true
System.out.println(a.creator == A);                  // => true
System.out.println(a.creator.input == x);            // => true
System.out.println(x.creator);                       // => null

// %% [markdown] investigate
// ## Investigate
// All six are true. Nobody drew this graph. It came into being while the code ran: each `call` tied one knot. This is
// called **define by run**.
//
// There is another way: write every operation into one long list while it runs, and read the list from its end. Such a
// list is called a *tape*, or a Wengert list. Ours is a *linked list*: y knows C, C knows b, b knows B, and so on to x.
//
// `==` asks whether two names mean the same object, not whether two objects look alike. Here we want just that.

// %% drawn
Display.show(Graph.of(y));
// => (x) --> [Square] --> (a) --> [Exp] --> (b) --> [Square] --> (y)
// =>
// => x = 0.5
// => a = 0.25
// => b = 1.284
// => y = 1.6487

// %% [markdown] drawn-why
// Until step 6 the kit could draw a graph only when we told it who stands where. Now it gets `y` and nothing else. It
// goes back from creator to input, as we just did.

// %% [markdown] assert
// Java has a word for claims like `y.creator == C`: `assert`. If the condition is false, the program stops. But only if
// Java was started with `-ea`. A notebook of this kit is. Plain JShell is not: there the line below does nothing at
// all, right or wrong. So the lessons print what they claim, and this is the one `assert` in all of them.

// %% the-one-assert
assert y.creator == C;

// %% [markdown] by-hand
// ## The same three lines, three times
// Now back, along the links. Each block does the same three things. Cover the last two lines: which Variable is
// `start`?

// %% along-the-links
Variable x = new Variable(Nd4j.scalar(0.5));
Variable y = new Square().call(new Exp().call(new Square().call(x)));
y.grad = Nd4j.scalar(1.0);

Function C = y.creator;              // 1. take the creator
Variable b = C.input;                // 2. take its input
b.grad = C.backward(y.grad);         // 3. call its backward

Function B = b.creator;
Variable a = B.input;
a.grad = B.backward(b.grad);

Function A = a.creator;
Variable start = A.input;
start.grad = A.backward(a.grad);

System.out.println(start == x);                      // => true
System.out.println(x.grad.getDouble());              // => 3.297442541400256

// %% [markdown] the-method
// ## From three blocks to one method
// When you write the same three lines three times, you have found a method. `Variable.backward()` below is these
// three lines. Its last line calls `backward()` again, on the input. A method that calls itself is **recursive**.
//
// Two methods have the same name. `f.backward(gy)` of a *function* goes one link back and returns a gradient.
// `x.backward()` of a *Variable* goes the whole way.
//
// It needs an end. Which line is it? The one that asks `f != null`: an input has no creator, so there is nothing to do.

// %% [class] Variable
// What changes: `Variable.backward` goes the whole way back, link by link.

// %% the-whole-way-back
Variable x = new Variable(Nd4j.scalar(0.5));
Variable y = new Square().call(new Exp().call(new Square().call(x)));
y.grad = Nd4j.scalar(1.0);
y.backward();
System.out.println(x.grad.getDouble());              // => 3.297442541400256

// %% [markdown] about-step-by-step
// In a notebook you can go this way one call at a time: the arrow keys, or the buttons. What waits is the *call stack*:
// each `backward()` waits for the one that it called.

// %% [page] step-by-step
//> Variable x = new Variable(Nd4j.scalar(0.5));
//> Variable y = new Square().call(new Exp().call(new Square().call(x)));
//> y.grad = Nd4j.scalar(1.0);
//> Display.show(Replay.of(y));

// %% [markdown] modify
// ## Modify
// - Take out the line `y.grad = ...` and run the cell again. Java says `NullPointerException`. Whose gradient is
//   missing? Step 9 takes this line off our hands.
// - Put a fourth function in the chain. How many lines do you have to change? In step 6 it would have been more.

// %% [markdown] predict-how-deep
// ## How deep can it go?
// Each call of `backward()` waits for the next one to finish. The waiting calls are kept on the *stack*, and the stack
// has an end. A chain of 1,000 functions is no problem. What about 100,000? Guess what Java will say, then run.

// %% how-deep
void tryBackward(int links) {
    Variable x = new Variable(Nd4j.scalar(1.0));
    Variable y = x;
    for (int i = 0; i < links; i++) {
        y = new Square().call(y);
    }
    y.grad = Nd4j.scalar(1.0);
    try {
        y.backward();
        System.out.println(links + " links: the end was reached");
    } catch (StackOverflowError e) {
        int done = 0;
        Variable v = y;
        while (v.creator.input.grad != null) {
            v = v.creator.input;
            done++;
        }
        System.out.println(links + " links: StackOverflowError");
        System.out.println("gradients before it: " + done);
    }
    System.out.println("x has a gradient: " + (x.grad != null));
}

tryBackward(1_000);     // => 1000 links: the end was reached
                        // => x has a gradient: true
tryBackward(100_000);   // => 100000 links: StackOverflowError
                        // => ~ gradients before it: 10471
                        // => x has a gradient: false

// %% [markdown] how-deep-why
// The number of gradients changes from run to run. It depends on the size of the stack, and on how much of the method
// Java has already compiled. That it ends too early does not change.

// %% [markdown] one-function-twice
// ## A trap: one Function used twice
// `f.call(f.call(x))` looks harmless: square, and square again. But `f` has only *one* field `input` and *one* field
// `output`. The second call overwrites what the first one wrote. Draw the links and follow them back from `y`. Where
// do you arrive?

// %% round-in-a-circle
Function f = new Square();
Variable x = new Variable(Nd4j.scalar(2.0));
Variable y = f.call(f.call(x));
y.grad = Nd4j.scalar(1.0);
try {
    y.backward();
} catch (StackOverflowError e) {
    System.out.println("round in a circle");         // => round in a circle
}
System.out.println(y.creator.input.creator == f);    // => true

// %% the-circle-drawn
Display.show(Graph.of(y));
// => (a) --> [Square] --> (a), (y)
// =>
// => a = 4.0, grad Infinity
// => y = 16.0, grad 1.0
// =>
// => A dotted arrow: only one of the two knows of the other. Was the function called
// =>     again?

// %% [markdown] one-function-twice-why
// One box only, and an arrow that comes back. `f.input` is the Variable in the middle, and its creator is `f` again. So
// the way back goes round for ever. Make a new Function for each call: `new Square().call(new Square().call(x))`. In
// step 9 a small method will do that for us.

// %% [markdown] make
// ## Make

// %% [exercise] how-many
// Count the functions between a result and its input. Follow the links with a loop; the cell `along-the-links` shows
// how. Start with `y` and stop at a Variable that has no creator.
//> int functionsBehind(Variable y) {
//>     int count = 0;
//>     // your turn
//>     return count;
//> }

// %% [solution] how-many
int functionsBehind(Variable y) {
    int count = 0;
    for (Variable v = y; v.creator != null; v = v.creator.input) {
        count++;
    }
    return count;
}

// %% [check] how-many
// check how-many
Variable x = new Variable(Nd4j.scalar(0.5));
Variable y = new Square().call(new Exp().call(new Square().call(x)));
System.out.println(functionsBehind(y));              // => 3
System.out.println(functionsBehind(x));              // => 0

// %% [exercise] cube
// Write a function of your own: y = x^3. Its derivative is 3x^2, so `backward` returns 3x^2 times `gy`. The check
// computes (x^3)^2 = x^6 at 2. Its derivative is 6x^5. Which number must come out?
//> class Cube extends Function {
//>     @Override
//>     public INDArray forward(INDArray x) {
//>         return x.mul(x).mul(x);
//>     }
//>
//>     // your turn: backward
//> }

// %% [solution] cube
class Cube extends Function {
    @Override
    public INDArray forward(INDArray x) {
        return x.mul(x).mul(x);
    }

    @Override
    public INDArray backward(INDArray gy) {
        INDArray x = input.data;
        return x.mul(x).mul(3).mul(gy);
    }
}

// %% [check] cube
// check cube
Variable x = new Variable(Nd4j.scalar(2.0));
Variable y = new Square().call(new Cube().call(x));
y.grad = Nd4j.scalar(1.0);
y.backward();
System.out.println(y.data.getDouble());              // => 64.0
System.out.println(x.grad.getDouble());              // => 192.0

// %% [markdown] what-is-missing
// ## What is still missing
// One call, and the gradient is there, however many functions stand between. But a long chain breaks it: every waiting
// call takes a place on the stack. In step 8 we write the same way back as a loop, and nothing has to wait.
