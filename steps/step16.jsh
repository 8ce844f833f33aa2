/env --class-path target/dezero.jar

// %% [markdown] title
// # Step 16: complex graphs, in code
//
// In step 15 we found two rules with pencil and paper. Each function runs once. And it runs only when all that used its
// output have spoken: the highest generation first. Today the program does it alone.
//
// **You will be able to** say where generations come from, why a priority queue is used, and how two ways of doing a
// thing are compared fairly.
//
// **Time:** about 55 minutes.
//
// **New:** `generation`: on the way back each function runs once, highest generation first.

// %% imports
import classroom.display.Display;
import classroom.graph.Graph;
import classroom.graph.Replay;
import classroom.plot.Plot;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import step16.Function;
import step16.Square;
import step16.Variable;
import static step16.Functions.add;
import static step16.Functions.square;

// %% [markdown] forward
// ## On the way forward: write it down
// While a graph is built, every function sees its inputs. So it can note its own generation at once, and nobody has to
// walk through the graph later.

// %% [class] Function
// What changes: `Function.generation` is new, and `Function.call` sets it to the largest generation among the inputs.
// It begins with 0, and `Math.max` takes in one input after the other.

// %% [question] predict
// ## Predict
// Here is the graph of step 15 again: a = x^2, y = a^2 + a^2, at x = 2.
//
// ```
//             +--B--> b --+
// x --A--> a -+           +-D--> y          A, B, C square, D adds
//             +--C--> c --+
// ```
//
// Write the generation of A, B, C, D and of x, a, b, c, y on paper. Then run the cell.

// %% generations
Variable x = new Variable(Nd4j.scalar(2.0));
Variable a = square(x);
Variable b = square(a);
Variable c = square(a);
Variable y = add(b, c);
for (Variable v : List.of(a, b, c, y)) {
    System.out.println(v.creator.generation + " -> " + v.generation);
                                                     // => 0 -> 1
                                                     // => 1 -> 2
                                                     // => 1 -> 2
                                                     // => 2 -> 3
}
System.out.println(x.generation);                    // => 0

// %% drawn
Variable x = new Variable(Nd4j.scalar(2.0));
Variable a = square(x);
Variable y = add(square(a), square(a));
Display.show(Graph.of(y));
// => (x) --> [Square gen 0] --> (a)
// => (a) --> [Square gen 1] --> (b)
// => (a) --> [Square gen 1] --> (c)
// => (b), (c) --> [Add gen 2] --> (y)
// =>
// => x = 2.0
// => a = 4.0, used twice
// => b = 16.0
// => c = 16.0
// => y = 32.0

// %% [markdown] the-work-list
// ## On the way back: the highest first
// The work list may hold several functions. Which one is next? Take five functions with the generations 2, 0, 1, 4, 2.
// The book sorts the list and takes the last. A **priority queue** is a collection made for this: whatever order things
// are put in, the first one, by a rule that you give, comes out.
//
// Such a rule is a `Comparator`. `comparingInt(f -> f.generation)` says: the smallest generation first. `reversed()`
// turns it round: the largest first.

// %% highest-out
List<Function> sorted = new ArrayList<>();
Queue<Function> queue = new PriorityQueue<>(
        Comparator.comparingInt((Function f) -> f.generation).reversed());
for (int generation : new int[] {2, 0, 1, 4, 2}) {
    Function f = new Square();
    f.generation = generation;
    sorted.add(f);
    queue.add(f);
}
sorted.sort(Comparator.comparingInt(f -> f.generation));
for (Function f : sorted) {
    System.out.print(f.generation + " ");
}
System.out.println("sorted");                        // => 0 1 2 2 4 sorted
System.out.println(sorted.get(4).generation);        // => 4
System.out.println(queue.remove().generation);       // => 4

// %% [class] Variable
// What changes: `Variable.generation` is new, and `Variable.setCreator` sets it: the creator's plus 1.
// `Variable.backward` takes the highest generation first, from a priority queue. Its set `seen` knows every function
// that was ever put in, so none comes in twice: `seen.add(f)` is false if f is in the set already.

// %% [question] predict-right
// ## Run
// Now the graph that was wrong. In step 14 it gave 96, and A ran twice. Which of A, B and C will speak last, and which
// gradient will it be given? What do you know of the other two?

// %% now-it-is-right
class TalkingSquare extends Square {
    String name;

    TalkingSquare(String name) {
        this.name = name;
    }

