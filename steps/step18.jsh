/env --class-path target/dezero.jar

// %% [markdown] title
// # Step 18: less memory
//
// A graph keeps every value between x and y alive, and after `backward()` every gradient as well. Often we need
// neither. Today we tell the program so, in two ways.
//
// **You will be able to** say which gradients and which values are kept, and switch something off so that it is on
// again afterwards, whatever happens.
//
// **Time:** about 50 minutes.
//
// **New:** gradients on the way are dropped, and `Config.noGrad()` computes without a graph.

// %% imports
import classroom.display.Display;
import classroom.graph.Graph;
import classroom.plot.Plot;
import classroom.plot.ResidentMemory;
import fast.Memory;
import java.lang.ref.WeakReference;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.bytedeco.javacpp.Pointer;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import step18.Config;
import step18.Function;
import step18.Square;
import step18.Variable;
import static step18.Functions.add;
import static step18.Functions.square;

// %% [question] predict
// ## Predict
// x0 = x1 = 1, t = x0 + x1, and y = x0 + t. After `backward()` there are four gradients. The next cell prints them with
// the code of step 17: y, t, x0, x1. Work them out first. Then ask yourself which of the four one usually wants.

// %% all-four
{
    var x0 = new step17.Variable(Nd4j.scalar(1.0));
    var x1 = new step17.Variable(Nd4j.scalar(1.0));
    var t = step17.Functions.add(x0, x1);
    var y = step17.Functions.add(x0, t);
    y.backward();
    System.out.println(y.grad.getDouble() + " " + t.grad.getDouble());
                                                     // => 1.0 1.0
    System.out.println(x0.grad.getDouble() + " " + x1.grad.getDouble());
                                                     // => 2.0 1.0
}

// %% [markdown] investigate
// ## Investigate
// One wants those of the inputs, 2 and 1. The gradients of t and y were steps on the way. As a rule such a gradient is
// an array of its own, as large as its Variable's data, and it lives as long as the Variable does. (Not here: `Add`
// hands on the array that it was given, so y, t and x1 share one. It is the trap of step 14.)

// %% [class] Variable
// What changes: `Variable.backward` has a second form, with the parameter `retainGrad` (retain: keep). If it is
// false, the gradients of a function's outputs are cleared as soon as the function has handed them on. Plain
// `backward()` says false. And a gradient on the way begins anew in each call of `Variable.backward`: the first one
// that comes replaces what an earlier call may have left. The message of `Variable.requireCreator` names one more
// cause: a Variable made inside of `noGrad()` has no creator.

// %% only-the-inputs
Variable x0 = new Variable(Nd4j.scalar(1.0));
Variable x1 = new Variable(Nd4j.scalar(1.0));
Variable t = add(x0, x1);
Variable y = add(x0, t);
y.backward();
System.out.println(y.grad + " " + t.grad);           // => null null
System.out.println(x0.grad.getDouble() + " " + x1.grad.getDouble());
                                                     // => 2.0 1.0

// %% drawn
Variable x0 = new Variable(Nd4j.scalar(1.0));
Variable x1 = new Variable(Nd4j.scalar(1.0));
Variable y = add(x0, add(x0, x1));
y.backward();
Display.show(Graph.of(y));
// => (x0), (x1) --> [Add gen 0] --> (a)
// => (x0), (a) --> [Add gen 1] --> (result)
// =>
// => x0 = 1.0, grad 2.0, used twice
// => x1 = 1.0, grad 1.0
// => a = 2.0
// => result = 3.0

// %% [markdown] drawn-why
// Only the inputs have a gradient. The next cell asks for all of them.

// %% all-four-again
Variable x0 = new Variable(Nd4j.scalar(1.0));
Variable x1 = new Variable(Nd4j.scalar(1.0));
Variable t = add(x0, x1);
Variable y = add(x0, t);
y.backward(true);
System.out.println(y.grad.getDouble() + " " + t.grad.getDouble());
                                                     // => 1.0 1.0
System.out.println(x0.grad.getDouble() + " " + x1.grad.getDouble());
                                                     // => 2.0 1.0

