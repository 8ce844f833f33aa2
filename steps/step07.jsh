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
// **Time:** about 60 minutes.
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
import org.nd4j.linalg.ops.transforms.Transforms;

// %% [markdown] two-links
// ## Two links are enough
// A function already knows its input, since step 6. Two links are missing:
//
// - a function should know its **output**,
// - a Variable should know its **creator**: the function that it came out of.
//
// No function made an input like `x`: a user wrote it down. So an input has no creator; the field stays `null`.

// %% [class] Variable without backward
// What changes: `Variable.creator` is the link back, and `Variable.setCreator` sets it.

// %% [class] Function
// What changes: `Function.call` tells its output who made it, and keeps it in `Function.output`.

// %% [question] predict
// ## Predict
// The next cell computes (e^(x^2))^2 in three steps, as before:
//
// ```
// x --A--> a --B--> b --C--> y
// ```
//
// Only forward; nothing is differentiated yet. Then it asks six questions about the links. Which of them are true? Say
// why for each, then run the cell.

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
System.out.println(a.creator == B);                  // => false
System.out.println(b.creator.input == a);            // => true
System.out.println(A.output == B.input);             // => true
System.out.println(x.creator == A);                  // => false

// %% [markdown] investigate
// ## Investigate
// Four are true. a's creator is A, not B: A made `a`, B only uses it. And x has no creator at all, `x.creator` is
// `null`. `A.output` and `B.input` are one and the same box, `a`. (`==` asks whether two names mean the same object,
// not whether two objects look alike.)
//
// Nobody drew this graph. It came into being while the code ran: each `call` tied one knot. This is called **define by
// run**, and what comes of it a **dynamic computational graph**. Chainer and PyTorch build theirs in the same way.
//
// The next cell shows all the links behind the y of `the-links`.

// %% all-links after the-links
Display.show(Graph.links(y).name(A, "A").name(B, "B").name(C, "C"));
// => y.creator -> C
// => C.input   -> b
// => C.output  -> y
// => b.creator -> B
// => B.input   -> a
// => B.output  -> b
// => a.creator -> A
// => A.input   -> x
// => A.output  -> a
// => x.creator -> null

// %% [question] predict-the-whole-way
// A function looks to both sides: to its input and to its output. A Variable looks only back, to its creator.
//
// So there is a way from y back to x, and Java can go it in one expression. One of the two below ends at x, the other
// one does not. (They begin at the y of `the-links`, too.) Follow them link by link: which is it, and where does the
// other one end?

// %% from-y-to-x after the-links
System.out.println(y.creator.input.creator.input == x);
// => false
System.out.println(y.creator.input.creator.input.creator.input == x);
// => true

// %% [markdown] linked-list
// The first one stops at `a`. The second one goes the whole way: three times `creator`, three times `input`.
//
// Objects of which each knows the next are a *linked list*. There is another way to remember a computation: write
// every operation into one long list while it runs, and read the list from its end. Such a list is called a *tape*,
// or a *Wengert list* (R. E. Wengert, "A simple automatic derivative evaluation program", Communications of the ACM,
// 1964). A plain list would do for us, too. Links lead only to what y was made from, but they ask a price: where ways
// branch and meet again, we must find the right order ourselves. Steps 15 and 16 are about that.
//
// Here is the y of `the-links` once more, drawn as a computation.

// %% drawn after the-links
Display.show(Graph.of(y));
// => (x) --> [Square] --> (a) --> [Exp] --> (b) --> [Square] --> (y)
// =>
// => x = 0.5
// => a = 0.25
// => b = 1.284
// => y = 1.6487

// %% [markdown] drawn-why
// Until step 6 the kit could draw a chain only when we told it who stands where. Now it gets `y` and nothing else, and
// goes back from creator to input, as we just did.

// %% [markdown] assert
// Java has a word for claims like `y.creator == C`: `assert`. If the condition is false, the program stops. But only if
// Java was started with `-ea`. A notebook of this kit is. Plain JShell is not: there the last line below does nothing
// at all, right or wrong. So the lessons print what they claim, and this is the one `assert` in all of them.

// %% the-one-assert
Function C = new Square();
Variable y = C.call(new Variable(Nd4j.scalar(0.5)));
assert y.creator == C;

// %% [question] predict-by-hand
// ## Back, by hand
// Now back, along the links, with the functions' `backward`. Here are three blocks. What is the same in each of them?
// And which of the four Variables is `v`? At its end the cell asks for each of them.

// %% along-the-links
Variable x = new Variable(Nd4j.scalar(0.5));
Variable y = new Square().call(new Exp().call(new Square().call(x)));
y.grad = Nd4j.scalar(1.0);