    @Override
    public INDArray[] backward(INDArray... gys) {
        System.out.println(name + " is given " + gys[0].getDouble());
        return super.backward(gys);
    }
}

Variable x = new Variable(Nd4j.scalar(2.0));
Variable a = new TalkingSquare("A").call(x);
Variable b = new TalkingSquare("B").call(a);
Variable c = new TalkingSquare("C").call(a);
Variable y = add(b, c);
y.backward();                        // => ~ B is given 1.0
                                     // => ~ C is given 1.0
                                     // => A is given 16.0
System.out.println(y.data.getDouble());              // => 32.0
System.out.println(x.grad.getDouble());              // => 64.0

// %% [markdown] about-where-they-part
// Step 14 and step 16 side by side, on the same graph. A line marks the moment at which they part. (At 2 one may take
// the square that made b, the other the one that made c. That does not count: both have the same generation.)

// %% [page] where-they-part
//> var x14 = new step14.Variable(Nd4j.scalar(2.0));
//> var a14 = step14.Functions.square(x14);
//> var y14 = step14.Functions.add(
//>         step14.Functions.square(a14), step14.Functions.square(a14));
//> Variable x = new Variable(Nd4j.scalar(2.0));
//> Variable a = square(x);
//> Variable y = add(square(a), square(a));
//> Display.show(Replay.of(y14, y));

// %% [markdown] about-four-times-x
// And the end of step 14, t = x + x and y = t + t, where step 14 says 8:

// %% four-times-x
Variable x = new Variable(Nd4j.scalar(3.0));
Variable t = add(x, x);
Variable y = add(t, t);
y.backward();
System.out.println(y.data.getDouble());              // => 12.0
System.out.println(x.grad.getDouble());              // => 4.0

// %% [markdown] among-equals
// ## Investigate: among equals
// B and C have the same generation. Either may go first: Java's documentation of `PriorityQueue` says that among equals
// it chooses as it likes. Both orders are right; we tried them in step 15.
//
// The book has another work list. It *sorts* a list by generation each time a function is put in, and takes the last.
// Its sort leaves equals in their order, so of two equals the one put in later goes first. Here is the book's way
// beside ours. (The cell sorts before it takes: the order is the same.)

// %% by-the-book
void backwardByTheBook(Variable y) {
    y.grad = Nd4j.onesLike(y.data);
    List<Function> funcs = new ArrayList<>(List.of(y.creator));
    Set<Function> seen = new HashSet<>(funcs);
    while (!funcs.isEmpty()) {
        funcs.sort(Comparator.comparingInt(f -> f.generation));
        Function f = funcs.remove(funcs.size() - 1);
        INDArray[] gxs = f.backward(f.outputs.get(0).grad);
        for (int i = 0; i < gxs.length; i++) {
            Variable x = f.inputs.get(i);
            x.grad = x.grad == null ? gxs[i] : x.grad.add(gxs[i]);
            if (x.creator != null && seen.add(x.creator)) {
                funcs.add(x.creator);
            }
        }
    }
}

Variable x = new Variable(Nd4j.scalar(2.0));
Variable a = square(x);
Variable y = add(square(a), square(a));
backwardByTheBook(y);
System.out.println(x.grad.getDouble());              // => 64.0

// %% [question] predict-a-sum-of-three
// So does the order among equals never show? y = 0.1x + 0.2x + 0.3x, in one sum of three. Three functions of one
// generation hand 0.1, 0.2 and 0.3 back to x. On paper x's gradient is 0.6. What will the two ways print, first
// `backwardByTheBook` of the cell above, then ours?

// %% a-sum-of-three after by-the-book
class Times extends Function {
    double factor;

    Times(double factor) {
        this.factor = factor;
    }

    @Override
    public INDArray forward(INDArray... xs) {
        return xs[0].mul(factor);
    }

    @Override
    public INDArray[] backward(INDArray... gys) {
        return new INDArray[] {gys[0].mul(factor)};
    }
}

class Sum extends Function {
    @Override
    public INDArray forward(INDArray... xs) {
        return xs[0].add(xs[1]).add(xs[2]);
    }

    @Override
    public INDArray[] backward(INDArray... gys) {
        return new INDArray[] {gys[0], gys[0], gys[0]};
    }
}

Variable x = new Variable(Nd4j.scalar(1.0));
Variable y = new Sum().call(new Times(0.1).call(x), new Times(0.2).call(x),
        new Times(0.3).call(x));
