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
// **New:** `backward()` takes its work from a list, and no longer calls itself.

// %% imports
import classroom.display.Display;
import classroom.graph.Replay;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import step08.Exp;
import step08.Function;
import step08.Square;
import step08.Variable;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

// %% [markdown] work-list
// ## A list of what is still to do
// Think of a note on your desk: "still to do". You take one task off it. While you do it you may find new tasks; you
// write them down. When the note is empty, you are done. In a program such a note is called a **work list**.
//
// Java's `ArrayDeque` can be one. `addLast` puts something at the end, `removeLast` takes it from there. Before you
// run the cell: which letter comes out first?

// %% a-work-list
Deque<String> todo = new ArrayDeque<>();
todo.addLast("A");
todo.addLast("B");
todo.addLast("C");
System.out.println(todo);                            // => [A, B, C]
System.out.println(todo.removeLast());               // => C
System.out.println(todo);                            // => [A, B]

// %% [markdown] last-in-first-out
// What came last goes out first. The stack of waiting calls works in this way, too. So a work list can stand in for
// it. But the list lies on the *heap*, where all objects lie, and there is much more room.

// %% [class] Variable
// What changes: `Variable.backward` no longer calls itself. It keeps a list of functions, `funcs`, and takes one after
// the other. `Variable.requireCreator` is new: it asks first whether there is a way back at all.

// %% [markdown] predict
// ## Predict
// Compare the loop with step 7. The two lines in the middle are the old ones: take the input, call the function's
// `backward`. Where step 7 called itself, step 8 writes the next function on the list.
//
// The chain is x --Square--> a --Exp--> b --Square--> y. The next cell runs the same loop, and prints the list at the
// start of each round. Write down what it will print.

// %% watch-the-list
List<String> names(Deque<Function> funcs) {
    return funcs.stream().map(f -> f.getClass().getSimpleName()).toList();
}

void backwardAloud(Variable start) {
    Deque<Function> funcs = new ArrayDeque<>();
    funcs.addLast(start.creator);
    while (!funcs.isEmpty()) {
        System.out.println(names(funcs));            // => [Square]
                                                     // => [Exp]
                                                     // => [Square]
        Function f = funcs.removeLast();
        Variable x = f.input;
        Variable y = f.output;
        x.grad = f.backward(y.grad);
        if (x.creator != null) {
            funcs.addLast(x.creator);
        }
    }
}

Variable x = new Variable(Nd4j.scalar(0.5));
Variable y = new Square().call(new Exp().call(new Square().call(x)));
y.grad = Nd4j.scalar(1.0);
backwardAloud(y);

// %% the-same-value
Variable x = new Variable(Nd4j.scalar(0.5));
Variable y = new Square().call(new Exp().call(new Square().call(x)));
y.grad = Nd4j.scalar(1.0);
y.backward();
System.out.println(x.grad.getDouble());              // => 3.297442541400256

// %% [markdown] about-step-by-step
// The same way, one function at a time. Look at what waits: it was a call stack in step 7, and is a list now.

// %% [page] step-by-step
//> Variable x = new Variable(Nd4j.scalar(0.5));
//> Variable y = new Square().call(new Exp().call(new Square().call(x)));
//> y.grad = Nd4j.scalar(1.0);
//> Display.show(Replay.of(y));

// %% [markdown] investigate
// ## Investigate
// The same value as in step 7, to the last digit. The loop does the same work in the same order.
//
// - Which line ends the loop? Look at x: it has no creator, so nothing is added, and the list stays empty.
// - The loop reads `f.output`, step 7 did not. Why? There, the method belonged to y and could ask for its own `grad`.
//   In the loop only `f` is at hand, so `f` must know its output.

// %% [markdown] predict-long
// ## The long chain
// The next cell builds a chain of 100,000 squares, first with the code of step 7, then with today's. What will each
// print?

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
    y.backward();
    System.out.println("step 8: the end was reached");
    System.out.println("x has a gradient: " + (x.grad != null));
}

oldBackward(100_000);   // => step 7: StackOverflowError
                        // => x has a gradient: false
newBackward(100_000);   // => step 8: the end was reached
                        // => x has a gradient: true

// %% [markdown] modify
// ## Modify
// - In `newBackward`, print `x.grad.getDouble()` for 10 links, then for 100,000. You see 1024.0, then Infinity. Each
//   square at 1 doubles the gradient, and 2^100000 is too large for a `double`. The way back was right.
// - In `backwardAloud`, write `removeFirst` for `removeLast`. Nothing changes. Why not?