// %% [question] predict-twice
// In step 14 we called `backward()` twice on one (x + x) + x, and x had 8 instead of 3 + 3: t's gradient had added up
// as well. What is it now?

// %% backward-twice
{
    var x = new step14.Variable(Nd4j.scalar(3.0));
    var y = step14.Functions.add(step14.Functions.add(x, x), x);
    y.backward();
    y.backward();
    System.out.println(x.grad.getDouble());          // => 8.0
}
Variable x = new Variable(Nd4j.scalar(3.0));
Variable y = add(add(x, x), x);
y.backward();
y.backward();
System.out.println(x.grad.getDouble());              // => 6.0

// %% [markdown] broken-off-intro
// What if `backward()` breaks off halfway? `Moody` does it once. Up to step 17 its leftovers would count twice, and the
// graph had to be built anew. Now it is enough to mend the cause and to clear the inputs. ((x^2)^2)^2 = x^8 has the
// derivative 8x^7, 1024 at 2.

// %% broken-off
class Moody extends Square {
    boolean works;

    @Override
    public INDArray[] backward(INDArray... gys) {
        if (!works) {
            throw new IllegalStateException("not today");
        }
        return super.backward(gys);
    }
}

Moody moody = new Moody();
Variable x = new Variable(Nd4j.scalar(2.0));
Variable y = square(square(moody.call(x)));
try {
    y.backward();
} catch (IllegalStateException e) {
    System.out.println(e.getMessage());              // => not today
}
moody.works = true;
x.clearGrad();
y.backward();
System.out.println(x.grad.getDouble());              // => 1024.0

// %% [markdown] no-graph
// ## No graph at all
// Sometimes nobody will ever go back: the program only wants y. Then the graph is a burden. If functions do not
// remember their inputs and outputs, every value in the middle can go at once.

// %% [class] Config
// What changes: `Config` is new: it holds what is true for all of the framework. `Config.enableBackprop` is the switch,
// on at first. `Config.noGrad` switches it off for a while; `Config.Scope` is such a while.
//
// We come to the last two below.

// %% [class] Function
// What changes: in `Function.call`, four things happen only `if (Config.enableBackprop)`: the generation, the creator,
// the inputs, the outputs. If this switch is off, there is no graph.

// %% [question] predict-peak
// Three squares on an array of 100 x 100 x 100 numbers, 8 MB each. The next cell computes them without a graph, then
// with one. Before each square it asks the collector to run. After each it counts: how many of the arrays x, x^2, x^4,
// x^8 are alive? It prints the highest count, and the highest memory of the process, both from the same start. x and y
// are in use to the end: the last line printed sees to that. The form `try (var scope = Config.noGrad()) {...}` means:
// no graph inside the braces; how it works comes below. Guess the two highest counts.

// %% the-peak
int alive(List<WeakReference<INDArray>> arrays) {
    int alive = 0;
    for (WeakReference<INDArray> array : arrays) {
        alive += array.get() == null ? 0 : 1;
    }
    return alive;
}

void collect() throws InterruptedException {
    System.gc();
    Thread.sleep(100);
    Memory.trim();                                   // most of it is given back
}

void threeSquares(long start) throws InterruptedException {
    long mostBytes = 0;
    int mostArrays = 0;
    List<WeakReference<INDArray>> arrays = new ArrayList<>();
    Variable x = new Variable(Nd4j.ones(100, 100, 100));
    arrays.add(new WeakReference<>(x.data));
    Variable y = x;
    for (int i = 0; i < 3; i++) {
        collect();
        Variable next = square(y);
        arrays.add(new WeakReference<>(next.data));
        mostArrays = Math.max(mostArrays, alive(arrays));
        mostBytes = Math.max(mostBytes, Pointer.physicalBytes());
        y = next;
    }
    collect();
    System.out.println("at most " + mostArrays + " arrays, "
            + alive(arrays) + " at the end");
    System.out.println("at most +" + (mostBytes - start) / 1_000_000 + " MB");
    System.out.println("from " + x.data.length() + " to " + y.data.length());
}