Function C = y.creator;
Variable b = C.input;
b.grad = C.backward(y.grad);

Function B = b.creator;
Variable a = B.input;
a.grad = B.backward(b.grad);

Function A = a.creator;
Variable v = A.input;
v.grad = A.backward(a.grad);

System.out.println(v == y);                          // => false
System.out.println(v == b);                          // => false
System.out.println(v == a);                          // => false
System.out.println(v == x);                          // => true
System.out.println(v.grad.getDouble());              // => 3.297442541400256

// %% [markdown] along-the-links-why
// `v` is x: the links lead to the input, and x has its gradient. Each block does three things: it takes the creator,
// takes the creator's input, and calls the creator's `backward`. When you write the same three lines three times, you
// have found a method. Find it yourself, before you read on.

// %% [exercise] your-own-way-back
// Write what the framework still lacks: the whole way back. `wayBack(y)` gives a gradient to every Variable that y
// was made from, in a chain of any length. y's own is there already.
//> void wayBack(Variable y) {
//>     // your turn
//> }

// %% [hint] your-own-way-back
// After one block you stand at the function's input. What is still to do from there? And how do you know that you are
// at the end?

// %% [hint] your-own-way-back
// If y has no creator, there is nothing to do. Otherwise: one block, and then `wayBack` once more, for the input.

// %% [solution] your-own-way-back
void wayBack(Variable y) {
    Function f = y.creator;
    if (f != null) {
        Variable x = f.input;
        x.grad = f.backward(y.grad);
        wayBack(x);
    }
}

// %% [check] your-own-way-back
// check your-own-way-back
Variable x = new Variable(Nd4j.scalar(1.0));
Variable a = new Square().call(x);
Variable y = new Square().call(new Exp().call(a));
y.grad = Nd4j.scalar(1.0);
wayBack(y);
System.out.println("x has a gradient: " + (x.grad != null));
// => x has a gradient: true
System.out.println(a.grad.getDouble());              // => 14.778112197861299
System.out.println(x.grad.getDouble());              // => 29.556224395722598

// %% [hidden] your-own-way-back
//> Variable start = new Variable(Nd4j.scalar(1.0));
//> Variable end = start;
//> for (int i = 0; i < 10; i++) {
//>     end = new Square().call(end);
//> }
//> end.grad = Nd4j.scalar(2.0);
//> wayBack(end);
//> System.out.println(start.grad.getDouble());      // => 2048.0
//> wayBack(start);
//> System.out.println(start.creator);               // => null

// %% [class] Variable
// What changes: `Variable.backward` is new. It takes the creator, takes its input, and calls the creator's `backward`.
// Its last line calls `backward()` again, on the input, and so it goes the whole way back, link by link.

// %% [question] predict-the-end
// ## From three blocks to one method
// A method that calls itself is **recursive**. It needs an end, or it would go on for ever. Which line of
// `Variable.backward()` sees to that?
//
// Two methods have the same name. `f.backward(gy)` of a *function* goes one link back and returns a gradient.
// `x.backward()` of a *Variable* goes the whole way.

// %% the-whole-way-back
Variable x = new Variable(Nd4j.scalar(0.5));
Variable y = new Square().call(new Exp().call(new Square().call(x)));
y.grad = Nd4j.scalar(1.0);
y.backward();
System.out.println(x.grad.getDouble());              // => 3.297442541400256

// %% [markdown] the-end
// The one that asks `f != null`. An input has no creator, so there is nothing to do, and the method returns.
//
// Each call waits for the one that it makes: y's for b's, b's for a's, a's for x's. The calls that wait are the *call
// stack*. In a notebook the next cell goes this way one call at a time, with the arrow keys or the buttons. (It leaves
// out x's call, which returns at once.)

// %% [page] step-by-step
//> Variable x = new Variable(Nd4j.scalar(0.5));
//> Variable y = new Square().call(new Exp().call(new Square().call(x)));
//> y.grad = Nd4j.scalar(1.0);
//> Display.show(Replay.of(y));

// %% [markdown] modify
// ## Modify
// - In `the-whole-way-back`, take out the line `y.grad = ...`, and run that cell. Java stops with a
//   `NullPointerException`, `because "other" is null`. `other` is ND4J's name for what it multiplies by: here y's
//   gradient, which nobody has set. Step 9 takes this line off our hands.
// - In the same cell, put a fourth function in the chain. How many lines do you have to change? In step 6 it would have
//   been more.