backwardByTheBook(y);
System.out.println(x.grad.getDouble());              // => 0.6

x.clearGrad();
Variable z = new Sum().call(new Times(0.1).call(x), new Times(0.2).call(x),
        new Times(0.3).call(x));
z.backward();
System.out.println(x.grad.getDouble());              // => ~ 0.6000000000000001

System.out.println(0.3 + 0.2 + 0.1);                 // => 0.6
System.out.println(0.1 + 0.3 + 0.2);                 // => 0.6000000000000001

// %% [markdown] a-sum-of-three-why
// It shows in the last digit. A `double` rounds after each addition, so three numbers in another order can give another
// last digit. Two cannot, as a + b is b + a. For us both are right. The kit promises no order among equals.

// %% [markdown] three-ways
// ## Which work list is the fastest?
// The book *sorts* the list whenever a function is put in. A reader of the book *scans* the list for the highest
// whenever one is taken out. A study group sorts, as the book does, and asks on its slides whether a *priority queue*
// would not be better. Below are all three, on bare generations. Each puts all in, takes all out, and counts how
// often two numbers are compared.

// %% three-work-lists
class WorkLists {
    static long comparisons;

    static int compare(int a, int b) {
        comparisons++;
        return Integer.compare(a, b);
    }

    static void sort(List<Integer> generations) {
        List<Integer> list = new ArrayList<>();
        for (int generation : generations) {
            list.add(generation);
            list.sort(WorkLists::compare);
        }
        while (!list.isEmpty()) {
            list.remove(list.size() - 1);
        }
    }

    static void scan(List<Integer> generations) {
        List<Integer> list = new ArrayList<>(generations);
        while (!list.isEmpty()) {
            int best = 0;
            for (int i = 1; i < list.size(); i++) {
                if (compare(list.get(i), list.get(best)) >= 0) {
                    best = i;
                }
            }
            list.remove(best);
        }
    }

    static void queue(List<Integer> generations) {
        Queue<Integer> queue = new PriorityQueue<>((a, b) -> compare(b, a));
        queue.addAll(generations);
        while (!queue.isEmpty()) {
            queue.remove();
        }
    }
}

// %% [question] predict-one-run
// ### One run
// The reader reasoned first: to scan n elements takes n steps, in short **O(n)**; to sort them takes **O(n log n)**,
// which grows faster. Then he timed *one* run on *three* elements: 0.000105 s for sorting, 0.000266 s for scanning.
// It was the opposite of what he had expected, and he kept the scan. Below, one and the same work list, `sort` of
// `three-work-lists`, does one and the same job, three times. The time is in microseconds. What would you conclude from
// the first two times alone?

// %% one-run-on-three after three-work-lists
for (int run = 1; run <= 3; run++) {
    WorkLists.comparisons = 0;
    long start = System.nanoTime();
    WorkLists.sort(List.of(1, 0, 2));
    long micros = (System.nanoTime() - start) / 1000;
    System.out.println(WorkLists.comparisons + " comparisons");
    System.out.println("run " + run + ": " + micros);
}
// => 3 comparisons
// => ~ run 1: 1808
// => 3 comparisons
// => ~ run 2: 31
// => 3 comparisons
// => ~ run 3: 8

// %% [markdown] measure-well
// The first run is far slower, with the same work: Java was still loading classes. (Run the cell again: now the first
// run is quick, too.) So one run on three elements measures Java's start, and whoever goes first loses. That is how not
// to measure. Three rules against it:
//
// - **Count** what can be counted. A count is the same on every machine, and on every run.
// - **Many sizes.** Watch how the number grows, not how large it is once.
// - **Warm up** before you take the time, repeat, and keep the best run: whatever disturbs makes it only slower.

// %% [question] predict-comparisons
// Count first, with the work lists of `three-work-lists`. From 100 to 1,000 generations, shuffled, the size grows
// tenfold. By how much does each count grow? Guess, then run. (The second cell draws the counts, with the methods of
// the first.)

// %% count-comparisons after three-work-lists
List<Integer> shuffled(int n) {
    List<Integer> generations = new ArrayList<>();
    for (int i = 0; i < n; i++) {
        generations.add(i);
    }
    Collections.shuffle(generations, new Random(16));
    return generations;
}

long count(Runnable work) {
    WorkLists.comparisons = 0;
    work.run();
    return WorkLists.comparisons;
}