// %% [markdown] why-a-list
// ## Why a list, if it never holds more than one?
// Look again at what `watch-the-list` printed. There was never more than one function on the list. One local variable
// would have been enough! So why a list?
//
// Think about it, and note down your guess. Could a function put *two* functions on the list? What kind of function
// would that be? The answer comes in step 13.

// %% [markdown] no-creator
// ## No way back
// What happens when we ask an *input* for its way back? In step 7 there was no creator, so the method ended. It said
// nothing, and did nothing. Predict what step 8 does. Read `Variable.requireCreator()` again.

// %% backward-without-a-creator
step07.Variable old = new step07.Variable(Nd4j.scalar(2.0));
old.backward();
System.out.println(old.grad);                        // => null

Variable x = new Variable(Nd4j.scalar(2.0));
try {
    x.backward();
} catch (IllegalStateException e) {
    for (String sentence : e.getMessage().split("\\. ")) {
        System.out.println(sentence);
    }
}
// => no way back: this Variable has no creator
// => It is an input, not a result

// %% [markdown] no-creator-why
// A mistake that says nothing costs an evening. Perhaps we wrote `x.backward()` and meant `y.backward()`.

// %% [markdown] one-function-twice
// ## The trap of step 7 has changed
// `f.call(f.call(x))` uses one Function twice. In step 7 the way back went round in a circle, until the stack was
// full. Now nothing waits, and nothing fills up. What will end the loop?
//
// Nothing. Do not try it with a plain `Square`: you would have to stop Java from outside. The cell uses a `Square`
// that counts, and gives up after 1,000 calls.

// %% round-without-end
class CountingSquare extends Square {
    int calls = 0;

    @Override
    public INDArray backward(INDArray gy) {
        if (calls == 1_000) {
            throw new IllegalStateException("1000 calls, and no end");
        }
        calls++;
        return super.backward(gy);
    }
}

Function f = new CountingSquare();
Variable x = new Variable(Nd4j.scalar(2.0));
Variable y = f.call(f.call(x));
y.grad = Nd4j.scalar(1.0);
try {
    y.backward();
} catch (IllegalStateException e) {
    System.out.println(e.getMessage());      // => 1000 calls, and no end
}
System.out.println(x.grad);                          // => null

// %% [markdown] one-function-twice-why
// `f.input` is the Variable in the middle, and the creator of that one is `f`. So `f` puts itself on the list, again
// and again. The error of step 7 was easier to find: it came by itself. An endless loop looks like a slow program.
//
// The cure is the same: make a new Function for each call.

// %% [markdown] make
// ## Make

// %% [exercise] without-a-list
// Write the way back with one local variable `f` and no list. As long as the graph is a chain, this works.
//> void backwardInLine(Variable start) {
//>     Function f = start.creator;
//>     // your turn
//> }

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
Variable x = new Variable(Nd4j.scalar(0.5));
Variable y = new Square().call(new Exp().call(new Square().call(x)));
y.grad = Nd4j.scalar(1.0);
backwardInLine(y);
System.out.println(x.grad != null);                  // => true
System.out.println(x.grad.getDouble());              // => 3.297442541400256

// %% [exercise] two-squares after round-without-end
// (x^2)^2 at 2 is 16, and its derivative, 4x^3, is 32. The code below uses one Function twice. Mend it.
//> Variable square4(Variable x) {
//>     Function f = new CountingSquare();
//>     return f.call(f.call(x));
//> }

// %% [solution] two-squares
Variable square4(Variable x) {
    return new CountingSquare().call(new CountingSquare().call(x));
}

// %% [check] two-squares
// check two-squares
Variable x = new Variable(Nd4j.scalar(2.0));
Variable y = square4(x);
y.grad = Nd4j.scalar(1.0);
y.backward();
System.out.println(y.data.getDouble());              // => 16.0
System.out.println(x.grad.getDouble());              // => 32.0

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

// %% [markdown] what-is-missing
// ## What is still missing
// The way back is sound now. What we write around it is not pretty. `new Square().call(...)` is long, and whoever
// keeps the object and uses it twice runs in a circle. And before each `backward()` we must set `y.grad`. Step 9 takes
// both off our hands.