collect();
long start = Pointer.physicalBytes();
try (var scope = Config.noGrad()) {
    threeSquares(start);
}
collect();
threeSquares(start);
// => at most 3 arrays, 2 at the end
// => ~ at most +24 MB
// => from 1000000 to 1000000
// => at most 4 arrays, 4 at the end
// => ~ at most +32 MB
// => from 1000000 to 1000000

// %% [markdown] peak-explained
// Without a graph x^2 is garbage as soon as x^4 is there: three arrays at most, and two at the end, x and y. With the
// graph, y holds all four, for a way back. With three squares that is one array more. With three hundred it would be
// 298 more: without a graph it is always three.
//
// A reader measured the same in Python: a peak of 123.5 MiB (+27.7) with the graph, 118.5 MiB (+22.6) without. The
// picture is the same.
//
// The counts are the same in every run. The MB are so in the first one only: later runs find memory lying ready in the
// process.
//
// The next cell draws ten squares, with and without a graph. After each it calls `collect`, of `the-peak`.

// %% ten-squares-drawn after the-peak
void tenSquares() throws InterruptedException {
    Variable y = new Variable(Nd4j.ones(100, 100, 100));
    for (int i = 0; i < 10; i++) {
        y = square(y);
        collect();
    }
}

ResidentMemory graph = ResidentMemory.during(() -> tenSquares());
ResidentMemory none = ResidentMemory.during(() -> {
    try (var scope = Config.noGrad()) {
        tenSquares();
    }
});
Display.show(Plot.of("Ten squares of 8 MB").axes("seconds", "MB")
        .line("with a graph", graph.seconds(), graph.megabytes())
        .line("noGrad()", none.seconds(), none.megabytes()));
// => ~ Ten squares of 8 MB: /home/you/dezero/target/pictures/ten-squares-of-8-mb.svg
// => MB against seconds
// => ~ with a graph: from (4.6e-6, 0) to (1.8, 88.19), lowest 0, highest 88.19
// => ~ noGrad(): from (1.5e-6, 0) to (1.6, 16.06), lowest 0, highest 16.13

// %% [markdown] ten-squares-why
// With the graph each square adds 8 MB. Without it the collector takes what is two squares old. A scope, as in step 17,
// would not help here: it frees the graph at its end, and up to then all ten squares are in it.

// %% [question] predict-three-sections
// ## A switch, set by hand
// `Config.enableBackprop` is a public variable. Who needs `noGrad()`? A reader of the book set the switch by hand. Here
// is his program, made short. It has three sections: the first wants no graph, the third wants to go back. What will
// `backward()` say, and which section must be mended?

// %% three-sections
Config.enableBackprop = false;                       // section 1
Variable fast = square(new Variable(Nd4j.scalar(3.0)));
System.out.println(fast.data.getDouble());           // => 9.0

System.out.println("section 2");                     // => section 2
Variable x = new Variable(Nd4j.scalar(3.0));         // section 3
Variable y = square(x);
String said;
try {
    y.backward();
    said = "x's gradient is " + x.grad.getDouble();
} catch (RuntimeException e) {
    said = e.getMessage();
}
Config.enableBackprop = true;        // in any case: the cells below want it
System.out.println(said);
// => no way back: this Variable has no creator. It is an input, not a result, or was made under Config.noGrad()

// %% [markdown] three-sections-why
// Section 1 must be mended: it switched the graph off, and not on again. The error shows up far from its cause, in
// section 3. And remembering is not enough: if an exception comes in between, the line that switches it on again is
// never reached.

// %% [question] predict-a-block-that-throws
// Java has a construct for *start, do something, and end, whatever happens*: **try-with-resources**. Whatever is opened
// in the brackets after `try` has a method `close()`, and Java calls it at the end of the block. Here the block once
// runs through, and once it throws. What is printed the second time?

// %% a-block-that-throws
class Demo implements AutoCloseable {
    Demo() {
        System.out.println("start");
    }