for (int n : new int[] {3, 10, 100, 1000}) {
    List<Integer> generations = shuffled(n);
    System.out.println(n + ": sort " + count(() -> WorkLists.sort(generations))
            + ", scan " + count(() -> WorkLists.scan(generations))
            + ", queue " + count(() -> WorkLists.queue(generations)));
}
// => 3: sort 5, scan 3, queue 3
// => 10: sort 63, scan 45, queue 39
// => 100: sort 5771, scan 4950, queue 1055
// => 1000: sort 514960, scan 499500, queue 17260

// %% comparisons-drawn after count-comparisons
List<Integer> sizes = List.of(3, 10, 30, 100, 300, 1000);
List<Long> sort = new ArrayList<>();
List<Long> scan = new ArrayList<>();
List<Long> take = new ArrayList<>();
for (int n : sizes) {
    List<Integer> generations = shuffled(n);
    sort.add(count(() -> WorkLists.sort(generations)));
    scan.add(count(() -> WorkLists.scan(generations)));
    take.add(count(() -> WorkLists.queue(generations)));
}
Display.show(Plot.of("Three work lists").axes("functions", "comparisons").log()
        .line("sort", sizes, sort)
        .line("scan", sizes, scan)
        .line("priority queue", sizes, take));
// => ~ Three work lists: /home/you/dezero/target/pictures/three-work-lists.svg
// => comparisons against functions, both axes logarithmic
// => sort: from (3, 5) to (1000, 5.15e5), lowest 5, highest 5.15e5
// => scan: from (3, 3) to (1000, 4.995e5), lowest 3, highest 4.995e5
// => priority queue: from (3, 3) to (1000, 17260), lowest 3, highest 17260

// %% [markdown] counts-explained
// With three elements it is 5 against 3 and 3, which says little about a thousand. From 100 to 1,000, sorting compares
// 89 times as much, and scanning 101 times: each of ten times as many elements is compared with ten times as many
// others. For all n together that is **O(n^2)**, for both of them. The queue keeps its elements only roughly in order:
// its count grows 16-fold, and it is **O(n log n)**. Now the time, in microseconds, for the lists that `shuffled` of
// `count-comparisons` makes: sort, scan, queue.

// %% time-well after count-comparisons
long bestMicros(Runnable work) {
    for (int run = 0; run < 10; run++) {
        work.run();                                  // warm up
    }
    long best = Long.MAX_VALUE;
    for (int run = 0; run < 10; run++) {
        long start = System.nanoTime();
        work.run();
        best = Math.min(best, (System.nanoTime() - start) / 1000);
    }
    return best;
}

for (int n : new int[] {10, 100, 1000}) {
    List<Integer> generations = shuffled(n);
    System.out.println(n + ": " + bestMicros(() -> WorkLists.sort(generations))
            + " " + bestMicros(() -> WorkLists.scan(generations))
            + " " + bestMicros(() -> WorkLists.queue(generations)));
}
// => ~ 10: 4 3 4
// => ~ 100: 82 33 32
// => ~ 1000: 1731 1140 315

// %% [markdown] times-explained
// At 10 there is hardly a difference; at 1,000 there is one. It is smaller than the counts say: a comparison is not all
// the work there is. So look at both, the counts *and* the times.
//
// For a chain all this does not matter: its work list never holds more than one function, and nothing is compared.

// %% [question] predict-twice
// ## One Function, used twice
// In step 8, the way back of f(f(x)) with one `Function` object went round for ever. Now every function runs once, so
// it ends. x^4 at 2 is 16, with the derivative 32. Predict the three lines: y, a's gradient, x's gradient.

// %% one-function-twice
Function f = new Square();
Variable x = new Variable(Nd4j.scalar(2.0));
Variable a = f.call(x);
Variable y = f.call(a);
y.backward();
System.out.println(y.data);                          // => 16.0000
System.out.println(a.grad);                          // => 8.0000
System.out.println(x.grad);                          // => null

// %% [markdown] one-function-twice-why
// The second call made f forget x: `f.inputs` holds a now, and a's creator is f again. But f has had its turn, so
// nobody ever comes to x. No error, no gradient. Make a new Function for each call; `square(x)` does.

// %% [question] predict-slip
// ## A trap: a name too many
// In a notebook, code in a cell can use the variables of other cells. A reader wrote this step in a notebook, in his
// own words, with a slip: one name is wrong. It runs without complaint. Find the name before you run it. (The right
// answer is 32.0 and 64.0.)

// %% a-name-too-many
Variable x = new Variable(Nd4j.scalar(2.0));

