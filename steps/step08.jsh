/env --class-path target/dezero.jar

// %% [markdown] title
// # Step 8: from recursion to a loop
//
// In step 7, `y.backward()` found its own way back. But on a long chain it stopped too early: `StackOverflowError`.
// Every call had to wait for the next one, and the waiting calls filled the stack.
//
// Today we write the same way back as a loop. A loop does not wait.
//
// **You will be able to** turn a recursive method into a loop with a work list, and say what the list holds.
//
// **Time:** about 45 minutes.
//
// **New:** `backward()` takes its work from a list, and no longer calls itself.

// %% imports
import classroom.display.Display;
import classroom.graph.Graph;
import classroom.graph.Replay;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import step08.Exp;
import step08.Function;
import step08.Square;
import step08.Variable;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

// %% [question] predict-a-work-list
// ## A list of what is still to do
// Think of a note on your desk: "still to do". You take one task off it. While you do it you may find new tasks; you
// write them down. When the note is empty, you are done. In a program such a note is called a **work list**.
//
// Java's `ArrayDeque` can be one, with `addLast` and `removeLast`. Before you run the cell: which letter comes out
// first?

// %% a-work-list
Deque<String> todo = new ArrayDeque<>();
todo.addLast("A");
todo.addLast("B");
todo.addLast("C");
System.out.println(todo);                            // => [A, B, C]
System.out.println(todo.removeLast());               // => C
System.out.println(todo);                            // => [A, B]

// %% [markdown] last-in-first-out
// `addLast` puts something at the end, and `removeLast` takes it from there: what came last goes out first. The stack
// of waiting calls works in this way, too. So a work list can stand in for it. But the list lies on the *heap*, where
// all objects lie, and there is much more room.

// %% [class] Variable
// What changes: `Variable.backward` no longer calls itself. It keeps a list of functions, `funcs`, and takes one after
// the other. `Variable.requireCreator` is new: it asks first whether there is a way back at all.

// %% [question] predict
// ## Predict
// Compare the loop with step 7. Two lines in the middle do what they did there: take the input, call the function's
// `backward`. `y = f.output` is new, as one call does all the rounds now, and its own `grad` is right in the first one
// alone. Where step 7 called itself, step 8 writes the next function on the list.
//
// ```
// x --A--> a --B--> b --C--> y
// ```
//
// The next cell runs the same loop on this chain, and prints the list at the start of each round. Write down what it
// will print.

// %% watch-the-list
Function A = new Square();
Function B = new Exp();
Function C = new Square();
Map<Function, String> names = Map.of(A, "A", B, "B", C, "C");

Variable x = new Variable(Nd4j.scalar(0.5));
Variable y = C.call(B.call(A.call(x)));
y.grad = Nd4j.scalar(1.0);

Deque<Function> funcs = new ArrayDeque<>();
funcs.addLast(y.creator);
while (!funcs.isEmpty()) {
    List<String> waiting = new ArrayList<>();
    for (Function f : funcs) {
        waiting.add(names.get(f));
    }
    System.out.println(waiting);                     // => [C]
                                                     // => [B]
                                                     // => [A]
    Function f = funcs.removeLast();
    f.input.grad = f.backward(f.output.grad);
    if (f.input.creator != null) {
        funcs.addLast(f.input.creator);
    }
}

// %% the-same-value
Variable x = new Variable(Nd4j.scalar(0.5));
Variable y = new Square().call(new Exp().call(new Square().call(x)));
y.grad = Nd4j.scalar(1.0);
y.backward();
System.out.println(x.grad.getDouble());              // => 3.297442541400256

// %% [markdown] about-step-by-step
// In a notebook the next cell goes the same way, one function at a time. Step 7 showed a stack of waiting calls; here
// is the list.

// %% [page] step-by-step
//> Variable x = new Variable(Nd4j.scalar(0.5));
//> Variable y = new Square().call(new Exp().call(new Square().call(x)));
//> y.grad = Nd4j.scalar(1.0);
//> Display.show(Replay.of(y));

// %% [markdown] investigate
// ## Investigate
// The same value as in step 7, to the last digit. The loop does the same work in the same order. It ends because x has
// no creator: nothing is added any more, and the list stays empty.
//
// The loop reads `f.output`, step 7 did not. There, each Variable ran its own `backward()` and used its own `grad`.
// Here one call goes past all of them, so it asks each `f` for its output. These are the links of the chain; the loop
// goes along all three kinds of them.

// %% all-links
Function A = new Square();
Function B = new Exp();
Function C = new Square();
Variable x = new Variable(Nd4j.scalar(0.5));
Variable y = C.call(B.call(A.call(x)));
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

// %% [question] predict-long
// ## The long chain
// The next cell builds a chain of 100,000 squares, first with the code of step 7, then with today's. Four lines will
// be printed. Which ones?