// %% [question] predict-how-deep
// ## How deep can it go?
// The stack has an end. When it is full, Java throws a `StackOverflowError`. Does a chain of 1,000 functions fit? One
// of 100,000? And where it does not: does x have a gradient then?

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
// The way back begins at y, so the Variables near y have gradients, and x has none. How many have one changes from run
// to run. It depends on the size of the stack, and on how much of the method Java has already compiled. That it ends
// too early does not change.

// %% [question] predict-one-function-twice
// ## A trap: one Function used twice
// `f.call(f.call(x))` looks harmless: square, and square again. But `f` is one object, with *one* field `input` and
// *one* field `output`. Draw x, a, y and f, and the links as they are after both calls. Now go back from y: creator,
// input, creator, input. Where are you? (The second cell shows the links that the first has made.)

// %% two-calls-of-one-function
Function f = new Square();
Variable x = new Variable(Nd4j.scalar(2.0));
Variable a = f.call(x);
Variable y = f.call(a);
System.out.println(y.creator.input == a);                  // => true
System.out.println(y.creator.input.creator.input == x);    // => false
System.out.println(y.creator.input.creator.input == a);    // => true

// %% all-links-of-one-function after two-calls-of-one-function
Display.show(Graph.links(y).name(f, "f"));
// => y.creator -> f
// => f.input   -> a
// => f.output  -> y
// => a.creator -> f

// %% [markdown] one-function-twice-why
// You are at `a` again. The second call overwrote what the first one wrote: `f.input` is `a` now, and a's creator is
// `f`. No link leads to x any more. So the way back goes round in a circle, until the stack is full:

// %% round-in-a-circle
Function f = new Square();
Variable x = new Variable(Nd4j.scalar(2.0));
Variable y = f.call(f.call(x));
y.grad = Nd4j.scalar(1.0);
try {
    y.backward();
} catch (StackOverflowError e) {
    System.out.println("the stack is full");         // => the stack is full
}
System.out.println(x.grad);                          // => null

// %% [markdown] one-function-twice-cure
// Make a new Function for each call: `new Square().call(new Square().call(x))`. In step 9 a small method will do that
// for us.

// %% [markdown] make
// ## Make

// %% [exercise] how-many
// Count the functions between a result and its input. Follow the links, as the cell `along-the-links` does, but with a
// loop: start with `y`, and stop at a Variable that has no creator.
//> int functionsBehind(Variable y) {
//>     int count = 0;
//>     // your turn
//>     return count;
//> }

// %% [hint] how-many
// On which Variable do you stand at first? Where do you stand after one function?

// %% [hint] how-many
// Keep in a variable `v` where you stand. As long as `v.creator` is not `null`: count one, and go on to the creator's
// input.

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

// %% [hidden] how-many
//> Variable end = new Variable(Nd4j.scalar(1.0));
//> for (int i = 0; i < 100; i++) {
//>     end = new Square().call(end);
//> }
//> System.out.println(functionsBehind(end));        // => 100

// %% [exercise] root
// Write a function of your own: the square root. Its rate is $\frac{1}{2 \sqrt{x}}$. The check computes the square of
// the root of 9. Which gradient must come out?
//> class Root extends Function {
//>     @Override
//>     public INDArray forward(INDArray x) {
//>         return Transforms.sqrt(x);
//>     }
//>
//>     // your turn: backward
//> }

// %% [hint] root
// `Exp.backward` in step 6 has the same form. Where does it take x from?

// %% [hint] root
// x is `input.data`. The rate is 1 over twice the root of x, and something times 1/r is something divided by r:
// `gy.div(...)`.

// %% [solution] root
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

// %% [check] root
// check root
Variable x = new Variable(Nd4j.scalar(9.0));
Variable a = new Root().call(x);
Variable y = new Square().call(a);
y.grad = Nd4j.scalar(1.0);
y.backward();
System.out.println(y.data.getDouble());              // => 9.0
System.out.println(a.grad.getDouble());              // => 6.0
System.out.println(x.grad.getDouble());              // => 1.0

// %% [hidden] root
//> Variable u = new Variable(Nd4j.scalar(16.0));
//> Variable v = new Root().call(u);
//> v.grad = Nd4j.scalar(1.0);
//> v.backward();
//> System.out.println(v.data.getDouble());          // => 4.0
//> System.out.println(u.grad.getDouble());          // => 0.125

// %% [markdown] what-is-missing
// ## What is still missing
// One call, and the gradient is there, however many functions stand between. But a long chain breaks it: every waiting
// call takes a place on the stack. In step 8 we write the same way back as a loop, and nothing has to wait.
//
// And it is right for a chain, for nothing else. Where the ways branch and meet again, or where one Variable is used
// twice, these lines would give wrong gradients and say nothing. Steps 11 to 16 deal with that, one thing at a time.