class Careless {
    static void backward(Variable y) {
        y.grad = Nd4j.scalar(1.0);
        Deque<Function> funcs = new ArrayDeque<>(List.of(y.creator));
        while (!funcs.isEmpty()) {
            Function f = funcs.removeLast();
            INDArray[] gxs = f.backward(f.outputs.get(0).grad);
            for (int i = 0; i < gxs.length; i++) {
                Variable input = f.inputs.get(i);
                input.grad = input.grad == null ? gxs[i]
                        : input.grad.add(gxs[i]);
                if (x.creator != null) {
                    funcs.addLast(x.creator);
                }
            }
        }
    }
}

Variable a = square(x);
Variable y = add(square(a), square(a));
Careless.backward(y);
System.out.println(y.data.getDouble());              // => 32.0
System.out.println(x.grad);                          // => null

// %% [markdown] a-name-too-many-why
// `x.creator` should be `input.creator`. The notebook has an `x` of its own, so Java finds one and is content. That `x`
// is an input, it has no creator, and so the way back ends after the first function. In a file of a package there is no
// such `x`: `javac` says `cannot find symbol`. So from time to time restart a notebook and run it from the top; and
// prefer names inside a class that no cell uses.

// %% [markdown] modify
// ## Modify
// - In `a-name-too-many`, write `input.creator` twice. The gradient is not null now, but it is not 64 either. Where
//   have you seen this number, and what is it that `Careless` does not know?
// - In `count-comparisons`, leave out the line with `shuffle`, so that the generations come in rising order. Which of
//   the three counts does not change, and why?

// %% [markdown] make
// ## Make

// %% [exercise] the-uneven-graph
// y = (a^2)^2 + a, with a = x^2: one way from a to y is long, the other short. Write the generations of the four
// functions: the one that makes a, then a^2, then (a^2)^2, then the sum.
//> int[] generations = {0, 1, 2, 1};

// %% [hint] the-uneven-graph
// The sum has two inputs. Which generations have they?

// %% [hint] the-uneven-graph
// What the outer square makes has generation 3, and a has 1. The sum takes the larger.

// %% [solution] the-uneven-graph
int[] generations = {0, 1, 2, 3};

// %% [check] the-uneven-graph
// check the-uneven-graph
Variable x = new Variable(Nd4j.scalar(2.0));
Variable a = square(x);
Variable b = square(a);
Variable c = square(b);
Variable y = add(c, a);
y.backward();
int i = 0;
for (Variable v : List.of(a, b, c, y)) {
    System.out.println(v.creator.generation == generations[i++]);
                                                     // => true
                                                     // => true
                                                     // => true
                                                     // => true
}
System.out.println(x.grad.getDouble());              // => 1028.0

// %% [hidden] the-uneven-graph
//> for (int generation : generations) {
//>     System.out.print(generation + " ");
//> }
//> System.out.println("in all");                        // => 0 1 2 3 in all

// %% [exercise] the-order-once
// When `backward()` begins, the graph no longer changes. So could the order be computed once, before the first function
// runs? Try it: collect all functions behind y, each once, and sort them, highest generation first. The starter
// collects them. Then think: what would it be good for, if the graph is built anew for every computation?
//> List<Function> orderOf(Variable y) {
//>     List<Function> found = new ArrayList<>(List.of(y.creator));
//>     for (int i = 0; i < found.size(); i++) {
//>         for (Variable x : found.get(i).inputs) {
//>             if (x.creator != null && !found.contains(x.creator)) {
//>                 found.add(x.creator);
//>             }
//>         }
//>     }
//>     // your turn
//>     return found;
//> }

// %% [hint] the-order-once
// `found` is a list. Lists have a method `sort`, which wants a Comparator; `Variable.backward` has one. (Before
// `.reversed()` Java cannot guess the type of f: so `(Function f) ->` stands there.)

// %% [hint] the-order-once
// `found.sort(Comparator.comparingInt((Function f) -> f.generation).reversed());`: now explain each part of it to
// somebody.

// %% [solution] the-order-once
List<Function> orderOf(Variable y) {
    List<Function> found = new ArrayList<>(List.of(y.creator));
    for (int i = 0; i < found.size(); i++) {
        for (Variable x : found.get(i).inputs) {
            if (x.creator != null && !found.contains(x.creator)) {
                found.add(x.creator);
            }
        }
    }
    found.sort(Comparator.comparingInt((Function f) -> f.generation)
            .reversed());
    return found;
}