    @Override
    public void close() {
        System.out.println("done");
    }
}

try (Demo demo = new Demo()) {
    System.out.println("process...");
}
// => start
// => process...
// => done
try (Demo demo = new Demo()) {
    System.out.println("process...");
    throw new IllegalStateException("something broke");
} catch (IllegalStateException e) {
    System.out.println(e.getMessage());
}
// => start
// => process...
// => done
// => something broke

// %% [question] predict-no-grad
// `done` comes before the `catch`. `Config.noGrad()` works in the same way: it switches off, and returns a `Scope`,
// whose `close()` sets the switch back. Look at the code of `Config` again. It does not set the switch to *true*. It
// sets it to what it was *before*. Why? Predict the five lines.
//
// (`Scope` has one method. So the lambda that `noGrad` returns is its `close()`. The lambda remembers `before`.)

// %% no-grad
Variable x = new Variable(Nd4j.scalar(3.0));
try (Config.Scope outer = Config.noGrad()) {
    System.out.println(square(x).creator == null);   // => true
    try (Config.Scope inner = Config.noGrad()) {
        System.out.println(Config.enableBackprop);   // => false
    }
    System.out.println(Config.enableBackprop);       // => false
    throw new IllegalStateException("something broke");
} catch (IllegalStateException e) {
    System.out.println(Config.enableBackprop);       // => true
}
System.out.println(square(x).creator == null);       // => false

// %% [markdown] no-grad-why
// The inner scope found the switch off, and left it off: the outer one was still running. Had it set the switch to
// true, the rest of the outer block would have made graphs again.

// %% [question] predict-overlapping
// The switch is one for all of the program, and so for all its threads. To put it back to what it was *before* is right
// as long as scopes lie within each other. Two scopes that overlap, as those of two threads can, are another matter.
// Follow the switch: what was it before each of the two, and what is it at the end?

// %% overlapping
Config.Scope first = Config.noGrad();
Config.Scope second = Config.noGrad();
first.close();
System.out.println(Config.enableBackprop);           // => true
second.close();
boolean atTheEnd = Config.enableBackprop;
Config.enableBackprop = true;        // in any case: the cells below want it
System.out.println(atTheEnd);                        // => false

// %% [markdown] overlapping-why
// `second` began when the switch was off, and puts it back to off, for everybody and for good. So leave the kit's
// switch to one thread. A framework for many threads has a switch for each.

// %% [markdown] about-nothing-to-draw
// A picture of what was computed under `noGrad()` says so:

// %% nothing-to-draw
Variable x = new Variable(Nd4j.scalar(3.0));
try (Config.Scope scope = Config.noGrad()) {
    Variable y = square(x);
    Display.show(Graph.of(y).name(y, "y"));
}
// => y = 9.0
// =>
// => No function made it: it is an input, or was computed under noGrad (from step 18
// =>     on).

// %% [question] predict-without-try
// One question remains: what does `noGrad()` do without a `try` around it?

// %% without-try
Config.noGrad();
boolean afterwards = Config.enableBackprop;
Config.enableBackprop = true;        // in any case: the cells below want it
System.out.println(afterwards);                      // => false

// %% [markdown] without-try-why
// Nobody called `close()`, and nobody complained. So let `noGrad()` stand in the brackets of a `try`, and nowhere else.

// %% [markdown] modify
// ## Modify
// - In `only-the-inputs`, keep t's gradient, too, but not y's: which of the two forms of `backward` do you call, and
//   what do you clear by hand?
// - In `the-peak`, take `collect();` out of the loop. How many arrays are there at most without a graph, and why?
//   (Look at the counts, not at the MB.)

// %% [markdown] make
// ## Make