// %% a-long-chain
void oldBackward(int links) {
    step07.Variable x = new step07.Variable(Nd4j.scalar(1.0));
    step07.Variable y = x;
    for (int i = 0; i < links; i++) {
        y = new step07.Square().call(y);
    }
    y.grad = Nd4j.scalar(1.0);
    try {
        y.backward();
        System.out.println("step 7: the end was reached");
    } catch (StackOverflowError e) {
        System.out.println("step 7: StackOverflowError");
    }
    System.out.println("x has a gradient: " + (x.grad != null));
}

void newBackward(int links) {
    Variable x = new Variable(Nd4j.scalar(1.0));
    Variable y = x;
    for (int i = 0; i < links; i++) {
        y = new Square().call(y);
    }
    y.grad = Nd4j.scalar(1.0);
    try {
        y.backward();
        System.out.println("step 8: the end was reached");
    } catch (StackOverflowError e) {
        System.out.println("step 8: StackOverflowError");
    }
    System.out.println("x has a gradient: " + (x.grad != null));
}

oldBackward(100_000);   // => step 7: StackOverflowError
                        // => x has a gradient: false
newBackward(100_000);   // => step 8: the end was reached
                        // => x has a gradient: true

// %% [markdown] modify
// ## Modify
// - In `a-long-chain`, print `x.grad.getDouble()` at the end of `newBackward`. Then write `newBackward(10);` below.
//   You see Infinity, and 1024.0. Each square at 1 doubles the gradient, and 2^100000 is too large for a `double`. The
//   way back was right.
// - In `watch-the-list`, write `removeFirst` for `removeLast`. Does anything change?

// %% [markdown] why-a-list
// ## A question to keep
// Look again at what `watch-the-list` printed. There was never more than one function on the list, so the first was
// always the last, too. One local variable would have been enough! Then why a list?
//
// Think about it, and note down your guess. Could *two* functions wait at the same time? In what kind of graph? The
// answer comes in step 13.

// %% [question] predict-no-creator
// ## No way back
// What happens when we ask an *input* for its way back? The next cell does so with step 7's code, which asked
// `if (f != null)`, and then with today's, which calls `requireCreator()` first. Predict the two lines that it
// prints.

// %% backward-without-a-creator
step07.Variable old = new step07.Variable(Nd4j.scalar(2.0));
old.backward();
System.out.println(old.grad);                        // => null

Variable x = new Variable(Nd4j.scalar(2.0));
try {
    x.backward();
} catch (IllegalStateException e) {
    System.out.println(e.getMessage());
}
// => no way back: this Variable has no creator. It is an input, not a result

// %% [markdown] no-creator-why
// Step 7 found no creator, and ended: it said nothing, and did nothing. Today `requireCreator()` throws an exception,
// with a message. Perhaps we wrote `x.backward()` and meant `y.backward()`, and a mistake that says nothing costs an
// evening.

// %% [question] predict-one-function-twice
// ## The trap of step 7, once more
// `f.call(f.call(x))` uses one Function twice. In step 7 the way back went round in a circle, until the stack was full.
// Now nothing waits, and nothing fills up.
//
// Two squares, so two calls of `backward(gy)` would be right. Follow the list for three rounds. How many calls will
// the class below count, and has x a gradient at the end? (The class allows 1,000, so that the cell ends in any case.)

// %% counted-calls
class CountingSquare extends Square {
    int calls = 0;

    @Override
    public INDArray backward(INDArray gy) {
        if (calls == 1_000) {
            throw new IllegalStateException("stopped");
        }
        calls++;
        return super.backward(gy);
    }
}

CountingSquare f = new CountingSquare();
Variable x = new Variable(Nd4j.scalar(2.0));
Variable y = f.call(f.call(x));
y.grad = Nd4j.scalar(1.0);
try {
    y.backward();
} catch (IllegalStateException e) {
    System.out.println(e.getMessage());              // => stopped
}
System.out.println(f.calls);                         // => 1000
System.out.println(x.grad);                          // => null

// %% [markdown] one-function-twice-why
// It would have gone on for ever. `f.input` is the Variable in the middle, and the creator of that one is `f`. So
// each round puts `f` on the list once more. The error of step 7 was easier to find: it came by itself. An endless
// loop looks like a slow program, and somebody must stop it from outside. (So do not run this with a plain `Square`.)
//
// The cure is the same: make a new Function for each call.

// %% [markdown] make
// ## Make

// %% [exercise] without-a-list
// Change the framework: write the way back with one local variable `f` and no list. As long as the graph is a chain,
// this works. (When the check is content and you work in a notebook: put your lines into `Variable.backward()`, in
// the cell that shows the class, in the place of all that stands below `requireCreator()`. There, `start.creator` is
// just `creator`. Run that cell. `the-same-value` and `a-long-chain` must print what they printed before.)
//> void backwardInLine(Variable start) {
//>     Function f = start.creator;
//>     // your turn
//> }

// %% [hint] without-a-list
// When is the list empty? What would `f` have to be then?