// %% [check] the-order-once
// check the-order-once
Variable x = new Variable(Nd4j.scalar(2.0));
Variable a = square(x);
Variable y = add(square(square(a)), a);
y.grad = Nd4j.scalar(1.0);
for (Function f : orderOf(y)) {
    System.out.println(f.getClass().getSimpleName() + " " + f.generation);
    INDArray[] gxs = f.backward(f.outputs.get(0).grad);
    for (int i = 0; i < gxs.length; i++) {
        Variable v = f.inputs.get(i);
        v.grad = v.grad == null ? gxs[i] : v.grad.add(gxs[i]);
    }
}
// => Add 3
// => Square 2
// => Square 1
// => Square 0
System.out.println(x.grad.getDouble());              // => 1028.0

// %% [hidden] the-order-once
//> Variable u = new Variable(Nd4j.scalar(3.0));
//> Variable v = add(square(u), square(square(square(u))));
//> for (Function f : orderOf(v)) {
//>     System.out.print(f.generation + ", ");
//> }
//> System.out.println("the end");                       // => 3, 2, 1, 0, 0, the end

// %% [exercise] with-a-scan
// Change the framework: write `backward` with the reader's scan in the place of the queue. The starter takes the
// function that was put in last, as step 14 did. Mend the line that takes.
//> void backwardWithAScan(Variable y) {
//>     y.grad = Nd4j.onesLike(y.data);
//>     List<Function> funcs = new ArrayList<>(List.of(y.creator));
//>     Set<Function> seen = new HashSet<>(funcs);
//>     while (!funcs.isEmpty()) {
//>         Function f = funcs.remove(funcs.size() - 1);     // your turn
//>         INDArray[] gxs = f.backward(f.outputs.get(0).grad);
//>         for (int i = 0; i < gxs.length; i++) {
//>             Variable x = f.inputs.get(i);
//>             x.grad = x.grad == null ? gxs[i] : x.grad.add(gxs[i]);
//>             if (x.creator != null && seen.add(x.creator)) {
//>                 funcs.add(x.creator);
//>             }
//>         }
//>     }
//> }

// %% [hint] with-a-scan
// A loop over `funcs` that remembers where the highest generation stands. `WorkLists.scan` has such a loop, on numbers.

// %% [hint] with-a-scan
// `int best = 0;`, then for each i: if `funcs.get(i).generation` is larger than `funcs.get(best).generation`, `best` is
// i. At last `funcs.remove(best)`.

// %% [solution] with-a-scan
void backwardWithAScan(Variable y) {
    y.grad = Nd4j.onesLike(y.data);
    List<Function> funcs = new ArrayList<>(List.of(y.creator));
    Set<Function> seen = new HashSet<>(funcs);
    while (!funcs.isEmpty()) {
        int best = 0;
        for (int i = 1; i < funcs.size(); i++) {
            if (funcs.get(i).generation > funcs.get(best).generation) {
                best = i;
            }
        }
        Function f = funcs.remove(best);
        INDArray[] gxs = f.backward(f.outputs.get(0).grad);
        for (int i = 0; i < gxs.length; i++) {
            Variable x = f.inputs.get(i);
            x.grad = x.grad == null ? gxs[i] : x.grad.add(gxs[i]);
            if (x.creator != null && seen.add(x.creator)) {
                funcs.add(x.creator);
            }
        }
    }
}

// %% [check] with-a-scan
// check with-a-scan
Variable x = new Variable(Nd4j.scalar(2.0));
Variable a = square(x);
Variable y = add(square(a), square(a));
backwardWithAScan(y);
System.out.println(x.grad.getDouble());              // => 64.0

Variable u = new Variable(Nd4j.scalar(2.0));
Variable c = square(u);
backwardWithAScan(add(square(square(c)), c));
System.out.println(u.grad.getDouble());              // => 1028.0

// %% [hidden] with-a-scan
//> Variable u = new Variable(Nd4j.scalar(2.0));
//> Variable v = square(square(u));
//> backwardWithAScan(add(add(v, u), v));
//> System.out.println(u.grad.getDouble());              // => 65.0

// %% [markdown] what-is-missing
// ## What is still missing
// The gradients are right now, for every graph in which each Function is called once. But a graph holds on to things: a
// Variable knows its creator, the creator knows its inputs *and its outputs*. That is a circle. Who throws it away when
// nobody needs it any more? That is step 17.