// %% [exercise] a-name-too-many
// In step 16 a reader's notebook used `x.creator` where `input.creator` was meant. Here the slip is back, in a way
// back that clears gradients like today's. The starter prints 1.0000 and null; 2.0000 and 1.0000 are right. Mend one
// name, in two places.
//> Variable x = new Variable(Nd4j.scalar(1.0));     // of another cell
//>
//> void wayBack(Variable y) {
//>     y.grad = Nd4j.scalar(1.0);
//>     Deque<Function> funcs = new ArrayDeque<>(List.of(y.creator));
//>     while (!funcs.isEmpty()) {
//>         Function f = funcs.removeLast();
//>         Variable output = f.outputs.get(0).get();
//>         INDArray[] gxs = f.backward(output.grad);
//>         for (int i = 0; i < gxs.length; i++) {
//>             Variable input = f.inputs.get(i);
//>             input.grad = input.grad == null ? gxs[i]
//>                     : input.grad.add(gxs[i]);
//>             if (x.creator != null) {
//>                 funcs.addLast(x.creator);
//>             }
//>         }
//>         output.clearGrad();
//>     }
//> }

// %% [hint] a-name-too-many
// In the loop, which Variable has just been given a gradient? Whose creator must come next?

// %% [hint] a-name-too-many
// The cell has an `x` of its own, and Java takes that one. Write the name of the loop's Variable, twice.

// %% [solution] a-name-too-many
void wayBack(Variable y) {
    y.grad = Nd4j.scalar(1.0);
    Deque<Function> funcs = new ArrayDeque<>(List.of(y.creator));
    while (!funcs.isEmpty()) {
        Function f = funcs.removeLast();
        Variable output = f.outputs.get(0).get();
        INDArray[] gxs = f.backward(output.grad);
        for (int i = 0; i < gxs.length; i++) {
            Variable input = f.inputs.get(i);
            input.grad = input.grad == null ? gxs[i]
                    : input.grad.add(gxs[i]);
            if (input.creator != null) {
                funcs.addLast(input.creator);
            }
        }
        output.clearGrad();
    }
}

// %% [check] a-name-too-many
// check a-name-too-many
Variable x0 = new Variable(Nd4j.scalar(1.0));
Variable x1 = new Variable(Nd4j.scalar(1.0));
Variable t = add(x0, x1);
Variable y = add(x0, t);
wayBack(y);
System.out.println(x0.grad);                         // => 2.0000
System.out.println(x1.grad);                         // => 1.0000

// %% [hidden] a-name-too-many
//> Variable u = new Variable(Nd4j.scalar(3.0));
//> Variable v = square(square(u));
//> wayBack(v);
//> System.out.println(u.grad + " " + v.creator.inputs.get(0).grad);
//> // => 108.0000 null

// %% [exercise] only-the-value
// `valueOf` computes (x^2)^2, and nobody will go back from it: no graph is needed. Compute it without one. The check
// asks the result for its creator, and looks at the switch, once the usual way and once when `x` is null.
//> Variable valueOf(Variable x) {
//>     return square(square(x));            // your turn
//> }

// %% [hint] only-the-value
// Which construct switches something off and on again, also when an exception comes?

// %% [hint] only-the-value
// `try (Config.Scope scope = Config.noGrad()) {`, and the line inside. A `return` may stand in there.

// %% [solution] only-the-value
Variable valueOf(Variable x) {
    try (Config.Scope scope = Config.noGrad()) {
        return square(square(x));
    }
}

// %% [check] only-the-value
// check only-the-value
Config.enableBackprop = true;        // whatever an earlier try has left
Variable y = valueOf(new Variable(Nd4j.scalar(3.0)));
System.out.println(y.data.getDouble());                  // => 81.0
System.out.println(y.creator);                           // => null
System.out.println(Config.enableBackprop);               // => true
try {
    valueOf(null);
} catch (NullPointerException e) {
    System.out.println(Config.enableBackprop);           // => true
}

// %% [hidden] only-the-value
//> Variable other = valueOf(new Variable(Nd4j.scalar(-2.0)));
//> System.out.println(other.data.getDouble() + " " + other.generation);     // => 16.0 0

// %% [markdown] what-is-missing
// ## What is still missing
// The machine works now, and is frugal. But to look into a Variable we still write `x.data.getDouble()`, and an array
// is printed with four decimals and no name. Step 19 makes a Variable pleasant to look at.