// %% [hint] without-a-list
// `while (f != null)`: give f's input its gradient, as the loop above does. Then the next `f` is that input's creator.

// %% [solution] without-a-list
void backwardInLine(Variable start) {
    Function f = start.creator;
    while (f != null) {
        f.input.grad = f.backward(f.output.grad);
        f = f.input.creator;
    }
}

// %% [check] without-a-list
// check without-a-list
Variable x = new Variable(Nd4j.scalar(1.0));
Variable a = new Square().call(x);
Variable y = new Square().call(new Exp().call(a));
y.grad = Nd4j.scalar(1.0);
backwardInLine(y);
System.out.println("x has a gradient: " + (x.grad != null));
// => x has a gradient: true
System.out.println(a.grad.getDouble());              // => 14.778112197861299
System.out.println(x.grad.getDouble());              // => 29.556224395722598

// %% [hidden] without-a-list
//> Variable start = new Variable(Nd4j.scalar(1.0));
//> Variable end = start;
//> for (int i = 0; i < 10; i++) {
//>     end = new Square().call(end);
//> }
//> end.grad = Nd4j.scalar(2.0);
//> backwardInLine(end);
//> System.out.println(start.grad.getDouble());      // => 2048.0

// %% [exercise] two-squares after counted-calls
// (x^2)^2 at 2 is 16, and its derivative, 4x^3, is 32. The code below uses one Function twice, a `CountingSquare` of
// the cell `counted-calls`. Mend it.
//> Variable square4(Variable x) {
//>     Function f = new CountingSquare();
//>     return f.call(f.call(x));
//> }

// %% [hint] two-squares
// How many objects does the starting code make? How many squares are there in (x^2)^2?

// %% [hint] two-squares
// Each `call` wants a `new` of its own.

// %% [solution] two-squares
Variable square4(Variable x) {
    return new CountingSquare().call(new CountingSquare().call(x));
}

// %% [check] two-squares
// check two-squares
Variable x = new Variable(Nd4j.scalar(2.0));
Variable y = square4(x);
boolean twoObjects = y.creator != y.creator.input.creator;
System.out.println("two objects: " + twoObjects);    // => two objects: true
if (twoObjects) {
    y.grad = Nd4j.scalar(1.0);
    y.backward();
}
System.out.println(y.data.getDouble());              // => 16.0
System.out.println(x.grad.getDouble());              // => 32.0

// %% [hidden] two-squares
//> Variable u = new Variable(Nd4j.scalar(3.0));
//> Variable v = square4(u);
//> v.grad = Nd4j.scalar(1.0);
//> if (v.creator != v.creator.input.creator) {
//>     v.backward();
//> }
//> System.out.println(v.data.getDouble());          // => 81.0
//> System.out.println(u.grad.getDouble());          // => 108.0

// %% [exercise] folders
// A folder contains folders. Count them all, with a work list: take one off, count it, put the folders inside on the
// list. Here the list will hold more than one. (A `record` is a short way to write a class: `folder.inside()` gives the
// folders inside.)
//> record Folder(String name, List<Folder> inside) { }
//>
//> int count(Folder top) {
//>     int count = 0;
//>     Deque<Folder> todo = new ArrayDeque<>();
//>     todo.addLast(top);
//>     // your turn
//>     return count;
//> }

// %% [hint] folders
// The loop of `Variable.backward()` has the same form. What is taken off in each round, and what is put on?

// %% [hint] folders
// `while (!todo.isEmpty())`: take one with `removeLast()`, count it, and put each of its `inside()` on the list with
// `addLast`.

// %% [solution] folders
record Folder(String name, List<Folder> inside) { }

int count(Folder top) {
    int count = 0;
    Deque<Folder> todo = new ArrayDeque<>();
    todo.addLast(top);
    while (!todo.isEmpty()) {
        Folder folder = todo.removeLast();
        count++;
        for (Folder inner : folder.inside()) {
            todo.addLast(inner);
        }
    }
    return count;
}

// %% [check] folders
// check folders
Folder rock = new Folder("rock", List.of());
Folder jazz = new Folder("jazz", List.of());
Folder music = new Folder("music", List.of(rock, jazz));
Folder photos = new Folder("photos", List.of());
Folder home = new Folder("home", List.of(photos, music));
System.out.println(count(home));                     // => 5
System.out.println(count(rock));                     // => 1

// %% [hidden] folders
//> Folder box = new Folder("box 0", List.of());
//> for (int i = 1; i <= 10; i++) {
//>     box = new Folder("box " + i, List.of(new Folder("empty", List.of()), box));
//> }
//> System.out.println(count(box));                  // => 21

// %% [markdown] what-is-missing
// ## What is still missing
// For a chain the way back is sound now. What we write around it is not pretty. `new Square().call(...)` is long, and
// whoever keeps the object and uses it twice runs in a circle. And before each `backward()` we must set `y.grad`.
// Step 9 takes both off our hands.
